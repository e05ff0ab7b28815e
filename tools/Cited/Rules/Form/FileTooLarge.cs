using Cited.Findings;
using Cited.Text;

namespace Cited.Rules.Form;

/// <summary>A file is larger than 4 MiB.</summary>
internal sealed class FileTooLarge : TextFaultRule
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "file-too-large",
        RuleFamily.Form,
        Severity.Error,
        "A file is larger than 4 MiB.",
        "Records are small; a file of this size is something else, or would make every check slow.",
        "Split the record, or remove what does not belong into it.");

    /// <inheritdoc />
    protected override TextFaultKind Kind => TextFaultKind.TooLarge;

    /// <inheritdoc />
    protected override string Help(TextFault fault) =>
        "Split the record, or remove what does not belong in it.";
}
