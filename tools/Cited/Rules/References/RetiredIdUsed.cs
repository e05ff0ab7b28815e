using Cited.Findings;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Rules.References;

/// <summary>An id that left the dataset is used: by a record, or by a reference.</summary>
internal sealed class RetiredIdUsed : IRecordRule<DataRecord>
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "retired-id-used",
        RuleFamily.References,
        Severity.Error,
        "An id that left the dataset is used again.",
        "Whoever cited the old record must never find another one in its place.",
        "Give a new record another id; point a reference to the successor that data/retired.json names.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(DataRecord record, IRecords records)
    {
        if (records.FindRetired(record.Id) is { } taken)
        {
            yield return Report(record.At.At("id"), taken, "Give this record another id and rename its file.");
        }

        foreach (var reference in Reading.References.Of(record, records.Vocabulary).Where(r => records.Find<DataRecord>(r.Id) is null))
        {
            if (records.FindRetired(reference.Id) is { } gone)
            {
                yield return Report(reference.At, gone, gone.Successor is { } successor ? $"Use \"{successor}\" instead." : "It has no successor: remove the reference, or name another record.");
            }
        }
    }

    private Finding Report(Place at, RetiredId retired, string help) =>
        new(Info, at, $"\"{retired.Id}\" left the dataset on {retired.RetiredOn} and is not used again: {Shown.Sentence(retired.Reason)}", help)
        {
            Related = [new RelatedPlace(retired.At.At("id"), "where it was retired")],
        };
}
