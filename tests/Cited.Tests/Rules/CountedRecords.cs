using System.Collections.Immutable;
using Cited.Model;
using Cited.Reading;

namespace Cited.Tests.Rules;

/// <summary>Records that count what they are asked.</summary>
internal sealed class CountedRecords(Dataset dataset) : IRecords
{
    public long Count { get; private set; }

    public Vocabulary Vocabulary => dataset.Vocabulary;

    public ImmutableArray<DataRecord> All => Counted(dataset.Records.Length).Records;

    public IReadOnlyList<DataRecord> Around(string id) => Counted(1).Around(id);

    public T? Find<T>(string id)
        where T : DataRecord => Counted(1).Find<T>(id);

    public bool IsRefused(string id) => Counted(1).IsRefused(id);

    public RetiredId? FindRetired(string id) => Counted(1).FindRetired(id);

    public ImmutableArray<Source> SourcesOf(string publisher) => Counted(1).SourcesOf(publisher);

    public ImmutableArray<Operation> OperationsRelatedTo(string id) => Counted(1).OperationsRelatedTo(id);

    private Dataset Counted(int steps)
    {
        Count += steps;
        return dataset;
    }
}
