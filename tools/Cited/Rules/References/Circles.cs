using Cited.Text;

namespace Cited.Rules.References;

/// <summary>Ids that refer to each other: circles, and chains that are too long to be followed.</summary>
internal static class Circles
{
    /// <summary>
    /// The shortest way through ids that leads back to where it began, without that id at its end; absent if there is none within
    /// <see cref="Limits.ChainSteps"/> references.
    /// </summary>
    /// <param name="beginning">How the way begins: one id, or more that are given.</param>
    /// <param name="next">Where one can go from an id.</param>
    public static List<string>? ShortestBack(IReadOnlyList<string> beginning, Func<string, IEnumerable<string>> next)
    {
        var reached = beginning.Select((id, i) => (Id: id, From: i - 1)).ToList();
        var seen = beginning.Skip(1).ToHashSet(StringComparer.Ordinal);
        var steps = 0;
        for (var at = beginning.Count - 1; at < reached.Count; at++)
        {
            foreach (var id in next(reached[at].Id))
            {
                if (id == beginning[0])
                {
                    return Way(reached, at);
                }

                if (++steps > Limits.ChainSteps)
                {
                    return null;
                }

                if (seen.Add(id))
                {
                    reached.Add((id, at));
                }
            }
        }

        return null;
    }

    /// <summary>Whether more than <see cref="Limits.ChainSteps"/> references can be followed from an id.</summary>
    public static bool IsTooLong(string start, Func<string, IEnumerable<string>> next)
    {
        var pending = new Queue<string>([start]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { start };
        var steps = 0;
        while (pending.TryDequeue(out var at))
        {
            foreach (var id in next(at))
            {
                if (++steps > Limits.ChainSteps)
                {
                    return true;
                }

                if (seen.Add(id))
                {
                    pending.Enqueue(id);
                }
            }
        }

        return false;
    }

    private static List<string> Way(List<(string Id, int From)> reached, int at)
    {
        var way = new List<string>();
        for (; at >= 0; at = reached[at].From)
        {
            way.Add(reached[at].Id);
        }

        way.Reverse();
        return way;
    }
}
