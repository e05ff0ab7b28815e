using System.Globalization;
using Cited.Findings;
using Cited.Rules;
using Cited.Text;

namespace Cited.Reporting;

/// <summary>Words that several formats share.</summary>
internal static class ReportWords
{
    /// <summary>What the reports call the tool.</summary>
    public const string Tool = "cited";

    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    public static string Of(RuleFamily family) => family switch
    {
        RuleFamily.Form => "form",
        RuleFamily.References => "references",
        RuleFamily.Citations => "citations",
        RuleFamily.Consistency => "consistency",
        RuleFamily.Safeguards => "safeguards",
        _ => "release",
    };

    /// <summary><c>1 file</c>, <c>2 files</c>: every word used here takes a plain s.</summary>
    public static string Count(int number, string word) =>
        number.ToString(CultureInfo.InvariantCulture) + " " + word + (number == 1 ? string.Empty : "s");

    /// <summary><c>path:line:column</c>, as editors and terminals make links of it.</summary>
    public static string Place(Place place, ReportContext context)
    {
        var span = place.Span;
        return string.Create(CultureInfo.InvariantCulture, $"{VisibleText.Of(context.PathOf(place))}:{span.Line}:{span.Column}");
    }

    /// <summary>How much was looked at and what came of it, in one line.</summary>
    public static string Summary(ValidationReport report)
    {
        var files = report.Refused == 0 ? Count(report.Files, "file") : string.Create(CultureInfo.InvariantCulture, $"{report.Checked} of {Count(report.Files, "file")}");
        var looked = $"Checked {files}, {Count(report.Facts, "fact")} and {Count(report.Citations, "citation")}";
        var found = $"{Count(report.Count(Severity.Error), "error")}, {Count(report.Count(Severity.Warning), "warning")}, {Count(report.Count(Severity.Note), "note")}";
        var before = report.NotesAsBefore switch
        {
            0 => string.Empty,
            1 => ", of which 1 is as before",
            var n => string.Create(CultureInfo.InvariantCulture, $", of which {n} are as before"),
        };
        var kept = report.Acknowledged.Count == 0 ? string.Empty : $"; {Count(report.Acknowledged.Count, "finding")} acknowledged";
        var refused = (report.Refused - report.Unread) switch
        {
            0 => string.Empty,
            1 => " 1 file was refused: nothing but its form was checked.",
            var n => $" {Count(n, "file")} were refused: nothing but their form was checked.",
        };
        var unread = report.Unread switch
        {
            0 => string.Empty,
            1 => " 1 file could not be read at all.",
            var n => $" {Count(n, "file")} could not be read at all.",
        };
        var defects = report.Defects.Count == 0 ? string.Empty : $" This report is not whole: {Count(report.Defects.Count, "defect")} in cited.";
        return $"{looked}: {found}{before}{kept}.{refused}{unread}{defects}";
    }

    /// <summary>The rules that a report lists: those that were run, then any other that a finding names.</summary>
    public static IReadOnlyList<RuleInfo> RulesOf(ValidationReport report, IReadOnlyList<RuleInfo> rules) =>
        [.. rules.Concat(report.Findings.Concat(report.Acknowledged).Select(f => f.Rule)).DistinctBy(r => r.Id, StringComparer.Ordinal)];
}
