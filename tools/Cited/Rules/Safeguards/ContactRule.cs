namespace Cited.Rules.Safeguards;

/// <summary>A rule about one way to reach someone.</summary>
internal abstract class ContactRule : TextRule
{
    /// <summary>The way.</summary>
    protected abstract ContactKind Contact { get; }

    /// <inheritdoc />
    private protected override IEnumerable<Spot> Spots(TextScan scan) => scan.Contacts.Where(c => c.Kind == Contact).Select(c => c.Spot);
}
