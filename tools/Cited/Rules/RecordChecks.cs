using Cited.Model;
using Cited.Reading;

namespace Cited.Rules;

/// <summary>
/// What rules have found in records, kept from one state of a dataset to the next while someone edits it. A rule is asked again about
/// a record only if the record was read anew, or if something that the rule looked up for it has changed. So remembering changes no
/// result.
/// </summary>
public sealed class RecordChecks
{
    private Dictionary<DataRecord, Checked> known = new(ByObject.Comparer);
    private IReadOnlyList<IRecordRule> rules = [];
    private Dataset? last;

    /// <summary>What the rules find in all records of a dataset; the state is kept for the next.</summary>
    internal IReadOnlyList<Found> Run(IReadOnlyList<IRecordRule> chosen, Dataset dataset)
    {
        if (!ReferenceEquals(last?.Vocabulary, dataset.Vocabulary) || !rules.SequenceEqual(chosen))
        {
            (known, rules, last) = (new(ByObject.Comparer), chosen, null);
        }

        var changes = new DatasetChanges(last, dataset);
        var now = dataset.Records.InParallel(record => (Record: record, Checked: Of(record, changes, dataset)));
        (last, known) = (dataset, now.ToDictionary(c => c.Record, c => c.Checked, ByObject.Comparer));
        return [.. now.SelectMany(c => c.Checked.Found)];
    }

    /// <summary>The same for a dataset that will not be looked at again: nothing is kept, nor noted.</summary>
    internal static IReadOnlyList<Found> RunOnce(IReadOnlyList<IRecordRule> chosen, Dataset dataset) =>
    [
        .. dataset.Records.InParallel(record => chosen
                .Select(rule => Found.By(rule, record.At.Path, () => rule.Check(record, dataset)))
                .Where(found => found.Findings.Count > 0 || found.Defect is not null)
                .ToArray())
            .SelectMany(found => found),
    ];

    private Checked Of(DataRecord record, DatasetChanges changes, Dataset dataset)
    {
        var before = known.GetValueOrDefault(record);
        return before is not null && !changes.Touch(before.Asked)
            ? before
            : new Checked([.. rules.Select((rule, i) => before?.Checks[i] is { } check && !changes.Touch(check.Asked) ? check : Check.Of(rule, record, dataset))]);
    }

    // What all rules found in a record.
    private sealed class Checked(Check[] checks)
    {
        public Check[] Checks { get; } = checks;

        public IReadOnlyCollection<Question> Asked { get; } = [.. checks.SelectMany(c => c.Asked).Distinct()];

        public IReadOnlyList<Found> Found { get; } = [.. checks.Select(c => c.Found).Where(f => f.Findings.Count > 0 || f.Defect is not null)];
    }

    // What a rule found in a record, and what it asked besides.
    private sealed record Check(Found Found, IReadOnlyCollection<Question> Asked)
    {
        public static Check Of(IRecordRule rule, DataRecord record, Dataset dataset)
        {
            var records = new NotedRecords(dataset);
            return new Check(Found.By(rule, record.At.Path, () => rule.Check(record, records)), records.Asked);
        }
    }
}
