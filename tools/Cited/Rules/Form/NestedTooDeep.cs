using Cited.Findings;
using Cited.Text;

namespace Cited.Rules.Form;

/// <summary>A file is nested deeper than 64 levels.</summary>
internal sealed class NestedTooDeep : TextFaultRule
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "nested-too-deep",
        RuleFamily.Form,
        Severity.Error,
        "A file is nested deeper than 64 levels.",
        "Records need eight levels; deeper nesting is a mistake, or made to exhaust readers.",
        "Remove the nesting that does not belong into the record.");

    /// <inheritdoc />
    protected override TextFaultKind Kind => TextFaultKind.TooDeep;

    /// <inheritdoc />
    protected override string Help(TextFault fault) =>
        "Look for a bracket that is never closed, or remove the nesting.";
}
