using System.Runtime.CompilerServices;

namespace Cited.Model;

/// <summary>How two scopes lie to each other. What merely overlaps, or cannot be told apart, is never a part.</summary>
public enum ScopeRelation
{
    /// <summary>The same.</summary>
    Same,

    /// <summary>The first is a part of the second.</summary>
    Within,

    /// <summary>The second is a part of the first.</summary>
    Around,

    /// <summary>They have nothing in common.</summary>
    Disjoint,

    /// <summary>They share some part, or cannot be told apart, or are of different days.</summary>
    Overlapping,
}

/// <summary>
/// How the scopes of a record nest: a province in a country in a region, everywhere but a country in everywhere, a month in a
/// year. Scopes with different <c>asOf</c> are never compared: they are points of a time series.
/// </summary>
/// <remarks>What was worked out is kept: rules relate the scopes of a record to each other many times. One thread at a time.</remarks>
internal sealed class ScopeNesting(Areas areas)
{
    private readonly Dictionary<(Scope First, Scope Second), ScopeRelation> known = new(new SamePair());
    private readonly Dictionary<string, Edtf?> times = new(StringComparer.Ordinal);

    /// <summary>How many relations were worked out, for tests that count the work.</summary>
    internal int Worked { get; private set; }

    /// <summary>How the first scope lies to the second.</summary>
    public ScopeRelation Relate(Scope first, Scope second)
    {
        if (!known.TryGetValue((first, second), out var relation))
        {
            Worked++;
            known[(first, second)] = relation = WorkOut(first, second);
        }

        return relation;
    }

    private ScopeRelation WorkOut(Scope first, Scope second)
    {
        if (first == second)
        {
            return ScopeRelation.Same;
        }

        if (first.AsOf != second.AsOf || !Readable(first) || !Readable(second))
        {
            return ScopeRelation.Overlapping;
        }

        if (PlacesDisjoint(first, second) || TimesDisjoint(first, second))
        {
            return ScopeRelation.Disjoint;
        }

        return (Within(first, second), Within(second, first)) switch
        {
            (true, true) => ScopeRelation.Same,
            (true, false) => ScopeRelation.Within,
            (false, true) => ScopeRelation.Around,
            _ => ScopeRelation.Overlapping,
        };
    }

    /// <summary>Whether the first scope is the second or a part of it.</summary>
    public bool IsWithin(Scope first, Scope second) => Relate(first, second) is ScopeRelation.Same or ScopeRelation.Within;

    /// <summary>The area in words: <c>Latin America outside Panama</c>, <c>everywhere but Spain</c>, <c>the whole</c>.</summary>
    public string Describe(Scope scope)
    {
        var place = (scope.Area, scope.Outside) switch
        {
            (null, null) => null,
            ({ } area, null) => areas.Label(area),
            (null, { } outside) => "everywhere but " + areas.Label(outside),
            ({ } area, { } outside) => $"{areas.Label(area)} outside {areas.Label(outside)}",
        };
        var words = new[] { place, scope.During is { } d ? "during " + d : null, scope.AsOf is { } a ? "as of " + a : null }.Where(w => w is not null).ToArray();
        return words.Length == 0 ? "the whole" : string.Join(", ", words);
    }

    private bool Readable(Scope scope) =>
        (scope.Area is null || areas.Knows(scope.Area)) && (scope.Outside is null || areas.Knows(scope.Outside)) && (scope.During is null || Time(scope) is not null);

    private bool Within(Scope inner, Scope outer) => AreaWithin(inner, outer) && Excludes(inner, outer.Outside) && TimeWithin(inner, outer);

    private bool AreaWithin(Scope inner, Scope outer) => outer.Area is null || (inner.Area is not null && Covers(outer.Area, inner.Area));

    // Whether nothing of the area is in the scope.
    private bool Excludes(Scope scope, string? area) =>
        area is null
        || (scope.Outside is not null && Covers(scope.Outside, area))
        || (scope.Area is not null && areas.Relate(scope.Area, area) == AreaRelation.Disjoint);

    private bool PlacesDisjoint(Scope first, Scope second) =>
        (first.Area is not null && Excludes(second, first.Area)) || (second.Area is not null && Excludes(first, second.Area));

    private bool Covers(string outer, string inner) => areas.Relate(inner, outer) is AreaRelation.Same or AreaRelation.Within;

    private bool TimeWithin(Scope inner, Scope outer) =>
        outer.During is null || (Time(inner) is { } a && Time(outer) is { } b && b.Contains(a));

    private bool TimesDisjoint(Scope first, Scope second) =>
        Time(first) is { } a && Time(second) is { } b && (a.IsWhollyBefore(b) || b.IsWhollyBefore(a));

    private Edtf? Time(Scope scope)
    {
        if (scope.During is not { } during)
        {
            return null;
        }

        if (!times.TryGetValue(during, out var time))
        {
            times[during] = time = Edtf.TryParse(during, out var read) ? read : null;
        }

        return time;
    }

    // The scopes of a record are the same objects whenever they are related; comparing their texts would cost more than it saves.
    private sealed class SamePair : IEqualityComparer<(Scope First, Scope Second)>
    {
        public bool Equals((Scope First, Scope Second) x, (Scope First, Scope Second) y) =>
            ReferenceEquals(x.First, y.First) && ReferenceEquals(x.Second, y.Second);

        public int GetHashCode((Scope First, Scope Second) pair) =>
            HashCode.Combine(RuntimeHelpers.GetHashCode(pair.First), RuntimeHelpers.GetHashCode(pair.Second));
    }
}
