using System.Text.Json;
using Cited.Findings;
using Cited.Rules;
using Cited.Text;

namespace Cited.Reporting;

/// <summary>
/// SARIF 2.1.0 (OASIS, with errata 01), for code scanning and editors. Section numbers in this file are its. Findings that
/// are acknowledged are results with a suppression (§3.27.23), so that a viewer knows of them and does not show them.
/// </summary>
internal sealed class FindingsSarif : IFindingsReport
{
    /// <summary>Where the schema is published; a name here, never fetched.</summary>
    public const string SchemaAddress = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    // The name that code scanning services give to the root of the checkout.
    private const string Root = "%SRCROOT%";

    /// <inheritdoc />
    public string Name => "sarif";

    /// <inheritdoc />
    public void Write(ValidationReport report, IReadOnlyList<RuleInfo> rules, ReportContext context, TextWriter writer)
    {
        var listed = ReportWords.RulesOf(report, rules);
        var indexes = listed.Select((rule, index) => (rule.Id, index)).ToDictionary(r => r.Id, r => r.index, StringComparer.Ordinal);
        var fingerprints = new SarifFingerprints(context);
        (Finding Finding, bool Suppressed)[] results = [.. report.Findings.Select(f => (f, false)), .. report.Acknowledged.Select(f => (f, true))];
        JsonOutput.Write(writer, json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", SchemaAddress);
            json.WriteString("version", "2.1.0");
            json.Objects("runs", [report], (_, _) =>
            {
                json.Object("tool", () => json.Object("driver", () => WriteDriver(json, listed, context)));
                json.Objects("invocations", [report], (r, _) => WriteInvocation(json, r));
                json.WriteString("language", "en-GB");
                json.WriteString("columnKind", "utf16CodeUnits");
                json.Object("originalUriBaseIds", () => json.Object(Root, () => WriteMessage(json, "description", "The root of the repository.")));
                json.Objects("results", results, (r, _) => WriteResult(json, r.Finding, r.Suppressed, indexes[r.Finding.Rule.Id], fingerprints.Of(r.Finding), context));
                json.Object("properties", () => FindingsJson.WriteCounts(json, report));
            });
            json.WriteEndObject();
        });
    }

    // §3.20 invocation, §3.58 notification: a run in which a part of the tool failed is not successful, whatever it found.
    private static void WriteInvocation(Utf8JsonWriter json, ValidationReport report)
    {
        json.WriteBoolean("executionSuccessful", report.Defects.Count == 0);
        json.Objects("toolExecutionNotifications", report.Defects, (defect, _) =>
        {
            json.WriteString("level", "error");
            WriteMessage(json, "message", $"{defect.Message}\n{Defect.Help}");
            if (defect.Rule is { } rule)
            {
                json.Object("associatedRule", () => json.WriteString("id", rule));
            }
        }, absentIfEmpty: true);
    }

    // §3.19 toolComponent.
    private static void WriteDriver(Utf8JsonWriter json, IReadOnlyList<RuleInfo> rules, ReportContext context)
    {
        json.WriteString("name", ReportWords.Tool);
        json.Text("semanticVersion", context.ToolVersion);
        json.Objects("rules", rules, (rule, _) => WriteRule(json, rule));
    }

    // §3.49 reportingDescriptor.
    private static void WriteRule(Utf8JsonWriter json, RuleInfo rule)
    {
        json.WriteString("id", rule.Id);
        WriteMessage(json, "shortDescription", rule.Summary);
        WriteMessage(json, "fullDescription", rule.Why);
        json.Object("defaultConfiguration", () => json.WriteString("level", ReportWords.Of(rule.Severity)));
        json.Object("help", () =>
        {
            json.Text("text", SarifText.Plain($"{rule.Why}\n\n{rule.Mend}"));
            json.Text("markdown", SarifText.Braces($"**Why it matters.** {rule.Why}\n\n**What to do.** {rule.Mend}"));
        });
        json.Object("properties", () =>
        {
            json.WriteString("family", ReportWords.Of(rule.Family));
            json.WriteStartArray("tags");
            json.WriteStringValue(ReportWords.Of(rule.Family));
            json.WriteEndArray();
        });
    }

    // §3.27 result.
    private static void WriteResult(Utf8JsonWriter json, Finding finding, bool suppressed, int ruleIndex, string fingerprint, ReportContext context)
    {
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", ReportWords.Of(finding.Severity));
        WriteMessage(json, "message", finding.Help.Length == 0 ? finding.Message : $"{finding.Message}\n{finding.Help}");
        json.Objects("locations", [finding.Place], (place, _) => WriteLocation(json, place, context));
        json.Objects("relatedLocations", finding.Related, (related, index) =>
        {
            json.WriteNumber("id", index + 1);
            WriteLocation(json, related.Place, context);
            WriteMessage(json, "message", related.Label);
        }, absentIfEmpty: true);
        json.Object("partialFingerprints", () => json.WriteString(SarifFingerprints.Name, fingerprint));
        if (suppressed)
        {
            json.Objects("suppressions", [finding], (_, _) => json.WriteString("kind", "inSource"));
        }

        json.Object("properties", () => json.Text("help", finding.Help));
    }

    // §3.28 location, §3.29 physicalLocation, §3.30 region: lines and columns from 1, the end column after the last one.
    private static void WriteLocation(Utf8JsonWriter json, Place place, ReportContext context)
    {
        var span = place.Span;
        json.Object("physicalLocation", () =>
        {
            json.Object("artifactLocation", () =>
            {
                json.WriteString("uri", SarifText.RelativeReference(context.PathOf(place)));
                json.WriteString("uriBaseId", Root);
            });
            json.Object("region", () =>
            {
                json.WriteNumber("startLine", span.Line);
                json.WriteNumber("startColumn", span.Column);
                json.WriteNumber("endLine", span.EndLine);
                json.WriteNumber("endColumn", span.EndColumn);
            });
        });
        if (place.Pointer.Length > 0)
        {
            // §3.33.7: "property" is a member of a JSON object, "value" what stands in it.
            json.Objects("logicalLocations", [place], (p, _) =>
            {
                json.Text("fullyQualifiedName", p.Pointer);
                json.WriteString("kind", p.Part == PlacePart.Key ? "property" : "value");
            });
        }
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text) =>
        json.Object(name, () => json.Text("text", SarifText.Plain(text)));
}
