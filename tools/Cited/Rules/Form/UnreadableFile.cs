using Cited.Findings;
using Cited.Text;

namespace Cited.Rules.Form;

/// <summary>A file of the dataset cannot be read.</summary>
internal sealed class UnreadableFile : TextFaultRule
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "unreadable-file",
        RuleFamily.Form,
        Severity.Error,
        "A file of the dataset cannot be read.",
        "What cannot be read cannot be checked, and a release would lack it.",
        "Give yourself the right to read the file, or remove it from data.");

    /// <inheritdoc />
    protected override TextFaultKind Kind => TextFaultKind.Unreadable;

    /// <inheritdoc />
    protected override string Help(TextFault fault) =>
        "Check its permissions and that no other program holds it open, then run the command again.";
}
