using System.Collections.Immutable;
using Cited.Model;
using Cited.Text;

namespace Cited.Reading;

/// <summary>
/// Records to look things up in. What looks at one record takes this and not the dataset: then it is known what else it has seen, and
/// it need not look again before one of those answers changes.
/// </summary>
public interface IRecords
{
    /// <summary>What schema/vocabulary says.</summary>
    Vocabulary Vocabulary { get; }

    /// <summary>All records, in path order. Whoever looks at all of them has to look again after every change: a last resort.</summary>
    ImmutableArray<DataRecord> All { get; }

    /// <summary>
    /// The records whose ids are candidates for what an unknown id was meant to be: all, or in a large dataset those next to it in
    /// ordinal order (<see cref="Limits.SimilarIds"/>).
    /// </summary>
    IReadOnlyList<DataRecord> Around(string id);

    /// <summary>The record with an id; absent if there is none, or if it is of another kind.</summary>
    T? Find<T>(string id)
        where T : DataRecord;

    /// <summary>
    /// Whether a file that was refused bears this id by its name: then the id is not unknown, only its record cannot be
    /// read yet, and no rule reports every mention of it.
    /// </summary>
    bool IsRefused(string id);

    /// <summary>How an id left the dataset; absent if it did not.</summary>
    RetiredId? FindRetired(string id);

    /// <summary>The sources that an organisation published, in path order.</summary>
    ImmutableArray<Source> SourcesOf(string publisher);

    /// <summary>The operations that name an operation in their relations, in path order, each once.</summary>
    ImmutableArray<Operation> OperationsRelatedTo(string id);
}
