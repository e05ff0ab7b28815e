using Cited.Findings;

namespace Cited.Rules.Safeguards;

/// <summary>A name on a service.</summary>
internal sealed class HandleInText : ContactRule
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "handle-in-text",
        RuleFamily.Safeguards,
        Severity.Error,
        "A text holds a handle: a name that someone uses on a service (\"@name\").",
        "A handle is a name. It leads to an account, and often to a person.",
        "Remove it. Where an organisation published something under it, name the organisation.");

    /// <inheritdoc />
    protected override ContactKind Contact => ContactKind.Handle;

    /// <inheritdoc />
    protected override bool Reads(TextKind kind) => kind is not TextKind.Address;

    /// <inheritdoc />
    protected override string Message(string found, RecordText text) => $"\"{found}\" looks like a handle.";

    /// <inheritdoc />
    protected override string Help(RecordText text) => Advice(text, "Remove it, or name the organisation that uses it.");
}
