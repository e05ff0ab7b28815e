using Cited.Findings;

namespace Cited.Rules.Safeguards;

/// <summary>A telephone number.</summary>
internal sealed class PhoneInText : ContactRule
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "phone-in-text",
        RuleFamily.Safeguards,
        Severity.Error,
        "A text holds a telephone number.",
        "A number leads to a person, or to a hotline whose number changes; neither belongs into a dataset of counts.",
        "Remove it. A count is written without leading zero and with one kind of separator: 1 300 000.");

    /// <inheritdoc />
    protected override ContactKind Contact => ContactKind.Phone;

    /// <inheritdoc />
    protected override bool Reads(TextKind kind) => kind is TextKind.Free or TextKind.Name or TextKind.Title or TextKind.Passage or TextKind.Credit;

    /// <inheritdoc />
    protected override string Message(string found, RecordText text) => $"\"{found}\" looks like a telephone number.";

    /// <inheritdoc />
    protected override string Help(RecordText text) => Advice(text, "Remove it. If it is a count, write it without leading zero or plus: 1 300 000.");
}
