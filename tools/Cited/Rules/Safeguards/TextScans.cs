using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Cited.Findings;
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
    private static readonly ConditionalWeakTable<Dataset, Lazy<ImmutableArray<RecordScans>>> Remembered = [];
    private static readonly ConditionalWeakTable<Vocabulary, ScanState> LastStates = [];

    /// <summary>The scans record by record, in the order of the files; those outside records are last.</summary>
    public static ImmutableArray<RecordScans> Of(Dataset dataset) =>
        Remembered.GetValue(dataset, d => new(() => LastStates.GetValue(d.Vocabulary, v => new ScanState(v)).Next(d))).Value;
}

/// <summary>The scans of the texts of a record, or of those outside records, and what rules have found in them.</summary>
internal sealed class RecordScans(ImmutableArray<TextScan> scans)
{
    private readonly Dictionary<ScanRule, IReadOnlyList<Finding>> found = [];

    /// <summary>The scans, in the order of the file.</summary>
    public ImmutableArray<TextScan> Scans => scans;

    /// <summary>What a rule finds in them; it looks only once.</summary>
    public IReadOnlyList<Finding> Remember(ScanRule rule, Func<TextScan, IEnumerable<Finding>> check)
    {
        lock (found)
        {
            if (found.TryGetValue(rule, out var known))
            {
                return known;
            }
        }

        Finding[] findings = [.. scans.SelectMany(check)];
        lock (found)
        {
            return found[rule] = findings;
        }
    }
}
