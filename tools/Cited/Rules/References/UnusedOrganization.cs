using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.References;

/// <summary>An organisation that nothing refers to.</summary>
internal sealed class UnusedOrganization : UnusedRecord
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "unused-organization",
        RuleFamily.References,
        Severity.Warning,
        "Nothing refers to the organisation: it publishes no source, and no fact names it.",
        "Organisations are here for what they publish or do in operations; others make the lists longer and no clearer.",
        "Refer to it where it belongs, or remove it. Often it is there twice, under two names.");

    /// <inheritdoc />
    protected override string Help => "Refer to it where it belongs, or remove the file.";

    /// <inheritdoc />
    protected override IEnumerable<DataRecord> Of(Dataset dataset) => dataset.Organizations;

    /// <inheritdoc />
    protected override string Message(string id) => $"Nothing refers to \"{id}\".";
}
