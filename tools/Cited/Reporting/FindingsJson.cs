using System.Text.Json;
using Cited.Findings;
using Cited.Rules;
using Cited.Schemas;
using Cited.Text;

namespace Cited.Reporting;

/// <summary>The form for programs: schema/findings.schema.json says what each member means.</summary>
internal sealed class FindingsJson : IFindingsReport
{
    /// <summary>The version of this form. Members may be added within a version; a changed meaning makes a new one.</summary>
    public const int FormatVersion = 1;

    /// <summary>The id of the schema of this form.</summary>
    public const string SchemaId = SchemaLibrary.IdPrefix + "findings";

    /// <inheritdoc />
    public string Name => "json";

    /// <inheritdoc />
    public void Write(ValidationReport report, IReadOnlyList<RuleInfo> rules, ReportContext context, TextWriter writer) =>
        JsonOutput.Write(writer, json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", SchemaId);
            json.WriteNumber("formatVersion", FormatVersion);
            json.Text("toolVersion", context.ToolVersion);
            json.Object("counts", () => WriteCounts(json, report));
            json.Objects("findings", report.Findings, (f, _) => WriteFinding(json, f, context));
            json.Objects("acknowledged", report.Acknowledged, (f, _) => WriteFinding(json, f, context));
            json.Objects("defects", report.Defects, (d, _) => WriteDefect(json, d));
            json.WriteEndObject();
        });

    /// <summary>How much was looked at and what came of it; also what SARIF carries as properties of the run.</summary>
    internal static void WriteCounts(Utf8JsonWriter json, ValidationReport report)
    {
        json.WriteNumber("files", report.Files);
        json.WriteNumber("readFiles", report.Files - report.Unread);
        json.WriteNumber("checkedFiles", report.Checked);
        json.WriteNumber("refusedFiles", report.Refused);
        json.WriteNumber("facts", report.Facts);
        json.WriteNumber("citations", report.Citations);
        json.WriteNumber("errors", report.Count(Severity.Error));
        json.WriteNumber("warnings", report.Count(Severity.Warning));
        json.WriteNumber("notes", report.Count(Severity.Note));
        json.WriteNumber("acknowledged", report.Acknowledged.Count);
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding, ReportContext context)
    {
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("family", ReportWords.Of(finding.Rule.Family));
        json.WriteString("severity", ReportWords.Of(finding.Severity));
        json.Text("message", finding.Message);
        json.Text("help", finding.Help);
        WritePlace(json, finding.Place, context);
        json.Objects("related", finding.Related, (related, _) =>
        {
            json.Text("label", related.Label);
            WritePlace(json, related.Place, context);
        });
    }

    private static void WriteDefect(Utf8JsonWriter json, Defect defect)
    {
        if (defect.Rule is { } rule)
        {
            json.WriteString("rule", rule);
        }

        json.Text("message", defect.Message);
        json.Text("help", Defect.Help);
        json.WriteStartArray("files");
        foreach (var path in defect.Paths)
        {
            json.WriteStringValue(JsonOutput.WellFormed(path));
        }

        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, Place place, ReportContext context)
    {
        var span = place.Span;
        json.Text("file", context.PathOf(place));
        json.WriteNumber("line", span.Line);
        json.WriteNumber("column", span.Column);
        json.WriteNumber("endLine", span.EndLine);
        json.WriteNumber("endColumn", span.EndColumn);
        json.Text("pointer", place.Pointer);
    }
}
