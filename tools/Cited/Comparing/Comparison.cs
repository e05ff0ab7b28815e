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
/// <param name="NotCompared">Records that cannot be read on one side, so that nothing is said about them; by id.</param>
/// <param name="Advice">Which version they ask for.</param>
public sealed record Comparison(
    Dataset Old,
    Dataset New,
    ImmutableArray<Change> Changes,
    ImmutableArray<SchemaChange> SchemaChanges,
    IReadOnlyDictionary<string, string> Renamed,
    ImmutableArray<NotCompared> NotCompared,
    VersionAdvice Advice)
{
    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => Changes.IsEmpty && SchemaChanges.IsEmpty;

    /// <summary>How many changes of a kind there are.</summary>
    public int Count(ChangeKind kind) => Changes.Count(c => c.Kind == kind);

    /// <summary>Compares two states.</summary>
    public static Comparison Of(Dataset old, Dataset now) => Differ.Compare(old, now);
}

/// <summary>A record that cannot be compared, since its file is refused on one side.</summary>
/// <param name="Id">Its id, as the file's name has it.</param>
/// <param name="InOld">Whether the old state is the one that refuses it; the new one otherwise.</param>
/// <param name="Why">What is wrong with the file, in a sentence.</param>
public sealed record NotCompared(string Id, bool InOld, string Why)
{
    /// <summary>The refused files of both states, one for each id.</summary>
    internal static ImmutableArray<NotCompared> Of(Dataset old, Dataset now) =>
    [
        .. Refused(old, inOld: true).Concat(Refused(now, inOld: false))
            .DistinctBy(r => r.Id, StringComparer.Ordinal)
            .OrderBy(r => r.Id, StringComparer.Ordinal),
    ];

    private static IEnumerable<NotCompared> Refused(Dataset dataset, bool inOld) => dataset.Files
        .Where(f => f.Refused && f.Role is not null)
        .Select(f => new NotCompared(DataLayout.StemOf(f.Path), inOld, f.WhyRefused!));
}
