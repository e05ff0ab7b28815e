using Cited.Findings;
using Cited.Text;

namespace Cited.Rules.Form;

/// <summary>A text holds half of a surrogate pair.</summary>
internal sealed class LoneSurrogate : TextFaultRule
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "lone-surrogate",
        RuleFamily.Form,
        Severity.Error,
        "A text holds half of a surrogate pair.",
        "Half a pair is no character: readers replace it, drop it or fail.",
        "Write the character itself, or both halves of its escape.");

    /// <inheritdoc />
    protected override TextFaultKind Kind => TextFaultKind.LoneSurrogate;

    /// <inheritdoc />
    protected override string Help(TextFault fault) =>
        "Write the character itself instead of its \\u escape.";
}
