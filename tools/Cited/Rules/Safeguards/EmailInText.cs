using Cited.Findings;

namespace Cited.Rules.Safeguards;

/// <summary>An e-mail address, also in disguise.</summary>
internal sealed class EmailInText : ContactRule
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "email-in-text",
        RuleFamily.Safeguards,
        Severity.Error,
        "A text holds an e-mail address, written out or disguised (\"name [at] host [dot] org\").",
        "An address leads to a person or to a service; neither belongs into a dataset of counts, and published addresses are harvested.",
        "Remove it. Where the sender matters, name the organisation.");

    /// <inheritdoc />
    protected override ContactKind Contact => ContactKind.Email;

    /// <inheritdoc />
    protected override bool Reads(TextKind kind) => true;

    /// <inheritdoc />
    protected override string Message(string found, RecordText text) => $"\"{found}\" is an e-mail address.";

    /// <inheritdoc />
    protected override string Help(RecordText text) => Advice(text, "Remove it; where the sender matters, name the organisation.");
}
