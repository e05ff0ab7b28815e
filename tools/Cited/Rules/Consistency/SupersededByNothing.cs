using Cited.Corroboration;
using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.Consistency;

/// <summary>A claim was superseded, but no claim stands in its place.</summary>
internal sealed class SupersededByNothing : IRecordRule<FactRecord>
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "superseded-by-nothing",
        RuleFamily.Consistency,
        Severity.Error,
        "A claim is superseded, and no claim of the fact stands.",
        "Superseded means that a newer value replaced it; without that value, the fact has none at all.",
        "Add the newer value as a claim of the same fact, or take the status away. What a source withdrew without replacing it is \"retracted\".");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(FactRecord record, IRecords records) =>
        from fact in record.Facts
        where fact.Claims.All(c => c.Status != ClaimStatus.Stands)
        from claim in fact.Claims
        where claim.Status == ClaimStatus.Superseded
        select new Finding(
            Info,
            claim.At.At("status"),
            $"{ClaimText.Of(claim)} is superseded, but no claim of this fact stands.",
            "Add the newer value as a claim here, take the status away, or write \"retracted\" if the source withdrew it.");
}
