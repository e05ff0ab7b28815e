using System.Globalization;
using Cited.Findings;
using Cited.Text;

namespace Cited.Rules.Form;

/// <summary>A list, an object, a text or the whole file is longer than is checked.</summary>
internal sealed class TooManyValues : TextFaultRule
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "too-many-values",
        RuleFamily.Form,
        Severity.Error,
        string.Create(
            CultureInfo.InvariantCulture,
            $"A list or an object of a file has more than {Limits.RecordItems} members, a text more than {Limits.RecordTextBytes / 1024} KiB, or the file more than {Limits.RecordValues:N0} values."),
        "Records are many times smaller. Checks compare the items of a list with each other, so one overlong list would hold up all of them.",
        "Remove what does not belong in the record, or split it. Nothing else in the file was checked.");

    /// <inheritdoc />
    protected override TextFaultKind Kind => TextFaultKind.TooMany;

    /// <inheritdoc />
    protected override string Help(TextFault fault) => "Remove what does not belong in the record, or split it.";
}
