using Cited.Findings;
using Cited.Text;

namespace Cited.Rules.Form;

/// <summary>A symbolic link stands where a file or folder of records is expected.</summary>
public sealed class SymbolicLink : TextFaultRule
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "symbolic-link",
        RuleFamily.Form,
        Severity.Error,
        "A symbolic link stands where a file or folder of records is expected.",
        "A link can lead out of the dataset, and means something else on every machine.",
        "Replace the link by the file itself.");

    /// <inheritdoc />
    protected override TextFaultKind Kind => TextFaultKind.SymbolicLink;

    /// <inheritdoc />
    protected override string Help(TextFault fault) =>
        "Replace it by the file itself, or remove it.";
}
