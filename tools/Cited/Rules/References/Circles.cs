namespace Cited.Rules.References;

/// <summary>Circles among ids that point to each other.</summary>
internal static class Circles
{
    /// <summary>The shortest way on from a beginning back to its first id, without that id at the end; absent if there is none.</summary>
    /// <param name="beginning">The way so far; at least the first id.</param>
    /// <param name="next">The ids to which one points.</param>
    public static List<string>? ShortestBack(IReadOnlyList<string> beginning, Func<string, IEnumerable<string>> next)
    {
        var ways = new Queue<List<string>>([[.. beginning]]);
        var seen = beginning.Skip(1).ToHashSet(StringComparer.Ordinal);
        while (ways.TryDequeue(out var way))
        {
            foreach (var id in next(way[^1]))
            {
                if (id == beginning[0])
                {
                    return way;
                }

                if (seen.Add(id))
                {
                    ways.Enqueue([.. way, id]);
                }
            }
        }

        return null;
    }
}
