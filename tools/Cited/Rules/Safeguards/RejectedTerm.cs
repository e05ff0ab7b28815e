using Cited.Findings;
using Cited.Text;

namespace Cited.Rules.Safeguards;

/// <summary>A term that the field's terminology guidelines reject, in our own sentences.</summary>
public sealed class RejectedTerm : ScanRule
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "rejected-term",
        RuleFamily.Safeguards,
        Severity.Error,
        "One of our own sentences uses a term that the field's terminology guidelines advise against.",
        "Words such as \"child pornography\" make a crime against a child sound like something that was agreed to.",
        "Use the preferred term. Titles of sources and words of a passage stay as they were published.");

    /// <inheritdoc />
    private protected override IEnumerable<Finding> Check(TextScan scan) => scan.Record.Kind != TextKind.Free ? [] : scan.Rejected.Select(r => new Finding(
        Info,
        scan.PlaceOf(r.Spot),
        $"\"{Shown.Of(scan.Found(r.Spot))}\" is a term that the terminology guidelines reject. {r.Term.Why}",
        $"Write \"{r.Term.Preferred}\" instead."));
}
