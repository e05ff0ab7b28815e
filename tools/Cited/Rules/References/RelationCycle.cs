using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.References;

/// <summary>Operations are parts of each other in a circle.</summary>
internal sealed class RelationCycle : IRecordRule<Operation>
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "relation-cycle",
        RuleFamily.References,
        Severity.Error,
        "An operation is related to itself, or operations are part of, phase of, announcement or follow-up of each other in a circle.",
        "Totals leave out what another record contains; in a circle each contains the other, and nothing can be counted.",
        "Keep the relation on the smaller, later or repeating record, and remove it from the other. Two that concern one case are \"same-case\".");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(Operation operation, IRecords records) =>
        from relation in operation.Related
        let circle = CircleBy(operation, relation, records)

        // Each circle is reported once, at its first member.
        where circle is not null && circle.Order(StringComparer.Ordinal).First() == operation.Id
        select new Finding(
            Info,
            relation.At.At("operation"),
            circle.Count == 1 ? $"\"{operation.Id}\" is related to itself." : $"The relations go in a circle: {string.Join(" → ", circle.Append(operation.Id))}.",
            "Keep the relation on the smaller, later or repeating record, and remove it from the other.");

    // Shortest way back to the operation that begins with the relation.
    private static List<string>? CircleBy(Operation start, Relation first, IRecords records)
    {
        if (first.Operation == start.Id)
        {
            return [start.Id];
        }

        if (!IsDirected(first))
        {
            return null;
        }

        return Circles.ShortestBack(
            [start.Id, first.Operation],
            id => (records.Find<Operation>(id)?.Related ?? []).Where(IsDirected).Select(r => r.Operation).Order(StringComparer.Ordinal));
    }

    // "Same case" holds both ways.
    private static bool IsDirected(Relation relation) => relation.Kind != "same-case";
}
