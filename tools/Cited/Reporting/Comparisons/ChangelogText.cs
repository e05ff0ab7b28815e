using System.Text;
using Cited.Comparing;
using Cited.Model;

namespace Cited.Reporting.Comparisons;

/// <summary>
/// The part of a section of CHANGELOG.md that is made from the data (Keep a Changelog 1.1.0: Added, Changed, Fixed, Removed),
/// without its heading: people write theirs above it. Corrections are told one by one, the rest record by record.
/// </summary>
public static class ChangelogText
{
    /// <summary>The first line of the part; what is between it and <see cref="End"/> is made.</summary>
    public const string Start = "<!-- made by \"cited changelog\": do not edit -->";

    /// <summary>The last line of the part.</summary>
    public const string End = "<!-- end of what \"cited changelog\" made -->";

    private const int MostIds = 20;

    /// <summary>The part, with a newline at its end.</summary>
    public static string Of(Comparison comparison)
    {
        var text = new StringBuilder(Start).Append("\n\n")
            .Append("Of the data: this version ").Append(ComparisonWords.Does(comparison)).Append(".\n");
        var sentences = new ChangeSentences(comparison);
        var records = comparison.Changes.GroupBy(c => c.Record).ToArray();
        Section(text, "Added", [.. AddedRecords(comparison), .. records.SelectMany(r => Counted(r, "adds", Additions))]);
        Section(text, "Changed", [.. Renamed(comparison), .. records.SelectMany(r => Counted(r, "changes", Alterations)), .. comparison.SchemaChanges.Select(c => MarkdownText.Of(ComparisonWords.Of(c)))]);
        Section(text, "Fixed", comparison.Changes.Where(c => c.Kind == ChangeKind.ClaimCorrected).Select(c => Line(c.Record, MarkdownText.Of(sentences.Of(c)))));
        Section(text, "Removed", [.. comparison.Changes.Where(c => c.Kind == ChangeKind.RecordRemoved).Select(c => Line(c.Record, MarkdownText.Of(sentences.Of(c)))), .. records.SelectMany(r => Counted(r, "removes", Removals))]);
        return text.Append('\n').Append(End).Append('\n').ToString();
    }

    private static readonly (ChangeKind Kind, string Thing)[] Additions = [(ChangeKind.FactAdded, "fact"), (ChangeKind.ClaimAdded, "claim"), (ChangeKind.CitationAdded, "citation")];

    private static readonly (ChangeKind Kind, string Thing)[] Removals = [(ChangeKind.FactRemoved, "fact"), (ChangeKind.ClaimRemoved, "claim"), (ChangeKind.CitationRemoved, "citation")];

    private static readonly (ChangeKind Kind, string Thing)[] Alterations = [(ChangeKind.ClaimStatusChanged, "claim"), (ChangeKind.CitationChanged, "citation"), (ChangeKind.FieldChanged, "field")];

    // What holds facts has a line of its own; sources and organisations are listed by id.
    private static IEnumerable<string> AddedRecords(Comparison comparison)
    {
        var sentences = new ChangeSentences(comparison);
        var added = comparison.Changes.Where(c => c.Kind == ChangeKind.RecordAdded).ToArray();
        foreach (var change in added.Where(c => c.Record.New is FactRecord))
        {
            yield return MarkdownText.Of(ComparisonWords.Heading(change.Record)) + ", " + MarkdownText.Of(sentences.Of(change));
        }

        foreach (var type in added.Where(c => c.Record.New is not FactRecord).GroupBy(c => c.Record.Type))
        {
            var ids = type.Select(c => MarkdownText.Code(c.Record.Id)).ToArray();
            yield return $"{ReportWords.Count(ids.Length, ComparisonWords.Called(type.Key))}: {string.Join(", ", ids.Take(MostIds))}{(ids.Length > MostIds ? $" and {ids.Length - MostIds} more" : string.Empty)}";
        }
    }

    private static IEnumerable<string> Renamed(Comparison comparison) => comparison.Changes
        .Where(c => c.Kind == ChangeKind.RecordRenamed)
        .Select(c => $"{ComparisonWords.Called(c.Record.Type)} {MarkdownText.Code(c.Record.OldId)} is now {MarkdownText.Code(c.Record.Id)}");

    private static IEnumerable<string> Counted(IGrouping<RecordLabel, Change> record, string verb, (ChangeKind Kind, string Thing)[] things)
    {
        var counts = things.Select(t => (t.Thing, Number: record.Count(c => c.Kind == t.Kind))).Where(t => t.Number > 0).Select(t => ReportWords.Count(t.Number, t.Thing)).ToArray();
        if (counts.Length > 0)
        {
            yield return Line(record.Key, $"{verb} {string.Join(", ", counts)}");
        }
    }

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
