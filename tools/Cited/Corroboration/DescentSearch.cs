using System.Collections.Immutable;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Corroboration;

/// <summary>
/// One search from a page to the voices behind it. It goes breadth first, so that the first way to a voice is a shortest one; among those,
/// the ids decide. What lies beyond the bound is left out: the rule <c>chain-too-long</c> reports the source.
/// </summary>
internal sealed class DescentSearch(IRecords records, Func<string, Voice> voiceOf)
{
    private readonly SortedDictionary<string, Descent> found = new(StringComparer.Ordinal);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<(string Id, int From)> reached = [];
    private int steps;

    /// <summary>The voices, by id; at least one.</summary>
    /// <param name="start">The source that is cited.</param>
    /// <param name="instead">What the citation itself derives from, in place of what its source does; absent where it does not say.</param>
    public ImmutableArray<Descent> Of(string start, IEnumerable<string>? instead)
    {
        seen.Add(start);
        reached.Add((start, -1));
        if (instead is not null)
        {
            Reach(instead, 0);
        }

        for (var at = instead is null ? 0 : 1; at < reached.Count; at++)
        {
            if (records.Find<Source>(reached[at].Id) is not { } source)
            {
                Find(reached[at].Id, at);
            }
            else if (source.Origin.DerivedFrom.IsEmpty)
            {
                Find(source.Publisher, at);
            }
            else
            {
                Reach(source.Origin.DerivedFrom, at);
            }
        }

        if (found.Count == 0)
        {
            // Origins in a circle, which a rule of its own reports: then the page speaks for itself.
            Find(records.Find<Source>(start)?.Publisher ?? start, 0);
        }

        return [.. found.Values];
    }

    private void Reach(IEnumerable<string> origins, int from)
    {
        foreach (var next in origins.Order(StringComparer.Ordinal))
        {
            if (++steps > Limits.ChainSteps)
            {
                return;
            }

            if (seen.Add(next))
            {
                reached.Add((next, from));
            }
        }
    }

    private void Find(string organization, int at)
    {
        if (!found.ContainsKey(organization))
        {
            found.Add(organization, new Descent(voiceOf(organization), WayTo(at)));
        }
    }

    private ImmutableArray<string> WayTo(int at)
    {
        var way = new List<string>();
        for (; at >= 0; at = reached[at].From)
        {
            way.Add(reached[at].Id);
        }

        way.Reverse();
        return [.. way];
    }
}
