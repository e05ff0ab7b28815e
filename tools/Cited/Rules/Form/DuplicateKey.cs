using Cited.Findings;
using Cited.Text;

namespace Cited.Rules.Form;

/// <summary>An object has the same key twice.</summary>
internal sealed class DuplicateKey : TextFaultRule
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "duplicate-key",
        RuleFamily.Form,
        Severity.Error,
        "An object has the same key twice.",
        "Readers differ in which of the two values they take, and none tells.",
        "Keep one of the two.");

    /// <inheritdoc />
    protected override TextFaultKind Kind => TextFaultKind.DuplicateKey;

    /// <inheritdoc />
    protected override string Help(TextFault fault) =>
        "Keep the one that is right and remove the other.";
}
