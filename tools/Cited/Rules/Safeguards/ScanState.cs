using System.Collections.Concurrent;
using System.Collections.Immutable;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.Safeguards;

/// <summary>What is kept of the scans of a dataset until its next state is scanned.</summary>
internal sealed class ScanState(Vocabulary vocabulary)
{
    private readonly Lock gate = new();
    private readonly Lexicon lexicon = new(vocabulary);
    private readonly ConcurrentDictionary<Key, TextReading> readings = [];
    private Dictionary<DataRecord, Scanned> known = new(ByObject.Comparer);
    private Knowledge? knowledge;
    private Dataset? last;
    private int most;

    /// <summary>The scans of the next state.</summary>
    public ImmutableArray<RecordScans> Next(Dataset dataset)
    {
        lock (gate)
        {
            var changes = new DatasetChanges(last, dataset);
            var stale = Learn(changes, dataset);
            var scans = dataset.Records.InParallel(record => (Record: record, Scanned: Of(record, changes, stale, dataset)));
            (last, known) = (dataset, scans.ToDictionary(s => s.Record, s => s.Scanned, ByObject.Comparer));
            ImmutableArray<RecordScans> all = [.. scans.Select(s => s.Scanned.Scans), Scans(RecordTexts.OutsideRecords(dataset))];
            Forget(all);
            return all;
        }
    }

    // Gives up texts that stand nowhere any more once they are many: each save of a sentence in the making leaves one.
    private void Forget(ImmutableArray<RecordScans> all)
    {
        if (readings.Count <= most)
        {
            return;
        }

        var needed = all.SelectMany(r => r.Scans).Select(s => s.Reading).ToHashSet();
        foreach (var (key, reading) in readings)
        {
            if (!needed.Contains(reading))
            {
                readings.TryRemove(key, out _);
            }
        }

        most = readings.Count + (readings.Count / 4);
    }

    // Brings the knowledge up to date; readings of texts in which something may stand that is known now, or is no longer, are given up.
    private HashSet<TextReading> Learn(DatasetChanges changes, Dataset dataset)
    {
        var vouchers = changes.Came.SelectMany(Voucher.Of).ToHashSet();
        vouchers.SymmetricExceptWith(changes.Gone.SelectMany(Voucher.Of));
        if (knowledge is not null && vouchers.Count == 0)
        {
            return [];
        }

        knowledge = new Knowledge(dataset, lexicon);
        var names = vouchers.SelectMany(v => KnownNames.PhrasesOf(v.Text)).ToArray();
        var stale = readings.AsParallel().Where(r => r.Value.MayMention(names)).ToArray();
        foreach (var (key, _) in stale)
        {
            readings.TryRemove(key, out _);
        }

        return [.. stale.Select(s => s.Value)];
    }

    private Scanned Of(DataRecord record, DatasetChanges changes, HashSet<TextReading> stale, Dataset dataset)
    {
        if (known.GetValueOrDefault(record) is { } scanned && !changes.Touch(scanned.Asked) && !scanned.Rests(stale))
        {
            return scanned;
        }

        // The language of a passage is that of its source.
        var records = new NotedRecords(dataset);
        var scans = Scans(RecordTexts.Of(record, records));
        return new Scanned(scans, records.Asked);
    }

    private RecordScans Scans(IEnumerable<RecordText> texts) => new([.. texts.Select(text =>
    {
        var reading = readings.GetOrAdd(new Key(text.Text, text.Kind, text.PrimaryLanguage), _ => new TextReading(text, knowledge!));
        return new TextScan(text, reading);
    })]);

    // What a reading depends on, but for what the dataset knows.
    private readonly record struct Key(string Text, TextKind Kind, string Language);

    private sealed record Scanned(RecordScans Scans, IReadOnlyCollection<Question> Asked)
    {
        public bool Rests(HashSet<TextReading> on) => on.Count > 0 && Scans.Scans.Any(s => on.Contains(s.Reading));
    }
}
