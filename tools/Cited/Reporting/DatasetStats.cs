using System.Collections.Immutable;
using Cited.Corroboration;
using Cited.Model;
using Cited.Passages.Archives;
using Cited.Reading;

namespace Cited.Reporting;

/// <summary>How much the dataset holds, and how well it is supported.</summary>
/// <param name="Sizes">Records by kind, facts, claims, citations.</param>
/// <param name="Contested">Facts whose standing claims contradict each other.</param>
/// <param name="Disagreements">Contested facts by the kind that is declared.</param>
/// <param name="Origins">Facts by the number of independent origins behind their preferred value, from 1, or from 0 if of some no claim stands, to the most there are.</param>
/// <param name="Official">Facts whose preferred value has an official voice behind it.</param>
/// <param name="Languages">Cited sources by language, most first.</param>
/// <param name="Countries">Cited sources by the country of their publisher, most first; "no one country" where none is recorded, as for bodies of states.</param>
/// <param name="Blind">Records with blind spots, by id.</param>
public sealed record DatasetStats(
    ImmutableArray<(string Name, int Count)> Sizes,
    int Contested,
    ImmutableArray<(string Name, int Count)> Disagreements,
    ImmutableArray<(int Origins, int Facts)> Origins,
    int Official,
    ImmutableArray<(string Name, int Count)> Languages,
    ImmutableArray<(string Name, int Count)> Countries,
    ImmutableArray<BlindSpots> Blind)
{
    /// <summary>The row among the countries for publishers of which none is recorded, as for bodies of states.</summary>
    public const string NoCountry = "no one country";

    /// <summary>Pages of sources by the state in which they were found last, the gravest first; empty where no page was looked at.</summary>
    public ImmutableArray<(string Name, int Count)> Pages { get; init; } = [];

    /// <summary>Number of facts.</summary>
    public int Facts => Sizes.First(s => s.Name == "facts").Count;

    /// <summary>The view that was counted; absent for everything that is known now.</summary>
    public AsOf? View { get; init; }

    /// <summary>Counts a dataset.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="day">Count what had been reported by that day; absent for everything.</param>
    public static DatasetStats Of(Dataset dataset, DateOnly? day = null)
    {
        var view = day is { } given ? AsOf.View(dataset, given) : null;
        var shown = view?.Dataset ?? dataset;
        var preference = new Preference(shown);
        var supports = shown.FactRecords.SelectMany(r => FactSupport.Of(r, shown)).Select(s => (Support: s, Preferred: preference.Of(s).Claim)).ToArray();
        var citations = shown.FactRecords.SelectMany(BlindSpots.CitationsOf).ToArray();
        var sources = BlindSpots.SourcesOf(citations, shown);
        return new DatasetStats(
            [
                ("operations", shown.Operations.Length),
                ("indicators", shown.Indicators.Length),
                ("sources", shown.Sources.Length),
                ("organisations", shown.Organizations.Length),
                ("facts", supports.Length),
                ("claims", supports.Sum(s => s.Support.Claims.Length)),
                ("citations", citations.Length),
            ],
            supports.Count(s => s.Support.IsContested),
            Count(supports.Where(s => s.Support.IsContested).Select(s => s.Support.Fact.Disagreement?.Kind ?? "undeclared")),
            Distribution([.. supports.Select(s => s.Preferred?.Voices.Count ?? 0)]),
            supports.Count(s => s.Preferred?.Official == true),
            Count(sources.Select(s => s.Language)),
            Count(sources.Select(s => shown.Find<Organization>(s.Publisher)?.Country ?? NoCountry)),
            [
                .. shown.FactRecords.OrderBy(r => r.Id, StringComparer.Ordinal)
                    .Select(r => BlindSpots.Of(r, shown))
                    .Where(b => b.Spots.Length > 0),
            ])
        { View = view };
    }

    /// <summary>The figures with those of a ledger of pages; of sources that the dataset has, as it stands now.</summary>
    public DatasetStats WithPages(EvidenceLedger ledger, Dataset dataset)
    {
        var found = ledger.Sources.Where(s => dataset.Find<Source>(s.Key) is not null).CountBy(s => s.Value[^1].State, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return this with
        {
            Pages = [.. PageCheck.States.Where(s => found.ContainsKey(s.Word)).Select(s => (s.Word, found[s.Word]))],
        };
    }

    private static ImmutableArray<(int Origins, int Facts)> Distribution(int[] origins)
    {
        var first = origins.Contains(0) ? 0 : 1;
        return [.. Enumerable.Range(first, Math.Max(0, origins.DefaultIfEmpty(0).Max() - first + 1)).Select(n => (n, origins.Count(o => o == n)))];
    }

    private static ImmutableArray<(string Name, int Count)> Count(IEnumerable<string> names) =>
        [.. names.CountBy(n => n, StringComparer.Ordinal).OrderByDescending(n => n.Value).ThenBy(n => n.Key, StringComparer.Ordinal).Select(n => (n.Key, n.Value))];
}
