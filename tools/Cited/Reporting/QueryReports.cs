using System.Globalization;
using System.Text;
using System.Text.Json;
using Cited.Querying;
using Cited.Releasing.Tables;
using Cited.Text;

namespace Cited.Reporting;

/// <summary>How the answer to a query is written.</summary>
public static class QueryReports
{
    private const int Widest = 60;

    /// <summary>The names of the formats; the first is the default.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["table", "csv", "json"];

    /// <summary>Writes a result in one of <see cref="Formats"/>.</summary>
    public static void Write(QueryResult result, string format, TextWriter writer)
    {
        switch (format)
        {
            case "csv":
                WriteCsv(result, writer);
                break;
            case "json":
                WriteJson(result, writer);
                break;
            default:
                WriteTable(result, writer);
                break;
        }
    }

    // As the tables of a release: RFC 4180, texts safe against formulas.
    private static void WriteCsv(QueryResult result, TextWriter writer)
    {
        writer.Write(Csv.Line(result.Columns.Select(c => Csv.Carried(c))));
        foreach (var row in result.Rows)
        {
            writer.Write(Csv.Line(row.Select(c => c is string text ? Csv.Carried(text) : Plain(c))));
        }
    }

    // Objects; of columns with the same name the later ones get a number, so that none is lost.
    private static void WriteJson(QueryResult result, TextWriter writer)
    {
        var names = new List<string>();
        foreach (var column in result.Columns)
        {
            var name = column;
            for (var n = 2; names.Contains(name, StringComparer.Ordinal); n++)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"{column}_{n}");
            }

            names.Add(name);
        }

        JsonOutput.Write(writer, json =>
        {
            json.WriteStartArray();
            foreach (var row in result.Rows)
            {
                json.WriteStartObject();
                for (var i = 0; i < names.Count; i++)
                {
                    WriteCell(json, names[i], row[i]);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    private static void WriteCell(Utf8JsonWriter json, string name, object? cell)
    {
        json.WritePropertyName(JsonOutput.WellFormed(name));
        switch (cell)
        {
            case null:
            case double number when !double.IsFinite(number):
                json.WriteNullValue();
                break;
            case long whole:
                json.WriteNumberValue(whole);
                break;
            case double number:
                json.WriteRawValue(EcmaScriptNumber.Of(number));
                break;
            default:
                json.WriteStringValue(JsonOutput.WellFormed(Plain(cell)));
                break;
        }
    }

    private static void WriteTable(QueryResult result, TextWriter writer)
    {
        var right = result.Columns.Select((_, i) => result.Rows.Any(r => r[i] is not null) && result.Rows.All(r => r[i] is null or long or double)).ToArray();
        var cells = result.Rows.Select(r => r.Select(c => Short(VisibleText.Of(Plain(c)))).ToArray()).Prepend([.. result.Columns.Select(c => Short(VisibleText.Of(c)))]).ToList();
        var widths = result.Columns.Select((_, i) => cells.Max(r => Width(r[i]))).ToArray();
        cells.Insert(1, [.. widths.Select(w => new string('-', w))]);
        foreach (var row in cells)
        {
            var line = new StringBuilder();
            for (var i = 0; i < row.Length; i++)
            {
                var blanks = new string(' ', widths[i] - Width(row[i]));
                line.Append(i == 0 ? string.Empty : "  ").Append(right[i] ? blanks + row[i] : row[i] + blanks);
            }

            writer.Write(line.ToString().TrimEnd() + "\n");
        }
    }

    private static string Short(string text)
    {
        if (Width(text) <= Widest)
        {
            return text;
        }

        var kept = new StringBuilder();
        var width = 0;
        foreach (var element in Elements(text))
        {
            width += DisplayWidth.Of(element);
            if (width >= Widest)
            {
                break;
            }

            kept.Append(element);
        }

        return kept.Append('…').ToString();
    }

    private static int Width(string text) => Elements(text).Sum(DisplayWidth.Of);

    private static IEnumerable<string> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }

    private static string Plain(object? cell) => cell switch
    {
        double number when double.IsFinite(number) => EcmaScriptNumber.Of(number),
        double number => number.ToString(CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexStringLower(bytes),
        _ => Csv.Plain(cell),
    };
}
