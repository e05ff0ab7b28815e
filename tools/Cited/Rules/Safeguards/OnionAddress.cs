using Cited.Findings;

namespace Cited.Rules.Safeguards;

/// <summary>An address of a hidden service, wherever it stands.</summary>
internal sealed class OnionAddress : ContactRule
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "onion-address",
        RuleFamily.Safeguards,
        Severity.Error,
        "Somewhere stands the address of a hidden service (.onion or .i2p), also through a gateway or in disguise.",
        "Such an address may lead to illegal material, and stays in every copy of the dataset.",
        "Remove it. Describe the service by its kind, or cite the page of the police that reports on it. If it is already published, SECURITY.md says what to do.");

    /// <inheritdoc />
    protected override ContactKind Contact => ContactKind.HiddenService;

    /// <inheritdoc />
    protected override bool Reads(TextKind kind) => true;

    /// <inheritdoc />
    protected override string Message(string found, RecordText text) => $"Here stands the address of a hidden service, {found.Length} characters long.";

    /// <inheritdoc />
    protected override string Help(RecordText text) => Advice(text, "Remove it, and describe the service by its kind.");
}
