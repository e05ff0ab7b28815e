using System.Globalization;
using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.Consistency;

/// <summary>A number that the property cannot have.</summary>
internal sealed class ValueOutsideLimits : IRecordRule<FactRecord>
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "value-outside-limits",
        RuleFamily.Consistency,
        Severity.Error,
        "A value is below the least or above the greatest that its property can have.",
        "A share of more than 100 percent is a slip of the pen or a number in another unit.",
        "Look at the passage again; mind the unit that the property's definition names.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(FactRecord record, IRecords records) =>
        from fact in record.Facts
        let property = records.Vocabulary.Properties.GetValueOrDefault(fact.Property)
        where property is { Minimum: not null } or { Maximum: not null }
        from claim in fact.Claims
        let number = (claim.Value as NumberValue)?.Number
        where number < property.Minimum || number > property.Maximum
        select new Finding(
            Info,
            claim.At.At("value"),
            $"\"{fact.Property}\" is {claim.Value.Display} {property.Unit} here; {Limits(property)}.",
            "Look at the passage again; mind the unit.");

    private static string Limits(PropertyDefinition property) => (property.Minimum, property.Maximum) switch
    {
        ({ } low, { } high) => string.Create(CultureInfo.InvariantCulture, $"it lies between {low} and {high}"),
        ({ } low, null) => string.Create(CultureInfo.InvariantCulture, $"it is never less than {low}"),
        (_, var high) => string.Create(CultureInfo.InvariantCulture, $"it is never more than {high}"),
    };
}
