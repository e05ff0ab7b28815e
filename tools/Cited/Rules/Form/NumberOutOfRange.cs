using Cited.Findings;
using Cited.Text;

namespace Cited.Rules.Form;

/// <summary>A number is too large, or has too many digits, to be read exactly.</summary>
internal sealed class NumberOutOfRange : TextFaultRule
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "number-out-of-range",
        RuleFamily.Form,
        Severity.Error,
        "A number is too large, or has too many digits, to be read exactly.",
        "Most readers take numbers as doubles and would change this one without a word (RFC 7493, section 2.2).",
        "Write a number of at most 9007199254740991 and at most 15 significant digits.");

    /// <inheritdoc />
    protected override TextFaultKind Kind => TextFaultKind.NumberOutOfRange;

    /// <inheritdoc />
    protected override string Help(TextFault fault) =>
        "Check the number against the source.";
}
