using Cited.Findings;

namespace Cited.Rules.Safeguards;

/// <summary>An IP address, in a text or as the host of a web address.</summary>
internal sealed class IpAddressInText : ContactRule
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "ip-address-in-text",
        RuleFamily.Safeguards,
        Severity.Error,
        "A text or a web address holds an IP address (IPv4 or IPv6).",
        "An IP address can be the one of a suspect, a victim or an illicit service; and a page behind a bare one has no publisher.",
        "Remove it. Where it is the host of a source's address, find the page under its publisher's name.");

    /// <inheritdoc />
    protected override ContactKind Contact => ContactKind.IpAddress;

    /// <inheritdoc />
    protected override bool Reads(TextKind kind) => true;

    /// <inheritdoc />
    private protected override IEnumerable<Spot> Spots(TextScan scan) => scan.Record.Kind == TextKind.Address ? HostOf(scan.Record.Text) : base.Spots(scan);

    /// <inheritdoc />
    protected override string Message(string found, RecordText text) =>
        text.Kind == TextKind.Address ? $"The host of this address is the IP address {found}." : $"\"{found}\" is an IP address.";

    /// <inheritdoc />
    protected override string Help(RecordText text) =>
        text.Kind == TextKind.Address ? "Give the address under the publisher's host name; a page that has none is no source." : Advice(text, "Remove it.");

    private static IEnumerable<Spot> HostOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6
        && address.IndexOf("//", StringComparison.Ordinal) is >= 0 and var slashes
            ? [new Spot(slashes + 2, EndOfHost(address, slashes + 2) - slashes - 2)]
            : [];

    private static int EndOfHost(string address, int start)
    {
        var end = address.AsSpan(start).IndexOfAny('/', '?', '#');
        return end < 0 ? address.Length : start + end;
    }
}
