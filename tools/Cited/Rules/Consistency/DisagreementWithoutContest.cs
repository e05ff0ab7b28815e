using Cited.Corroboration;
using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.Consistency;

/// <summary>A disagreement is declared where the claims can all be true.</summary>
internal sealed class DisagreementWithoutContest : IRecordRule<FactRecord>
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "disagreement-without-contest",
        RuleFamily.Consistency,
        Severity.Error,
        "A fact has a \"disagreement\", but no two standing claims contradict each other.",
        "Whether a fact is contested is worked out from its claims; a note about a difference that is not there misleads.",
        "Remove \"disagreement\"; what is worth saying goes into \"note\". If a value is missing or has the wrong bound, mend the claims.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(FactRecord record, IRecords records) =>
        from fact in record.Facts
        where fact.Disagreement is not null && !Contest.IsContested(fact)
        let standing = Contest.Standing(fact)
        select new Finding(
            Info,
            fact.At.KeyOf("disagreement"),
            standing.Length < 2
                ? $"{ClaimText.Count(standing.Length, "claim")} of this fact stands: there is nothing that could disagree."
                : $"The claims {string.Join("; ", standing.Sort(ClaimOrder.Canonical).Select(ClaimText.Of))} can all be true: nothing disagrees.",
            "Remove \"disagreement\", or mend the claims if one of them is not what its source says.");
}
