using Cited.Findings;
using Cited.Text;

namespace Cited.Rules.Form;

/// <summary>A file holds bytes that are not UTF-8.</summary>
internal sealed class NotUtf8 : TextFaultRule
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "not-utf8",
        RuleFamily.Form,
        Severity.Error,
        "A file holds bytes that are not UTF-8.",
        "Names in many scripts stand in the records; only one encoding keeps them all.",
        "Save the file as UTF-8.");

    /// <inheritdoc />
    protected override TextFaultKind Kind => TextFaultKind.NotUtf8;

    /// <inheritdoc />
    protected override string Help(TextFault fault) =>
        "Save the file as UTF-8 in your editor, and look whether the letter at this place is still right.";
}
