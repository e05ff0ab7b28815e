using Cited.Findings;

namespace Cited.Rules.Safeguards;

/// <summary>An age.</summary>
internal sealed class AgeInText : TextRule
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "age-in-text",
        RuleFamily.Safeguards,
        Severity.Error,
        "A text gives an age (\"aged 34\", \"34-year-old\", \"de 34 años\", \"34-Jähriger\").",
        "With an age, a place and a date a person can be found, and of victims nothing but counts is kept.",
        "Leave the age out. Limits that a law sets (\"under 18\") are no ages of people.");

    /// <inheritdoc />
    protected override bool Reads(TextKind kind) => kind is TextKind.Free or TextKind.Name or TextKind.Title or TextKind.Passage;

    /// <inheritdoc />
    private protected override IEnumerable<Spot> Spots(TextScan scan) => scan.Ages;

    /// <inheritdoc />
    protected override string Message(string found, RecordText text) => $"\"{found}\" gives an age.";

    /// <inheritdoc />
    protected override string Help(RecordText text) => Advice(text, "Leave it out.");
}
