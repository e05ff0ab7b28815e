using System.Globalization;
using System.Text;
using Cited.Findings;
using Cited.Rules;
using Cited.Text;

namespace Cited.Reporting;

/// <summary>
/// Workflow commands of GitHub Actions, which mark the line in a pull request. The platform keeps ten annotations of each
/// level in a step and drops the rest without a word, so the gravest come first and what is over ten is counted, not
/// written. The count is itself an annotation, as who reads annotations does not read the log: it takes the tenth place
/// of the notes. Last comes the line that sums up, for the log. Acknowledged findings are not marked.
/// </summary>
internal sealed class FindingsGitHub : IFindingsReport
{
    /// <summary>Annotations of one level that the platform shows for a step.</summary>
    public const int Limit = 10;

    private static readonly Severity[] GravestFirst = [Severity.Error, Severity.Warning, Severity.Note];

    /// <inheritdoc />
    public string Name => "github";

    /// <inheritdoc />
    public void Write(ValidationReport report, IReadOnlyList<RuleInfo> rules, ReportContext context, TextWriter writer)
    {
        // A defect is an error, and the gravest: it takes a place of theirs.
        var defects = report.Defects.Take(Limit - 1).ToArray();
        foreach (var defect in defects)
        {
            writer.Write($"::error title={EscapeProperty(ReportWords.Tool)}::{EscapeData(VisibleText.Of(defect.Message) + "\n" + Defect.Help)}\n");
        }

        int Room(Severity severity) => severity == Severity.Error ? Limit - defects.Length : Limit;
        var anyCut = GravestFirst.Any(s => report.Count(s) > Room(s));
        var cut = new List<string>();
        foreach (var severity in GravestFirst)
        {
            var room = severity == Severity.Note && anyCut ? Limit - 1 : Room(severity);
            foreach (var finding in report.Findings.Where(f => f.Severity == severity).Take(room))
            {
                writer.Write(Command(finding, context));
                writer.Write('\n');
            }

            if (report.Count(severity) > room)
            {
                cut.Add(ReportWords.Count(report.Count(severity) - room, ReportWords.Of(severity)));
            }
        }

        if (anyCut)
        {
            writer.Write($"::notice title={EscapeProperty(ReportWords.Tool)}::{EscapeData(CutSentence(cut))}\n");
        }

        writer.Write(ReportWords.Summary(report));
        writer.Write('\n');
    }

    private static string CutSentence(List<string> cut) =>
        $"Not marked here: {string.Join(", ", cut)}. No more than {Limit.ToString(CultureInfo.InvariantCulture)} of each level can be marked in one step; \"cited validate\" lists them all.";

    private static string Command(Finding finding, ReportContext context)
    {
        var span = finding.Place.Span;
        var properties = new List<(string Name, string Value)>
        {
            ("file", VisibleText.Of(context.PathOf(finding.Place))),
            ("line", Number(span.Line)),
            ("endLine", Number(span.EndLine)),
        };

        // Columns are taken only where both ends are on one line.
        if (span.Line == span.EndLine)
        {
            properties.Add(("col", Number(span.Column)));
            properties.Add(("endColumn", Number(span.EndColumn)));
        }

        properties.Add(("title", finding.Rule.Id));
        return $"::{Level(finding.Severity)} {string.Join(',', properties.Select(p => $"{p.Name}={EscapeProperty(p.Value)}"))}::{EscapeData(Data(finding, context))}";
    }

    private static string Data(Finding finding, ReportContext context)
    {
        var data = new StringBuilder(VisibleText.Of(finding.Message));
        foreach (var related in finding.Related)
        {
            data.Append('\n').Append("see: ").Append(ReportWords.Place(related.Place, context)).Append(": ").Append(VisibleText.Of(related.Label));
        }

        return (finding.Help.Length == 0 ? data : data.Append('\n').Append("help: ").Append(VisibleText.Of(finding.Help))).ToString();
    }

    private static string Level(Severity severity) => severity == Severity.Note ? "notice" : ReportWords.Of(severity);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string EscapeData(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) => EscapeData(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
