using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.Citations;

/// <summary>One source, cited twice for one claim.</summary>
internal sealed class CitationTwice : IRecordRule<DataRecord>
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
    public IEnumerable<Finding> Check(DataRecord record, IRecords records) => CitationLists.Of(record).SelectMany(list => list
        .GroupBy(c => c.Source, StringComparer.Ordinal)
        .SelectMany(same => same.Skip(1).Select(again => new Finding(
            Info,
            again.At.At("source"),
            $"\"{again.Source}\" is cited here for the second time.",
            "Keep the citation of the clearest passage and remove the other.")
        {
            Related = [new RelatedPlace(same.First().At.At("source"), "the first time")],
        })));
}
