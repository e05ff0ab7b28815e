using System.Collections.Immutable;

namespace Cited.Model;

/// <summary>How two areas lie to each other.</summary>
public enum AreaRelation
{
    /// <summary>The same area.</summary>
    Same,

    /// <summary>The first lies wholly within the second.</summary>
    Within,

    /// <summary>The second lies wholly within the first.</summary>
    Around,

    /// <summary>They have nothing in common.</summary>
    Disjoint,

    /// <summary>They share some part, or cannot be told apart.</summary>
    Overlapping,
}

/// <summary>A subdivision of ISO 3166-2: its code, its name and, where it lies in another one, that one's code.</summary>
public sealed record Subdivision(string Id, string Label, string? Parent);

/// <summary>A region of the vocabulary and what it is made of (countries and regions).</summary>
public sealed record Region(string Id, string Label, ImmutableArray<string> Members);

/// <summary>
/// Countries (ISO 3166-1), their subdivisions (ISO 3166-2) and regions, and how they nest: a province in a country in
/// a region. An area is known by its code alone.
/// </summary>
public sealed class Areas
{
    // ISO 3166-2 has at most three levels. A vocabulary in which subdivisions contain each other in a circle must not hold anything up.
    private const int MostLevels = 8;

    private readonly Dictionary<string, string> countries;
    private readonly Dictionary<string, Subdivision> subdivisions;
    private readonly Dictionary<string, Region> regions;
    private readonly Dictionary<string, ImmutableHashSet<string>> countriesOfRegion = new(StringComparer.Ordinal);

    private readonly ILookup<string, string> codesByName;

    /// <summary>Makes the nesting from the three lists; <paramref name="otherNames"/> are names besides the labels.</summary>
    public Areas(
        IEnumerable<Term> countries,
        IEnumerable<Subdivision> subdivisions,
        IEnumerable<Region> regions,
        IEnumerable<(string Name, string Id)>? otherNames = null)
    {
        this.countries = countries.ToDictionary(c => c.Id, c => c.Label, StringComparer.Ordinal);
        this.subdivisions = subdivisions.ToDictionary(s => s.Id, StringComparer.Ordinal);
        this.regions = regions.ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var region in this.regions.Keys)
        {
            countriesOfRegion[region] = [.. CountriesOf(region)];
        }

        codesByName = this.countries.Select(c => (Name: c.Value, Id: c.Key))
            .Concat(this.subdivisions.Values.Select(s => (Name: s.Label, s.Id)))
            .Concat(this.regions.Values.Select(r => (Name: r.Label, r.Id)))
            .Concat(otherNames ?? [])
            .ToLookup(n => n.Name, n => n.Id, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Country codes and names.</summary>
    public IReadOnlyDictionary<string, string> Countries => countries;

    /// <summary>Subdivisions by code.</summary>
    public IReadOnlyDictionary<string, Subdivision> Subdivisions => subdivisions;

    /// <summary>Regions by id.</summary>
    public IReadOnlyDictionary<string, Region> Regions => regions;

    /// <summary>Whether the code is of a country, a subdivision or a region.</summary>
    public bool Knows(string code) => countries.ContainsKey(code) || subdivisions.ContainsKey(code) || regions.ContainsKey(code);

    /// <summary>The codes of the areas that a source may call so, case aside: <c>UK</c> is <c>GB</c>. Ordinal order.</summary>
    public IReadOnlyList<string> Named(string name) => [.. codesByName[name].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What the area is called; the code itself if it is not known.</summary>
    public string Label(string code) =>
        countries.GetValueOrDefault(code) ?? subdivisions.GetValueOrDefault(code)?.Label ?? regions.GetValueOrDefault(code)?.Label ?? code;

    /// <summary>The country that an area is, or is part of; absent for regions.</summary>
    public string? CountryOf(string code) =>
        countries.ContainsKey(code) ? code : subdivisions.ContainsKey(code) ? code[..code.IndexOf('-', StringComparison.Ordinal)] : null;

    /// <summary>The countries of an area: one for a country or a subdivision, all members for a region.</summary>
    public ImmutableHashSet<string> CountriesIn(string code) =>
        CountryOf(code) is { } country ? [country] : countriesOfRegion.GetValueOrDefault(code) ?? [];

    /// <summary>How the first area lies to the second.</summary>
    public AreaRelation Relate(string first, string second)
    {
        if (first == second)
        {
            return AreaRelation.Same;
        }

        if (subdivisions.ContainsKey(first) && subdivisions.ContainsKey(second))
        {
            return Encloses(second, first) ? AreaRelation.Within
                : Encloses(first, second) ? AreaRelation.Around
                : CountryOf(first) == CountryOf(second) && Level(first) != Level(second) ? AreaRelation.Overlapping
                : AreaRelation.Disjoint;
        }

        var (a, b) = (CountriesIn(first), CountriesIn(second));
        if (!a.Overlaps(b))
        {
            return AreaRelation.Disjoint;
        }

        if (subdivisions.ContainsKey(first))
        {
            return AreaRelation.Within;
        }

        if (subdivisions.ContainsKey(second))
        {
            return AreaRelation.Around;
        }

        return a.SetEquals(b) ? AreaRelation.Same
            : a.IsSubsetOf(b) ? AreaRelation.Within
            : b.IsSubsetOf(a) ? AreaRelation.Around
            : AreaRelation.Overlapping;
    }

    private bool Encloses(string outer, string inner)
    {
        var level = 0;
        for (var parent = subdivisions[inner].Parent; parent is not null && level < MostLevels; parent = subdivisions.GetValueOrDefault(parent)?.Parent)
        {
            if (parent == outer)
            {
                return true;
            }

            level++;
        }

        return false;
    }

    private int Level(string code)
    {
        var level = 0;
        for (var parent = subdivisions[code].Parent; parent is not null && level < MostLevels; parent = subdivisions.GetValueOrDefault(parent)?.Parent)
        {
            level++;
        }

        return level;
    }

    private HashSet<string> CountriesOf(string region)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal) { region };
        var pending = new Stack<string>([region]);
        while (pending.TryPop(out var at))
        {
            foreach (var member in regions[at].Members)
            {
                if (countries.ContainsKey(member))
                {
                    found.Add(member);
                }
                else if (regions.ContainsKey(member) && seen.Add(member))
                {
                    pending.Push(member);
                }
            }
        }

        return found;
    }
}
