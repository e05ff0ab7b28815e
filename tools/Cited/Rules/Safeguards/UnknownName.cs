using Cited.Findings;

namespace Cited.Rules.Safeguards;

/// <summary>Capitalised words in our own sentences that nothing knows.</summary>
internal sealed class UnknownName : TextRule
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "unknown-name",
        RuleFamily.Safeguards,
        Severity.Warning,
        "One of our own sentences holds two or more capitalised words that are no organisation, operation or title of the dataset, no place and no language.",
        "That is how names of people look that no list knows. And a body that matters has a record, so that it is called the same everywhere.",
        "If it is a person, remove it. If it is a body, write its name as its record has it, or say what it is (\"a regional newspaper\").");

    /// <inheritdoc />
    protected override bool Reads(TextKind kind) => kind is TextKind.Free;

    /// <inheritdoc />
    private protected override IEnumerable<Spot> Spots(TextScan scan) => scan.Names.Where(n => n.Sign == NameSign.Unknown).Select(n => n.Spot);

    /// <inheritdoc />
    protected override string Message(string found, RecordText text) => $"Nothing in the dataset is called \"{found}\".";

    /// <inheritdoc />
    protected override string Help(RecordText text) =>
        "If it is a person, remove it. If it is a body, write its name as its record in data/organizations has it, or say what it is: \"a regional newspaper\".";
}
