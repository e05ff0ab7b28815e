using Cited.Findings;
using Cited.Model;

namespace Cited.Rules.Consistency;

/// <summary>A reason for a finding that no longer is. It is reported when all other rules have spoken.</summary>
internal sealed class AcknowledgedNothing : IRule
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "acknowledged-nothing",
        RuleFamily.Consistency,
        Severity.Warning,
        "An acknowledgement names a rule that finds nothing there.",
        "A reason that is left behind hides the next mistake of the same kind.",
        "Remove the acknowledgement, or name the rule that does find something.");

    /// <summary>The finding about one such reason.</summary>
    public Finding Report(Acknowledgement reason) => new(
        Info,
        reason.At.At("rule"),
        $"\"{reason.Rule}\" is acknowledged here, but the rule finds nothing here.",
        "Remove this acknowledgement. If the finding is at another fact, move it there.");
}
