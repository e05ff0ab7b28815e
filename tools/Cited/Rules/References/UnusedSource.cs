using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.References;

/// <summary>A source that no claim cites and no other source derives from.</summary>
internal sealed class UnusedSource : UnusedRecord
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "unused-source",
        RuleFamily.References,
        Severity.Warning,
        "No claim cites the source, and no other source derives from it.",
        "A source that supports nothing is a fact forgotten or a record left behind; it would also be counted as coverage.",
        "Cite it where it reports a fact, or remove it.");

    /// <inheritdoc />
    protected override string Help => "Cite it where it reports a fact, or remove the file.";

    /// <inheritdoc />
    protected override IEnumerable<DataRecord> Of(Dataset dataset) => dataset.Sources;

    /// <inheritdoc />
    protected override string Message(string id) => $"No claim cites \"{id}\", and no source derives from it.";
}
