using Cited.Findings;

namespace Cited.Rules.Safeguards;

/// <summary>A web address in a text.</summary>
internal sealed class UrlInText : ContactRule
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "url-in-text",
        RuleFamily.Safeguards,
        Severity.Error,
        "A text holds a web address; addresses have keys of their own (\"url\", \"website\").",
        "An address in a sentence is checked by nobody: it can lead to a person or to a service that must not be named, and it breaks.",
        "Make a source record of the page and cite it, or remove the address.");

    /// <inheritdoc />
    protected override ContactKind Contact => ContactKind.WebAddress;

    /// <inheritdoc />
    protected override bool Reads(TextKind kind) => kind is not TextKind.Address;

    /// <inheritdoc />
    private protected override IEnumerable<Spot> Spots(TextScan scan) => base.Spots(scan).Where(spot => !scan.IsKnownName(spot));

    /// <inheritdoc />
    protected override string Message(string found, RecordText text) => $"\"{found}\" is a web address.";

    /// <inheritdoc />
    protected override string Help(RecordText text) => Advice(text, "Make a source record of the page and cite it by its id, or remove the address.");
}
