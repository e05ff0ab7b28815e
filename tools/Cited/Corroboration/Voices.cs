using System.Collections.Immutable;
using Cited.Text;

namespace Cited.Corroboration;

/// <summary>
/// The independent origins behind some citations. A citation that comes back to one voice shows that voice. One that comes back to
/// several, as a page does that is written from two releases, shows that one of them says so, and not which: so it adds nothing
/// where one of them is shown already, and else counts once. The count is thus the fewest voices that account for all citations
/// (the minimum hitting set): at least so many are independent of one another. It is never more than the citations, and another
/// citation never lowers it.
/// </summary>
public sealed record Voices
{
    private const int MostSteps = 20_000;

    // Voices that are looked at; a claim of the honest records takes a few hundred.
    private const long MostEffort = 5_000_000;

    private Voices(ImmutableArray<ImmutableArray<Voice>> citations, ImmutableArray<Voice> certain, ImmutableArray<ImmutableArray<Voice>> open)
    {
        (Citations, Certain, Open) = (citations, certain, open);
        Count = certain.Length + Fewest(open);
    }

    /// <summary>The voices of each citation, by id.</summary>
    public ImmutableArray<ImmutableArray<Voice>> Citations { get; }

    /// <summary>Those that a citation comes back to alone, by id.</summary>
    public ImmutableArray<Voice> Certain { get; }

    /// <summary>Groups of which one at least says so, though none of it is certain; without groups that contain another.</summary>
    public ImmutableArray<ImmutableArray<Voice>> Open { get; }

    /// <summary>How many are independent of one another, at least.</summary>
    public int Count { get; }

    /// <summary>Whether an official voice is among them: a certain one, or a group of nothing else.</summary>
    public bool Official => Certain.Any(v => v.Official) || Open.Any(g => g.All(v => v.Official));

    /// <summary>Names as one reads them, <c>INTERPOL</c>, <c>Le Parisien or The New York Times</c>; certain ones first, then by name.</summary>
    public IEnumerable<string> Names => Certain.Select(v => v.Name).Order(StringComparer.Ordinal).Concat(Open.Select(NameOf).Order(StringComparer.Ordinal));

    /// <summary>The voices behind citations.</summary>
    public static Voices Of(IEnumerable<ImmutableArray<Voice>> citations)
    {
        ImmutableArray<ImmutableArray<Voice>> all = [.. citations];
        ImmutableArray<Voice> certain = [.. all.Where(c => c.Length == 1).Select(c => c[0]).DistinctBy(v => v.Organization, StringComparer.Ordinal).OrderBy(v => v.Organization, StringComparer.Ordinal)];
        var sure = certain.ToHashSet();
        var groups = all.Where(c => c.Length > 1 && !c.Any(sure.Contains)).DistinctBy(Key, StringComparer.Ordinal).OrderBy(Key, StringComparer.Ordinal).ToArray();

        // A group that another one lies in adds nothing. Such a one begins with a voice of the group, so no others are looked at.
        var byFirst = groups.ToLookup(g => g[0].Organization, StringComparer.Ordinal);
        return new Voices(all, certain, [.. groups.Where(g => !Holds(g, byFirst))]);
    }

    /// <summary>The voices behind both.</summary>
    public static Voices Together(IEnumerable<Voices> all) => Of(all.SelectMany(v => v.Citations));

    /// <summary>A group in words: <c>A or B</c>.</summary>
    public static string NameOf(ImmutableArray<Voice> group) => string.Join(" or ", group.Select(v => v.Name).Order(StringComparer.Ordinal));

    /// <summary>The fewest voices of which each group has one.</summary>
    internal static int Fewest(ImmutableArray<ImmutableArray<Voice>> groups)
    {
        var steps = 0;
        var effort = new Effort(MostEffort);
        var most = 0;
        while (!Hits(0, []))
        {
            most++;
        }

        return most;

        // Whether at most so many hit every group. After too many steps the number so far, which is a lower limit, has to do.
        bool Hits(int used, ImmutableHashSet<string> chosen)
        {
            if (++steps > MostSteps || effort.IsSpent)
            {
                return true;
            }

            var left = groups.FirstOrDefault(g => !IsHit(g, chosen));
            return left.IsDefault || (used < most && left.Any(v => Hits(used + 1, chosen.Add(v.Organization))));
        }

        bool IsHit(ImmutableArray<Voice> group, ImmutableHashSet<string> chosen)
        {
            effort.Spend(group.Length);
            return group.Any(v => chosen.Contains(v.Organization));
        }
    }

    private static bool Holds(ImmutableArray<Voice> group, ILookup<string, ImmutableArray<Voice>> byFirst)
    {
        var members = group.ToHashSet();
        return group.SelectMany(v => byFirst[v.Organization]).Any(o => o.Length < group.Length && o.All(members.Contains));
    }

    private static string Key(ImmutableArray<Voice> group) => string.Join(' ', group.Select(v => v.Organization));
}
