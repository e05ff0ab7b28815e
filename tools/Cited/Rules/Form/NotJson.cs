using Cited.Findings;
using Cited.Text;

namespace Cited.Rules.Form;

/// <summary>A file is not JSON.</summary>
internal sealed class NotJson : TextFaultRule
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "not-json",
        RuleFamily.Form,
        Severity.Error,
        "A file is not JSON.",
        "A file that is not JSON cannot be read by anyone.",
        "Mend the file at the place shown; an editor shows the same place as you type.");

    /// <inheritdoc />
    protected override TextFaultKind Kind => TextFaultKind.NotJson;

    /// <inheritdoc />
    protected override string Help(TextFault fault) =>
        "The mistake is here or just before: look for a missing comma, quote or bracket. Comments and trailing commas are not JSON.";
}
