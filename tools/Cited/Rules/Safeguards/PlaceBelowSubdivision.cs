using Cited.Findings;

namespace Cited.Rules.Safeguards;

/// <summary>A city in our own sentences.</summary>
internal sealed class PlaceBelowSubdivision : TextRule
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "place-below-subdivision",
        RuleFamily.Safeguards,
        Severity.Error,
        "One of our own sentences names a city: a place below the subdivisions of ISO 3166-2.",
        "With a city, a date and an occupation a suspect can be found by name. Facts go down to provinces and no further.",
        "Name the subdivision or the country instead. Cities that are a subdivision of their own may be named.");

    /// <inheritdoc />
    protected override bool Reads(TextKind kind) => kind is TextKind.Free;

    /// <inheritdoc />
    private protected override IEnumerable<Spot> Spots(TextScan scan) => scan.Places;

    /// <inheritdoc />
    protected override string Message(string found, RecordText text) => $"\"{found}\" is a place below the subdivisions of ISO 3166-2.";

    /// <inheritdoc />
    protected override string Help(RecordText text) => "Name the subdivision or the country instead. If it is part of a body's name, write the whole name as its record has it.";
}
