using System.Globalization;
using System.Text.Json;

namespace Cited.Reporting;

/// <summary>The figures of a dataset for programs.</summary>
public static class DatasetStatsJson
{
    /// <summary>Writes the figures.</summary>
    public static void Write(DatasetStats stats, TextWriter writer) => JsonOutput.Write(writer, json =>
    {
        json.WriteStartObject();
        if (stats.View is { } view)
        {
            json.WriteString("asOf", view.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        json.Object("size", () => Counts(json, stats.Sizes));
        json.WriteNumber("contested", stats.Contested);
        json.Object("disagreements", () => Counts(json, stats.Disagreements));
        json.Objects("origins", stats.Origins, (o, _) =>
        {
            json.WriteNumber("origins", o.Origins);
            json.WriteNumber("facts", o.Facts);
        });
        json.WriteNumber("official", stats.Official);
        json.Object("languages", () => Counts(json, stats.Languages));
        json.Object("countries", () => Counts(json, stats.Countries));
        if (stats.Pages.Length > 0)
        {
            json.Object("pages", () => Counts(json, stats.Pages));
        }

        json.Objects("blindSpots", stats.Blind, (b, _) =>
        {
            json.Text("record", b.Record);
            json.WriteStartArray("spots");
            foreach (var spot in b.Spots)
            {
                json.WriteStringValue(JsonOutput.WellFormed(spot.ToString()));
            }

            json.WriteEndArray();
        });
        json.WriteEndObject();
    });

    private static void Counts(Utf8JsonWriter json, IEnumerable<(string Name, int Count)> rows)
    {
        foreach (var (name, count) in rows)
        {
            json.WriteNumber(name, count);
        }
    }
}
