using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Cited.Corroboration;
using Cited.Findings;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Rules.Consistency;

/// <summary>Two sources are word for word the same wherever they are cited, and count as independent.</summary>
internal sealed class OriginsLookAlike : IDatasetRule
{
    private const int FewestPassages = 3;

    // What a record cites does not change while others are edited.
    private static readonly ConditionalWeakTable<FactRecord, Passage[]> Known = [];

    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "origins-look-alike",
        RuleFamily.Consistency,
        Severity.Warning,
        "Two sources are cited for the same claims with the same words, three or more times, and their origins have nothing in common.",
        "Two pages with the same text are one voice; counted as two, a claim looks better supported than it is.",
        "Find out which of the two repeats the other, or what both repeat, and say so in \"origin\". If it is chance, acknowledge it with the reason.")
    {
        Acknowledgeable = true,
    };

    /// <inheritdoc />
    public IEnumerable<Finding> Check(Dataset dataset)
    {
        var origins = new Origins(dataset);
        var passages = dataset.FactRecords.SelectMany(r => Known.GetValue(r, PassagesOf)).ToLookup(p => p.Citation.Source, StringComparer.Ordinal);

        // Most sources have nothing in common: only those with the same sum of hash codes are compared word by word.
        var alike = dataset.Sources
            .Where(s => passages[s.Id].Count() >= FewestPassages)
            .GroupBy(s => passages[s.Id].Aggregate(0, (sum, p) => unchecked(sum + p.Hash)))
            .Where(g => g.Count() > 1)
            .SelectMany(g => g)
            .OrderBy(s => s.Id, StringComparer.Ordinal)
            .GroupBy(s => string.Join('\n', passages[s.Id].Select(p => p.Text).Order(StringComparer.Ordinal)), StringComparer.Ordinal)
            .Where(g => g.Count() > 1);
        foreach (var group in alike)
        {
            var sources = group.Select(s => (Source: s, Voices: Origins.Distinct(passages[s.Id].SelectMany(p => origins.Of(p.Citation))))).ToArray();

            // Sources with the same voices have the same in common with others, so that the first of them stands for all.
            var earlier = new List<(Source Source, ImmutableArray<Voice> Voices)>();
            var known = new HashSet<string>(StringComparer.Ordinal);
            foreach (var second in sources)
            {
                var voices = second.Voices.Select(v => v.Organization).ToHashSet(StringComparer.Ordinal);
                var first = earlier.FirstOrDefault(f => !f.Voices.Any(v => voices.Contains(v.Organization)));
                if (earlier.Count < Limits.AlikeOrigins && known.Add(string.Join(' ', second.Voices.Select(v => v.Organization))))
                {
                    earlier.Add(second);
                }

                if (first.Source is not null)
                {
                    yield return Report(first.Source, second.Source, passages[second.Source.Id].Count());
                }
            }
        }
    }

    private static Passage[] PassagesOf(FactRecord record) =>
    [
        .. from fact in record.Facts
           from claim in fact.Claims
           from citation in claim.Citations
           where citation.Fragment is not null
           let text = $"{record.Id} {fact.Key} {claim.Key} {Words(citation.Fragment!)}"
           select new Passage(citation, text, string.GetHashCode(text, StringComparison.Ordinal)),
    ];

    private static string Words(Fragment fragment) => $"{fragment.Start} … {fragment.End}".ToUpperInvariant();

    private Finding Report(Source first, Source second, int passages) => new(
        Info,
        second.At.At("origin"),
        $"\"{second.Id}\" and \"{first.Id}\" are cited for the same {passages} claims with the same words, but by their origins they are independent.",
        "Find out which repeats the other, or what both repeat, and name it in \"derivedFrom\". If it is chance, acknowledge \"origins-look-alike\" here with the reason.")
    {
        Related = [new RelatedPlace(first.At.At("origin"), $"the origin of \"{first.Id}\"")],
    };

    // What a citation is cited for, in which words.
    private sealed record Passage(Citation Citation, string Text, int Hash);
}
