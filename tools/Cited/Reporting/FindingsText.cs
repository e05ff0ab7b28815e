using System.Globalization;
using System.Text;
using Cited.Findings;
using Cited.Rules;
using Cited.Text;

namespace Cited.Reporting;

/// <summary>
/// The form for people: place and message in the line form that editors make links of
/// (<c>path:line:column: severity rule: message</c>, GNU coding standards §4.4), the line with the spot underlined, other
/// places, what to do; a blank line between findings; last a line that sums up. Notes may be counted by rule instead.
/// </summary>
public sealed class FindingsText : IFindingsReport
{
    /// <inheritdoc />
    public string Name => "text";

    /// <inheritdoc />
    public void Write(ValidationReport report, IReadOnlyList<RuleInfo> rules, ReportContext context, TextWriter writer)
    {
        IEnumerable<Finding> shown = context.EachNote
            ? report.Findings
            : report.Findings.Where(f => f.Severity > Severity.Note).OrderByDescending(f => f.Severity);
        foreach (var finding in shown)
        {
            writer.Write(Block(finding, context));
            writer.Write('\n');
        }

        foreach (var defect in report.Defects)
        {
            writer.Write($"{ReportWords.Tool}: {context.Palette.Paint(Severity.Error, "defect")}: {VisibleText.Of(defect.Message)}\n  {context.Palette.Paint(context.Palette.Quiet, "help:")} {Defect.Help}\n\n");
        }

        if (!context.EachNote)
        {
            WriteCounts(report, context, writer);
        }

        writer.Write(ReportWords.Summary(report));
        writer.Write('\n');
    }

    /// <summary>Findings alone, without colour or summary; empty if there are none.</summary>
    public static string Of(IReadOnlyList<Finding> findings) => Of(findings, new ReportContext(string.Empty));

    /// <summary>Findings alone, without summary; empty if there are none.</summary>
    public static string Of(IReadOnlyList<Finding> findings, ReportContext context) =>
        string.Join('\n', findings.Select(f => Block(f, context)));

    // The most frequent first: "   12  one-language  All sources are in one language."
    private static void WriteCounts(ValidationReport report, ReportContext context, TextWriter writer)
    {
        var rules = report.Findings.Where(f => f.Severity == Severity.Note).GroupBy(f => f.Rule.Id, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToArray();
        if (rules.Length == 0)
        {
            return;
        }

        var widest = rules.Max(g => g.Key.Length);
        writer.Write("Notes, which fail nothing (--notes shows each):\n");
        foreach (var rule in rules)
        {
            var head = string.Create(CultureInfo.InvariantCulture, $"{rule.Count(),6}  ") + rule.Key.PadRight(widest) + "  ";
            var room = Math.Max(20, context.Width - head.Length);
            var summary = rule.First().Rule.Summary;
            writer.Write(head + (summary.Length <= room ? summary : summary[..(room - 1)].TrimEnd() + "…") + "\n");
        }

        writer.Write('\n');
    }

    private static string Block(Finding finding, ReportContext context)
    {
        var palette = context.Palette;
        var block = new StringBuilder();
        block.Append(palette.Paint(palette.Place, ReportWords.Place(finding.Place, context) + ":"))
            .Append(' ').Append(palette.Paint(finding.Severity, ReportWords.Of(finding.Severity)))
            .Append(' ').Append(finding.Rule.Id).Append(": ").Append(VisibleText.Of(finding.Message)).Append('\n');
        AppendLine(block, finding, context);
        foreach (var related in finding.Related)
        {
            block.Append("  ").Append(palette.Paint(palette.Quiet, "see:")).Append(' ')
                .Append(ReportWords.Place(related.Place, context)).Append(": ").Append(VisibleText.Of(related.Label)).Append('\n');
        }

        if (finding.Help.Length > 0)
        {
            block.Append("  ").Append(palette.Paint(palette.Quiet, "help:")).Append(' ').Append(VisibleText.Of(finding.Help)).Append('\n');
        }

        return block.ToString();
    }

    // A file that could not be read, or a spot at the very end, has no line to show.
    private static void AppendLine(StringBuilder block, Finding finding, ReportContext context)
    {
        var span = finding.Place.Span;
        var line = finding.Place.File.Source.Line(span.Line);
        if (string.IsNullOrWhiteSpace(line))
        {
            return;
        }

        var palette = context.Palette;
        var number = span.Line.ToString(CultureInfo.InvariantCulture);
        var endColumn = span.EndLine > span.Line ? line.Length + 1 : span.EndColumn;
        var excerpt = LineExcerpt.Of(line, span.Column, endColumn, context.Width - number.Length - 5);
        block.Append("  ").Append(palette.Paint(palette.Quiet, number + " |")).Append(' ').Append(excerpt.Shown.TrimEnd()).Append('\n')
            .Append("  ").Append(palette.Paint(palette.Quiet, new string(' ', number.Length) + " |")).Append(' ');
        var at = excerpt.Marks.IndexOf('^', StringComparison.Ordinal);
        block.Append(excerpt.Marks, 0, at).Append(palette.Paint(finding.Severity, excerpt.Marks[at..])).Append('\n');
    }
}
