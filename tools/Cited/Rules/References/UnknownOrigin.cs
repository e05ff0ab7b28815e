using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.References;

/// <summary>A source derives from something that is not in the dataset.</summary>
internal sealed class UnknownOrigin : UnknownReference
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "unknown-origin",
        RuleFamily.References,
        Severity.Error,
        "A source derives from something that is not in the dataset.",
        "Independent voices are counted by following origins to their roots; a root that is not there cannot be counted.",
        "Name the source it repeats, or, where the exact document is unknown, the organisation that published it.");

    /// <inheritdoc />
    protected override string Wanted => "source or organisation";

    /// <inheritdoc />
    protected override string Folder => "data/sources or data/organizations";

    /// <inheritdoc />
    protected override bool Speaks(Reference reference) => reference.Target is ReferenceTarget.SourceOrOrganization;

    /// <inheritdoc />
    protected override bool Fits(DataRecord record) => record is Source or Organization;
}
