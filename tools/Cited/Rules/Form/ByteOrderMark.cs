using Cited.Findings;
using Cited.Text;

namespace Cited.Rules.Form;

/// <summary>A file begins with a byte order mark.</summary>
internal sealed class ByteOrderMark : TextFaultRule
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "byte-order-mark",
        RuleFamily.Form,
        Severity.Error,
        "A file begins with a byte order mark.",
        "Records are UTF-8 without a mark; many readers take the mark for part of the first key.",
        "Save the file as UTF-8 without a byte order mark.");

    /// <inheritdoc />
    protected override TextFaultKind Kind => TextFaultKind.ByteOrderMark;

    /// <inheritdoc />
    protected override string Help(TextFault fault) =>
        "Save it as \"UTF-8\" (not \"UTF-8 with BOM\" or \"Unicode\") in your editor.";
}
