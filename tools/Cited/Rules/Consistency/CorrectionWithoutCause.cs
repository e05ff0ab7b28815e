using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.Consistency;

/// <summary>A value was changed, and nobody says why.</summary>
internal sealed class CorrectionWithoutCause : IRecordRule<FactRecord>
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "correction-without-cause",
        RuleFamily.Consistency,
        Severity.Error,
        "A correction does not say why the value was changed.",
        "Whoever used the old value needs to know whether the source was wrong, or we were.",
        "Add \"cause\": \"source-corrected\", \"our-error\" or \"reclassified\".");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(FactRecord record, IRecords records) =>
        from fact in record.Facts
        from claim in fact.Claims
        where claim.Correction is { Cause: null }
        select new Finding(
            Info,
            claim.At.KeyOf("correction"),
            $"The value was {claim.Correction!.Was.Display} and is {claim.Value.Display}; why it was changed is missing.",
            "Add \"cause\": \"source-corrected\" if the source changed it, \"our-error\" if we had misread it, \"reclassified\" if it means another property or scope.");
}
