using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.References;

/// <summary>A record names an organisation that is not in the dataset.</summary>
internal sealed class UnknownOrganization : UnknownReference
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "unknown-organization",
        RuleFamily.References,
        Severity.Error,
        "A record names an organisation that is not in the dataset.",
        "Publishers and agencies are records, so that each is counted once, however its name is written.",
        "Mend the id, or add the organisation: \"cited new organization ID\".");

    /// <inheritdoc />
    protected override string Wanted => "organisation";

    /// <inheritdoc />
    protected override string Folder => "data/organizations";

    /// <inheritdoc />
    protected override bool Speaks(Reference reference) => reference.Target is ReferenceTarget.Organization;

    /// <inheritdoc />
    protected override bool Fits(DataRecord record) => record is Organization;
}
