using System.Collections.Immutable;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules;

/// <summary>What can be asked of records.</summary>
internal enum Ask
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>The one with an id.</summary>
    Record,

    /// <summary>Whether the one with an id was refused.</summary>
    Refused,

    /// <summary>How an id left.</summary>
    Retired,

    /// <summary>The sources of a publisher.</summary>
    Sources,

    /// <summary>The operations that are related to one.</summary>
    Related,
}

/// <summary>A question that was asked of records.</summary>
/// <param name="Ask">What for.</param>
/// <param name="About">The id; empty where all are asked for.</param>
internal readonly record struct Question(Ask Ask, string About);

/// <summary>Records that note what they were asked.</summary>
internal sealed class NotedRecords(Dataset dataset) : IRecords
{
    private HashSet<Question>? asked;

    /// <summary>Each question once.</summary>
    public IReadOnlyCollection<Question> Asked => asked is null ? [] : asked;

    /// <inheritdoc />
    public Vocabulary Vocabulary => dataset.Vocabulary;

    /// <inheritdoc />
    public ImmutableArray<DataRecord> All => Noted(Ask.All, string.Empty).Records;

    /// <inheritdoc />
    public IReadOnlyList<DataRecord> Around(string id) => Noted(Ask.All, string.Empty).Around(id);

    /// <inheritdoc />
    public T? Find<T>(string id)
        where T : DataRecord => Noted(Ask.Record, id).Find<T>(id);

    /// <inheritdoc />
    public bool IsRefused(string id) => Noted(Ask.Refused, id).IsRefused(id);

    /// <inheritdoc />
    public RetiredId? FindRetired(string id) => Noted(Ask.Retired, id).FindRetired(id);

    /// <inheritdoc />
    public ImmutableArray<Source> SourcesOf(string publisher) => Noted(Ask.Sources, publisher).SourcesOf(publisher);

    /// <inheritdoc />
    public ImmutableArray<Operation> OperationsRelatedTo(string id) => Noted(Ask.Related, id).OperationsRelatedTo(id);

    private Dataset Noted(Ask ask, string about)
    {
        asked ??= [];
        asked.Add(new Question(ask, about));
        return dataset;
    }
}
