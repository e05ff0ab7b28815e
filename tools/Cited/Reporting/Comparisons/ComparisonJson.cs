using System.Text.Json;
using Cited.Comparing;
using Cited.Comparing.Schemas;
using Cited.Findings;
using Cited.Model;
using Cited.Schemas;

namespace Cited.Reporting.Comparisons;

/// <summary>The form for programs: schema/diff.schema.json says what each member means.</summary>
internal sealed class ComparisonJson : IComparisonReport
{
    /// <summary>The version of this form. Members may be added within a version; a changed meaning makes a new one.</summary>
    public const int FormatVersion = 2;

    /// <summary>The id of the schema of this form.</summary>
    public const string SchemaId = SchemaLibrary.IdPrefix + "diff";

    /// <inheritdoc />
    public string Name => "json";

    /// <inheritdoc />
    public void Write(ComparisonReview review, ReportContext context, TextWriter writer) => JsonOutput.Write(writer, json =>
    {
        var comparison = review.Comparison;
        json.WriteStartObject();
        json.WriteString("$schema", SchemaId);
        json.WriteNumber("formatVersion", FormatVersion);
        json.Text("toolVersion", context.ToolVersion);
        json.Text("old", review.OldName);
        json.Text("new", review.NewName);
        json.Object("advice", () => WriteAdvice(json, comparison.Advice));
        json.Object("counts", () =>
        {
            foreach (var kind in ChangeKind.All)
            {
                json.WriteNumber(kind.Id, comparison.Count(kind));
            }
        });
        json.Objects("changes", comparison.Changes, (c, _) => WriteChange(json, c));
        json.Objects("schemaChanges", comparison.SchemaChanges, (c, _) => WriteSchemaChange(json, c));
        json.Objects("notCompared", comparison.NotCompared, (n, _) =>
        {
            json.Text("record", n.Id);
            json.WriteString("refusedIn", n.InOld ? "old" : "new");
            json.Text("why", n.Why);
        });
        json.Objects("newFindings", review.NewFindings, (f, _) => WriteFinding(json, f, context));
        json.WriteEndObject();
    });

    private static void WriteAdvice(Utf8JsonWriter json, VersionAdvice advice)
    {
        json.WriteString("version", advice.Weight.ToString().ToLowerInvariant());
        if (advice.Decided is { } change)
        {
            json.WriteString("kind", change.Kind.Id);
            json.Text("record", change.Record.Id);
        }
        else if (advice.DecidedBySchema is { } schema)
        {
            json.WriteString("kind", schema.Kind.Id);
            json.Text("schema", string.Join(' ', schema.Where));
        }
    }

    private static void WriteChange(Utf8JsonWriter json, Change change)
    {
        json.WriteString("kind", change.Kind.Id);
        json.WriteString("weight", change.Kind.Weight.ToString().ToLowerInvariant());
        json.Text("record", change.Record.Id);
        json.Text("type", change.Record.Type);
        Given(json, "oldRecord", change.Record.OldId == change.Record.Id ? null : change.Record.OldId);
        Given(json, "fact", change.FactId);
        if (change.FactShown is { } fact)
        {
            json.Text("property", fact.Property);
            if (!fact.Scope.IsWhole)
            {
                json.Object("scope", () => WriteScope(json, fact.Scope));
            }
        }

        Given(json, "claim", change.ClaimId);
        Given(json, "oldClaim", change.OldClaimId);
        Given(json, "source", change.Source);
        Given(json, "field", change.Field);
        Raw(json, "old", change.Old);
        Raw(json, "new", change.New);
        Given(json, "cause", change.Correction?.Cause);
        Given(json, "causeNote", change.Correction?.Note);
        WriteSources(json, "oldSources", change.OldSide);
        WriteSources(json, "newSources", change.NewSide);
    }

    // Who says it: the citation that the change is about, else those of its claim.
    private static void WriteSources(Utf8JsonWriter json, string name, ChangeSide? side)
    {
        var sources = side switch
        {
            { Citation: { } one } => [one.Source],
            { Claim: { } claim } => claim.Citations.Select(c => c.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray(),
            _ => [],
        };
        if (sources.Length > 0)
        {
            json.WriteStartArray(name);
            foreach (var source in sources)
            {
                json.WriteStringValue(JsonOutput.WellFormed(source));
            }

            json.WriteEndArray();
        }
    }

    private static void WriteScope(Utf8JsonWriter json, Scope scope)
    {
        Given(json, "area", scope.Area);
        Given(json, "outside", scope.Outside);
        Given(json, "during", scope.During);
        Given(json, "asOf", scope.AsOf);
    }

    private static void WriteSchemaChange(Utf8JsonWriter json, SchemaChange change)
    {
        json.WriteString("kind", change.Kind.Id);
        json.WriteString("weight", change.Kind.Weight.ToString().ToLowerInvariant());
        json.WriteBoolean("breaking", change.Kind.Breaking);
        json.WriteStartArray("where");
        foreach (var where in change.Where)
        {
            json.WriteStringValue(JsonOutput.WellFormed(where));
        }

        json.WriteEndArray();
        json.Text("location", change.Location);
        Raw(json, "old", change.Old);
        Raw(json, "new", change.New);
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding, ReportContext context)
    {
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("severity", ReportWords.Of(finding.Severity));
        json.Text("message", finding.Message);
        json.Text("help", finding.Help);
        json.Text("file", context.PathOf(finding.Place));
        json.WriteNumber("line", finding.Place.Span.Line);
        json.WriteNumber("column", finding.Place.Span.Column);
        json.Text("pointer", finding.Place.Pointer);
    }

    private static void Given(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.Text(name, text);
        }
    }

    private static void Raw(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(value);
        }
    }
}
