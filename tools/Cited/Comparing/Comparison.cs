using System.Collections.Immutable;
using Cited.Comparing.Schemas;
using Cited.Reading;

namespace Cited.Comparing;

/// <summary>
/// What changed between two states of the dataset. Every report is a view of this one value.
/// </summary>
/// <param name="Old">The dataset before.</param>
/// <param name="New">The dataset after.</param>
/// <param name="Changes">All changes, in the order in which reports show them.</param>
/// <param name="SchemaChanges">Changes of schemas and vocabularies.</param>
/// <param name="Renamed">Records that only changed their id: old to new.</param>
/// <param name="NotCompared">Ids of records that a schema refuses on one side, so that nothing is said about them; ordinal order.</param>
/// <param name="Advice">Which version they ask for.</param>
public sealed record Comparison(
    Dataset Old,
    Dataset New,
    ImmutableArray<Change> Changes,
    ImmutableArray<SchemaChange> SchemaChanges,
    IReadOnlyDictionary<string, string> Renamed,
    ImmutableArray<string> NotCompared,
    VersionAdvice Advice)
{
    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => Changes.IsEmpty && SchemaChanges.IsEmpty;

    /// <summary>How many changes of a kind there are.</summary>
    public int Count(ChangeKind kind) => Changes.Count(c => c.Kind == kind);

    /// <summary>Compares two states.</summary>
    public static Comparison Of(Dataset old, Dataset now) => Differ.Compare(old, now);
}
