using System.Collections.Immutable;
using Cited.Reading;
using Cited.Schemas;

namespace Cited.Comparing.Schemas;

/// <summary>
/// Compares the form of two states: the schemas of what the dataset holds, and its vocabularies. The schemas of the tool's own
/// output have versions of their own, and <c>common</c> only fills the others: neither is compared.
/// </summary>
internal static class SchemaDiffer
{
    /// <summary>All changes of the form, the breaking ones first, then by place.</summary>
    public static ImmutableArray<SchemaChange> Compare(Dataset old, Dataset now) =>
        ReferenceEquals(old.Schemas, now.Schemas) && ReferenceEquals(old.Vocabulary, now.Vocabulary)
            ? []
            : Sort(Compare(old.Schemas, now.Schemas).Concat(VocabularyDiffer.Compare(old.Vocabulary, now.Vocabulary)));

    /// <summary>The changes of the schemas.</summary>
    internal static IEnumerable<SchemaChange> Compare(SchemaLibrary old, SchemaLibrary now)
    {
        var changes = new List<SchemaChange>();
        foreach (var kind in Enum.GetValues<FileRole>().Select(DataLayout.SchemaKind))
        {
            if (old.Has(kind) != now.Has(kind))
            {
                changes.Add(new SchemaChange(old.Has(kind) ? SchemaChangeKinds.SchemaRemoved : SchemaChangeKinds.SchemaAdded, [kind], string.Empty, null, null));
            }
            else if (old.Has(kind))
            {
                changes.AddRange(new SchemaWalk(kind, old[kind], now[kind]).Compare());
            }
        }

        // A shared definition is copied into each schema that needs it: one change, in several schemas.
        return changes
            .GroupBy(c => (c.Kind, c.Location, c.Old, c.New, Alone: c.Location.StartsWith("#/$defs/", StringComparison.Ordinal) ? string.Empty : c.Where[0]))
            .Select(g => g.First() with { Where = [.. g.SelectMany(c => c.Where).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] });
    }

    private static ImmutableArray<SchemaChange> Sort(IEnumerable<SchemaChange> changes) =>
    [
        .. changes.OrderByDescending(c => c.Kind.Weight)
            .ThenBy(c => c.Where[0], StringComparer.Ordinal)
            .ThenBy(c => c.Location, StringComparer.Ordinal)
            .ThenBy(c => c.Kind.Id, StringComparer.Ordinal)
            .ThenBy(c => c.Old ?? c.New, StringComparer.Ordinal),
    ];
}
