using Cited.Model;
using Cited.Reading;

namespace Cited.Rules;

/// <summary>
/// What is another object in the next state of a dataset. Files that did not change keep their records, so a pure function of a record
/// has the same result as long as none of the questions that it asked is answered otherwise.
/// </summary>
internal sealed class DatasetChanges
{
    private readonly HashSet<Question> questions = [];

    /// <summary>What changed from one state to the next; every record came, if there is none before.</summary>
    public DatasetChanges(Dataset? before, Dataset now)
    {
        Came = Without(now, before);
        Gone = before is null ? [] : Without(before, now);
        foreach (var record in Came.Concat(Gone))
        {
            questions.Add(new Question(Ask.All, string.Empty));
            questions.Add(new Question(Ask.Record, record.Id));
            if (record is Source source)
            {
                questions.Add(new Question(Ask.Sources, source.Publisher));
            }
            else if (record is Operation operation)
            {
                questions.UnionWith(operation.Related.Select(r => new Question(Ask.Related, r.Operation)));
            }
        }

        if (before is not null)
        {
            var refused = before.RefusedIds.ToHashSet(StringComparer.Ordinal);
            refused.SymmetricExceptWith(now.RefusedIds);
            questions.UnionWith(refused.Select(id => new Question(Ask.Refused, id)));
            questions.UnionWith(before.Retired == now.Retired ? [] : before.Retired.Concat(now.Retired).Select(r => new Question(Ask.Retired, r.Id)));
        }
    }

    /// <summary>Records that the next state alone has.</summary>
    public IReadOnlyList<DataRecord> Came { get; }

    /// <summary>Records that it has no more.</summary>
    public IReadOnlyList<DataRecord> Gone { get; }

    /// <summary>Whether the next state may answer one of some questions otherwise.</summary>
    public bool Touch(IReadOnlyCollection<Question> asked) => questions.Overlaps(asked);

    private static DataRecord[] Without(Dataset dataset, Dataset? other)
    {
        var known = (other?.Records ?? []).ToHashSet(ByObject.Comparer);
        return [.. dataset.Records.Where(r => !known.Contains(r))];
    }
}
