using Cited.Findings;
using Cited.Text;

namespace Cited.Rules.Form;

/// <summary>Git holds a file that an editor or a system left behind.</summary>
internal sealed class TrackedLeftover : TextFaultRule
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "tracked-leftover",
        RuleFamily.Form,
        Severity.Error,
        "Git holds a file that an editor or a system left behind.",
        "Backups, swap files and locks are passed over, so no rule looks at what they hold. Once git holds one, everyone who clones the project gets it.",
        "Take the file out of git. If it is a record, give it the name of a record.");

    /// <inheritdoc />
    protected override TextFaultKind Kind => TextFaultKind.TrackedLeftover;

    /// <inheritdoc />
    protected override string Help(TextFault fault) =>
        "Take it out of git (git rm --cached) and commit that; a record needs the name of its id, with .json.";
}
