using Cited.Corroboration;
using Cited.Findings;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Rules.References;

/// <summary>From a source or an operation, more references lead on than are followed.</summary>
internal sealed class ChainTooLong : IRecordRule<DataRecord>
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "chain-too-long",
        RuleFamily.References,
        Severity.Error,
        $"From a source to its origins, or from an operation to those that contain it or are the same, more than {Limits.ChainSteps} references can be followed.",
        $"References are followed to count independent voices and to leave out what is reported twice. Beyond {Limits.ChainSteps} they are not followed, so such counts would be incomplete.",
        "Name the original in \"derivedFrom\", and the operation that contains the others in \"related\", instead of a chain of repetitions.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(DataRecord record, IRecords records) => record switch
    {
        Source source when Circles.IsTooLong(source.Id, id => OriginsOf(id, records)) =>
            [Report(source.Origin.At.At("derivedFrom"), "this source to its origins", "Its independent voices are not all counted.")],
        Operation operation when Circles.IsTooLong(operation.Id, id => OverlapArrows.From(id, records).Select(arrow => arrow.To)) =>
            [Report(operation.Related.IsEmpty ? operation.At : operation.At.At("related"), "this operation to others", "What contains it or is the same is not all found, so totals can be wrong.")],
        _ => [],
    };

    private static IEnumerable<string> OriginsOf(string id, IRecords records) => records.Find<Source>(id)?.Origin.DerivedFrom ?? [];

    private Finding Report(Place at, string from, string missed) => new(
        Info,
        at,
        $"More than {Limits.ChainSteps} references lead from {from}; the rest are not followed. {missed}",
        "Refer to the original, or to the operation that contains the others, directly.");
}
