using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.References;

/// <summary>A citation names a source that is not in the dataset.</summary>
internal sealed class UnknownSource : UnknownReference
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "unknown-source",
        RuleFamily.References,
        Severity.Error,
        "A citation names a source that is not in the dataset.",
        "Every value stands on its sources; one that cannot be looked up supports nothing.",
        "Mend the id, or add the source: \"cited new source URL\".");

    /// <inheritdoc />
    protected override string Wanted => "source";

    /// <inheritdoc />
    protected override string Folder => "data/sources";

    /// <inheritdoc />
    protected override bool Speaks(Reference reference) => reference.Target is ReferenceTarget.Source;

    /// <inheritdoc />
    protected override bool Fits(DataRecord record) => record is Source;
}
