using System.Text;
using Cited.Comparing;
using Cited.Comparing.Schemas;
using Cited.Model;
using Cited.Reading;

namespace Cited.Reporting.Comparisons;

/// <summary>
/// The part of a section of CHANGELOG.md that is made from the data (Keep a Changelog 1.1.0: Added, Changed, Fixed, Removed),
/// without its heading: people write theirs above it. Corrections are told one by one, the rest record by record; where there are
/// many records, it is told how many of what kind, so that a section stays something that people read.
/// </summary>
public static class ChangelogText
{
    /// <summary>The first line of the part; what is between it and <see cref="End"/> is made.</summary>
    public const string Start = "<!-- made by \"cited changelog\": do not edit -->";

    /// <summary>The last line of the part.</summary>
    public const string End = "<!-- end of what \"cited changelog\" made -->";

    // More than so many lines of one sort are told together.
    private const int MostLines = 20;

    // In characters, of a word of the form before and after.
    private const int LongestValue = 60;

    /// <summary>The part, with a newline at its end.</summary>
    public static string Of(Comparison comparison)
    {
        var text = new StringBuilder(Start).Append("\n\n")
            .Append("Of the data: this version ").Append(ComparisonWords.Does(comparison)).Append(".\n");
        var sentences = new ChangeSentences(comparison);
        var records = comparison.Changes.GroupBy(c => c.Record).ToArray();
        Section(text, "Added", [.. AddedRecords(comparison, sentences), .. Counted(records, "adds", Additions)]);
        Section(text, "Changed", [.. Renamed(comparison), .. Counted(records, "changes", Alterations), .. comparison.SchemaChanges.Select(c => MarkdownText.Of(ComparisonWords.Of(Brief(c))))]);
        Section(text, "Fixed", comparison.Changes.Where(c => c.Kind == ChangeKind.ClaimCorrected).Select(c => Line(c.Record, MarkdownText.Of(sentences.Of(c)))));
        Section(text, "Removed", [.. comparison.Changes.Where(c => c.Kind == ChangeKind.RecordRemoved).Select(c => Line(c.Record, MarkdownText.Of(sentences.Of(c)))), .. Counted(records, "removes", Removals)]);
        return text.Append('\n').Append(End).Append('\n').ToString();
    }

    private static readonly (ChangeKind Kind, string Thing)[] Additions = [(ChangeKind.FactAdded, "fact"), (ChangeKind.ClaimAdded, "claim"), (ChangeKind.CitationAdded, "citation")];

    private static readonly (ChangeKind Kind, string Thing)[] Removals = [(ChangeKind.FactRemoved, "fact"), (ChangeKind.ClaimRemoved, "claim"), (ChangeKind.CitationRemoved, "citation")];

    private static readonly (ChangeKind Kind, string Thing)[] Alterations = [(ChangeKind.ClaimStatusChanged, "claim"), (ChangeKind.CitationChanged, "citation"), (ChangeKind.FieldChanged, "field")];

    // What holds facts has a line of its own, or is listed by year; of sources and organisations there are too many to list.
    private static IEnumerable<string> AddedRecords(Comparison comparison, ChangeSentences sentences)
    {
        foreach (var type in comparison.Changes.Where(c => c.Kind == ChangeKind.RecordAdded).GroupBy(c => c.Record.Type))
        {
            var (records, called) = (type.Select(c => c.Record).ToArray(), ComparisonWords.Called(type.Key));
            if (records.All(r => r.New is FactRecord))
            {
                foreach (var line in records.Length > MostLines ? [AddedTogether(records, called)] : type.Select(c => MarkdownText.Of(ComparisonWords.Heading(c.Record)) + ", " + MarkdownText.Of(sentences.Of(c))))
                {
                    yield return line;
                }
            }
            else
            {
                yield return ReportWords.Count(records.Length, called) + (records.Length > MostLines ? Sorts(records) : ": " + Ids(records));
            }
        }
    }

    private static string AddedTogether(RecordLabel[] records, string called)
    {
        var facts = records.SelectMany(r => ((FactRecord)r.New!).Facts).ToArray();
        var claims = facts.SelectMany(f => f.Claims).ToArray();
        var years = records.GroupBy(r => r.New is Operation operation ? DataLayout.YearOf(operation.At.Path) : null).OrderBy(y => y.Key, StringComparer.Ordinal);
        return $"{ReportWords.Count(records.Length, called)} with {ReportWords.Count(facts.Length, "fact")}, {ReportWords.Count(claims.Length, "claim")}, {ReportWords.Count(claims.Sum(c => c.Citations.Length), "citation")}"
            + string.Concat(years.Select(y => (y.Key is null ? ": " : $"\n  - {y.Key}: ") + Ids(y)));
    }

    private static string Sorts(RecordLabel[] records) =>
        " (" + string.Join(", ", records.CountBy(r => r.New switch { Source source => source.Type, Organization organization => organization.Type, _ => r.Type })
            .OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Value} {s.Key}")) + ")";

    private static string Ids(IEnumerable<RecordLabel> records) => string.Join(", ", records.Select(r => MarkdownText.Code(r.Id)));

    private static IEnumerable<string> Renamed(Comparison comparison) => comparison.Changes
        .Where(c => c.Kind == ChangeKind.RecordRenamed)
        .Select(c => $"{ComparisonWords.Called(c.Record.Type)} {MarkdownText.Code(c.Record.OldId)} is now {MarkdownText.Code(c.Record.Id)}");

    private static IEnumerable<string> Counted(IReadOnlyList<IGrouping<RecordLabel, Change>> records, string verb, (ChangeKind Kind, string Thing)[] things)
    {
        var touched = records.Where(r => r.Any(c => things.Any(t => t.Kind == c.Kind))).ToArray();
        return touched.Length <= MostLines
            ? touched.Select(r => Line(r.Key, $"{verb} {Counts(r, things)}"))
            : touched.GroupBy(r => r.Key.Type).Select(t =>
                $"{ReportWords.Count(t.Count(), ComparisonWords.Called(t.Key))}: {verb} {Counts(t.SelectMany(r => r), things)}{(t.All(r => r.Key.New is FactRecord) ? ": " + Ids(t.Select(r => r.Key)) : string.Empty)}");
    }

    private static string Counts(IEnumerable<Change> changes, (ChangeKind Kind, string Thing)[] things)
    {
        var kinds = changes.CountBy(c => c.Kind).ToDictionary();
        return string.Join(", ", things.Where(t => kinds.ContainsKey(t.Kind)).Select(t => ReportWords.Count(kinds[t.Kind], t.Thing)));
    }

    // Whole definitions are for "cited diff"; a changelog names what changed.
    private static SchemaChange Brief(SchemaChange change) =>
        Math.Max(change.Old?.Length ?? 0, change.New?.Length ?? 0) > LongestValue ? change with { Old = null, New = null } : change;

    private static string Line(RecordLabel record, string words) => $"{MarkdownText.Code(record.Id)}: {words}";

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var all = lines.ToArray();
        if (all.Length > 0)
        {
            text.Append("\n### ").Append(title).Append("\n\n").AppendJoin(string.Empty, all.Select(l => "- " + l + "\n"));
        }
    }
}
