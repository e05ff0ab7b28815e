using Cited.Corroboration;
using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.Consistency;

/// <summary>Two claims of a fact say the same.</summary>
internal sealed class DuplicateClaim : IRecordRule<FactRecord>
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "duplicate-claim",
        RuleFamily.Consistency,
        Severity.Error,
        "Two claims of a fact have the same value and bound.",
        "Sources that say the same are one answer; split in two, each half looks weaker than it is.",
        "Put the citations of both under one claim.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(FactRecord record, IRecords records) =>
        from fact in record.Facts
        from same in fact.Claims.GroupBy(c => c.Key)
        let first = same.First()
        from claim in same.Skip(1)
        select new Finding(Info, claim.At.At("value"), $"{ClaimText.Of(claim)} is claimed twice in this fact.", "Move these citations to the other claim and remove this one.")
        {
            Related = [new RelatedPlace(first.At.At("value"), "the other claim")],
        };
}
