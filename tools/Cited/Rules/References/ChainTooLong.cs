using Cited.Findings;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Rules.References;

/// <summary>From a source or an operation, more references lead on than are followed.</summary>
public sealed class ChainTooLong : IRecordRule<DataRecord>
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "chain-too-long",
        RuleFamily.References,
        Severity.Error,
        "From a source to its origins, or from an operation to those it is related to, more than 200 references can be followed.",
        "References are followed to count independent voices and to leave out what is reported twice. Beyond 200 they are not followed, so such counts would be incomplete.",
        "Name the original in \"derivedFrom\", and the operation that contains the others in \"related\", instead of a chain of repetitions.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(DataRecord record, IRecords records) => record switch
    {
        Source source when Circles.IsTooLong(source.Id, id => OriginsOf(id, records)) =>
            [Report(source.Origin.At.At("derivedFrom"), "this source to its origins", "Its independent voices are not all counted.")],
        Operation operation when Circles.IsTooLong(operation.Id, id => RelatedOf(id, records)) =>
            [Report(operation.At.At("related"), "this operation to others", "Circles and what it contains are not all found.")],
        _ => [],
    };

    private static IEnumerable<string> OriginsOf(string id, IRecords records) => records.Find<Source>(id)?.Origin.DerivedFrom ?? [];

    private static IEnumerable<string> RelatedOf(string id, IRecords records) =>
        (records.Find<Operation>(id)?.Related ?? []).Where(r => r.Kind != "same-case").Select(r => r.Operation);

    private Finding Report(Place at, string from, string missed) => new(
        Info,
        at,
        $"More than {Limits.ChainSteps} references lead from {from}; the rest are not followed. {missed}",
        "Refer to the original, or to the operation that contains the others, directly.");
}
