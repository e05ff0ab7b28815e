using System.Text.Json;
using Cited.Corroboration;
using Cited.Model;

namespace Cited.Reporting;

/// <summary>A record with everything that is worked out from it, for programs.</summary>
public static class RecordPageJson
{
    /// <summary>Writes the page.</summary>
    public static void Write(RecordPage page, TextWriter writer) => JsonOutput.Write(writer, json =>
    {
        json.WriteStartObject();
        json.Text("id", page.Record.Id);
        json.WriteString("kind", Word(page.Record.Kind));
        json.Text("title", page.Title);
        if (page.Summary is { } summary)
        {
            json.Text("summary", summary);
        }

        json.Objects("details", page.Details, (d, _) =>
        {
            json.Text("label", d.Label);
            json.Text("value", d.Value);
        });
        if (page.View is { } view)
        {
            json.Object("asOf", () =>
            {
                json.WriteString("day", view.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
                Strings(json, "undated", view.Undated);
                Strings(json, "uncertain", view.Uncertain);
                Strings(json, "later", view.Later);
            });
        }

        json.WriteString("policy", Word(page.Policy));
        json.Objects("facts", page.Facts, (f, _) => WriteFact(json, f), absentIfEmpty: page.Record is not FactRecord);
        json.WriteEndObject();
    });

    /// <summary>An enum member as the command line and the records write it: <c>official-first</c>.</summary>
    internal static string Word(Enum value) =>
        string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i == 0 ? string.Empty : "-") + char.ToLowerInvariant(c) : c.ToString()));

    private static void WriteFact(Utf8JsonWriter json, FactLines fact)
    {
        var source = fact.Support.Fact;
        json.Text("property", source.Property);
        foreach (var (name, value) in new[] { ("area", source.Scope.Area), ("outside", source.Scope.Outside), ("during", source.Scope.During), ("asOf", source.Scope.AsOf) })
        {
            if (value is not null)
            {
                json.Text(name, value);
            }
        }

        json.Object("preferred", () =>
        {
            if (fact.Preferred.Claim is { Claim: var claim })
            {
                WriteValue(json, "value", claim.Value);
                json.WriteString("bound", Word(claim.Bound));
            }
            else if (fact.Preferred is { Lowest: { } low, Highest: { } high })
            {
                WriteValue(json, "lowest", low);
                WriteValue(json, "highest", high);
            }

            json.Text("why", fact.Preferred.Why);
        });
        json.WriteBoolean("contested", fact.Support.IsContested);
        if (source.Disagreement is { } disagreement)
        {
            json.Text("disagreement", disagreement.Kind);
        }

        json.WriteNumber("origins", fact.Support.Voices.Count);
        json.WriteNumber("citations", fact.Support.Citations);
        json.Objects("claims", fact.Claims, (c, _) => WriteClaim(json, c, fact.Support));
    }

    private static void WriteClaim(Utf8JsonWriter json, ClaimLines claim, FactSupport fact)
    {
        var support = claim.Support;
        WriteValue(json, "value", support.Claim.Value);
        json.WriteString("bound", Word(support.Claim.Bound));
        json.WriteString("status", Word(support.Claim.Status));
        json.WriteBoolean("official", support.Official);
        if (support.Stands)
        {
            var agreement = fact.AgreementWith(support.Claim);
            json.WriteNumber("originsFor", agreement.For);
            json.WriteNumber("originsAgainst", agreement.Against);
        }

        json.WriteNumber("origins", support.Voices.Count);
        json.Objects("voices", support.Voices.Certain, (v, _) => WriteVoice(json, v));
        json.Objects("oneOf", support.Voices.Open, (g, _) => json.Objects("voices", g, (v, _) => WriteVoice(json, v)), absentIfEmpty: true);
        json.Objects("citations", claim.Citations, (c, _) =>
        {
            json.Text("source", c.Source);
            json.Text("publisher", c.Publisher);
            if (c.Published is { } published)
            {
                json.Text("published", published);
            }

            if (c.Link is { } link)
            {
                json.Text("link", link);
            }

            json.Objects("ways", c.Ways, (w, _) => Strings(json, "path", w.Path));
        });
    }

    private static void WriteVoice(Utf8JsonWriter json, Voice voice)
    {
        json.Text("organization", voice.Organization);
        json.Text("name", voice.Name);
        json.WriteBoolean("official", voice.Official);
    }

    private static void WriteValue(Utf8JsonWriter json, string name, ClaimValue value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value.Canonical);
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(JsonOutput.WellFormed(value));
        }

        json.WriteEndArray();
    }
}
