using Cited.Findings;
using Cited.Reading;
using Cited.Rules.Citations;
using Cited.Text;

namespace Cited.Rules.Form;

/// <summary>A record does not have the form of its kind; one finding a cause, at its leaf.</summary>
internal sealed class SchemaViolation : IDatasetRule
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "schema-violation",
        RuleFamily.Form,
        Severity.Error,
        "A record does not have the form that its schema describes.",
        "Everything that reads the data, this tool included, relies on that form; a record that breaks it is checked no further.",
        "Mend the place shown. The schemas in schema/ describe every key, and an editor that follows \"$schema\" shows the same as you type.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(Dataset dataset) =>
        from file in dataset.Files
        from fault in file.SchemaFaults.Where(f => !ClaimWithoutCitation.Speaks(f))
        select new Finding(Info, new Place(file.Text, fault.InstancePointer, fault.AtKey ? PlacePart.Key : PlacePart.Value), fault.Message, fault.Help) { Near = fault.Near };
}
