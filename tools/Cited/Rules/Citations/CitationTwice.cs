using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.Citations;

/// <summary>One source, cited twice for one claim.</summary>
public sealed class CitationTwice : IRule
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "citation-twice",
        RuleFamily.Citations,
        Severity.Error,
        "A claim cites the same source twice.",
        "A citation is known by its claim and its source. Two of one source would count one voice twice and could not be told apart in a comparison.",
        "Keep the citation of the clearest passage.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(Dataset dataset) => Lists(dataset).SelectMany(list => list
        .GroupBy(c => c.Source, StringComparer.Ordinal)
        .SelectMany(same => same.Skip(1).Select(again => new Finding(
            Info,
            again.At.At("source"),
            $"\"{again.Source}\" is cited here for the second time.",
            "Keep the citation of the clearest passage and remove the other.")
        {
            Related = [new RelatedPlace(same.First().At.At("source"), "the first time")],
        })));

    private static IEnumerable<IEnumerable<Citation>> Lists(Dataset dataset) =>
    [
        .. dataset.FactRecords.SelectMany(r => r.Facts).SelectMany(f => f.Claims).Select(c => c.Citations),
        .. dataset.Organizations.Where(o => o.Parent is not null).Select(o => o.Parent!.Citations),
        .. dataset.Organizations.SelectMany(o => o.Ratings).Select(r => r.Citations),
    ];
}
