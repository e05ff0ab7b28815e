using Cited.Findings;

namespace Cited.Rules.Safeguards;

/// <summary>A name of a person.</summary>
internal sealed class PersonalName : TextRule
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "personal-name",
        RuleFamily.Safeguards,
        Severity.Error,
        "A text names a person: a form of address or a role before a capitalised word, or a given name before another one.",
        "The dataset is about operations. It names no suspect, no victim, no officer, no spokesperson and no journalist.",
        "Remove the name. In a title, put … in its place; for a passage, choose other words; in our own sentences, name the organisation.");

    /// <inheritdoc />
    protected override bool Reads(TextKind kind) => kind is not (TextKind.Address or TextKind.Credit);

    /// <inheritdoc />
    private protected override IEnumerable<Spot> Spots(TextScan scan) => scan.Names.Where(n => n.Sign != NameSign.Unknown).Select(n => n.Spot);

    /// <inheritdoc />
    protected override string Message(string found, RecordText text) => $"\"{found}\" looks like the name of a person.";

    /// <inheritdoc />
    protected override string Help(RecordText text) => Advice(text, "Remove the name; name the organisation or the role alone. If it names a body, write its full name as its record has it.");
}
