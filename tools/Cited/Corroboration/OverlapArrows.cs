using System.Collections.Immutable;
using Cited.Model;
using Cited.Reading;

namespace Cited.Corroboration;

/// <summary>
/// The relations that are followed to find operations whose numbers must not be added up: <c>part-of</c> and <c>phase-of</c> from the part
/// to the whole, <c>re-announces</c> and <c>same-case</c> both ways. A follow-up has numbers of its own, so it is not followed.
/// </summary>
internal static class OverlapArrows
{
    private static readonly ImmutableHashSet<string> Containing = ["part-of", "phase-of"];
    private static readonly ImmutableHashSet<string> Same = ["re-announces", "same-case"];

    /// <summary>Whether the operation with a relation of this kind is contained in the one that it names.</summary>
    public static bool Contains(string kind) => Containing.Contains(kind);

    /// <summary>
    /// Where one can go from an operation, and by which kind of relation, by ids and kinds in ordinal order. Operations that do not exist
    /// are left aside, and so is the operation itself.
    /// </summary>
    public static IEnumerable<(string To, string By)> From(string operation, IRecords records)
    {
        var forwards =
            from relation in records.Find<Operation>(operation)?.Related ?? []
            where Contains(relation.Kind) || Same.Contains(relation.Kind)
            where records.Find<Operation>(relation.Operation) is not null
            select (To: relation.Operation, By: relation.Kind);
        var backwards =
            from other in records.OperationsRelatedTo(operation)
            from relation in other.Related
            where relation.Operation == operation && Same.Contains(relation.Kind)
            select (To: other.Id, By: relation.Kind);
        return forwards.Concat(backwards)
            .Where(arrow => arrow.To != operation)
            .OrderBy(arrow => arrow.To, StringComparer.Ordinal)
            .ThenBy(arrow => arrow.By, StringComparer.Ordinal);
    }
}
