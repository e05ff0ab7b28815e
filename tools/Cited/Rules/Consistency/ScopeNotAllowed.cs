using Cited.Findings;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Rules.Consistency;

/// <summary>A fact has a scope that its property does not take.</summary>
internal sealed class ScopeNotAllowed : IRecordRule<FactRecord>
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "scope-not-allowed",
        RuleFamily.Consistency,
        Severity.Error,
        "A fact is limited in a way that its property does not take.",
        "The vocabulary says by what a property can be divided; any other limit makes a figure that nobody can compare.",
        "Leave that part of the scope out, or use the property that is meant.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(FactRecord record, IRecords records) =>
        from fact in record.Facts
        let property = records.Vocabulary.Properties.GetValueOrDefault(fact.Property)
        where property is not null
        from key in KeysOf(fact.Scope)

        // The facts of an indicator each have a period, whatever the property.
        where !property.Scopes.Contains(key) && !(record is Indicator && key == "during")
        select new Finding(
            Info,
            fact.At.At("scope").KeyOf(key),
            $"\"{fact.Property}\" takes no \"{key}\"; {(property.Scopes.IsEmpty ? "it is said of the whole record only" : "it takes " + Shown.Or(property.Scopes))}.",
            $"Leave \"{key}\" out, or look in schema/vocabulary/properties.json for the property that is meant.");

    private static IEnumerable<string> KeysOf(Scope scope) =>
        new[] { ("area", scope.Area), ("outside", scope.Outside), ("during", scope.During), ("asOf", scope.AsOf) }.Where(p => p.Item2 is not null).Select(p => p.Item1);
}
