using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.Safeguards;

/// <summary>
/// The scans of all texts of a dataset. A dozen rules look at the same texts; what one has found out, the next does not find out
/// again. Nor is a text read again in the next state of a dataset (while someone edits it, the vocabulary stays the same object),
/// unless a name or title that came or went may stand in it. So remembering changes no result.
/// </summary>
internal static class TextScans
{
    private static readonly ConditionalWeakTable<Dataset, Lazy<ImmutableArray<TextScan>>> Remembered = [];
    private static readonly ConditionalWeakTable<Vocabulary, State> LastStates = [];

    /// <summary>A scan of each text, in the order of the files.</summary>
    public static ImmutableArray<TextScan> Of(Dataset dataset) => Remembered.GetValue(dataset, d => new(() => Make(d))).Value;

    private static ImmutableArray<TextScan> Make(Dataset dataset)
    {
        var before = LastStates.TryGetValue(dataset.Vocabulary, out var last) ? last : State.None;
        var knowledge = new Knowledge(dataset);
        var changed = knowledge.BeginningsThatDiffer(before.Vouchers);
        var readings = new Dictionary<Key, TextReading>();
        var scans = RecordTexts.Of(dataset).Select(text =>
        {
            var key = new Key(text.Text, text.Kind, text.PrimaryLanguage);
            if (!readings.TryGetValue(key, out var reading))
            {
                reading = before.Readings.TryGetValue(key, out var known) && !known.MayHold(changed) ? known : new TextReading(text, knowledge);
                readings.Add(key, reading);
            }

            return new TextScan(text, reading, knowledge);
        }).ToImmutableArray();
        LastStates.AddOrUpdate(dataset.Vocabulary, new State(readings, knowledge.Vouchers));
        return scans;
    }

    // What a reading depends on, but for what the dataset knows.
    private readonly record struct Key(string Text, TextKind Kind, string Language);

    private sealed record State(Dictionary<Key, TextReading> Readings, IReadOnlySet<string> Vouchers)
    {
        public static State None { get; } = new([], new HashSet<string>());
    }
}
