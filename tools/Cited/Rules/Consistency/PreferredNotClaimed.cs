using Cited.Corroboration;
using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.Consistency;

/// <summary>A disagreement prefers a value that no standing claim has.</summary>
internal sealed class PreferredNotClaimed : IRecordRule<FactRecord>
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "preferred-not-claimed",
        RuleFamily.Consistency,
        Severity.Error,
        "The preferred value of a disagreement is not the value of a claim that stands.",
        "A value that nobody reports must not become the one that tables show.",
        "Write the value exactly as one of the claims has it, or leave \"preferred\" out.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(FactRecord record, IRecords records) =>
        from fact in record.Facts
        let preferred = fact.Disagreement?.Preferred
        where preferred is not null
        let standing = Contest.Standing(fact)
        where !standing.Any(c => c.Value.Equals(preferred))
        select new Finding(
            Info,
            fact.Disagreement!.At.At("preferred"),
            $"No claim that stands says {preferred.Display}; claimed are {string.Join("; ", standing.Sort(ClaimOrder.Canonical).Select(ClaimText.Of))}.",
            "Write the value as one of the claims has it, or leave \"preferred\" out.");
}
