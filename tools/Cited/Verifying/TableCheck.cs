using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Cited.Releasing;
using Cited.Releasing.Tables;
using Cited.Text;

namespace Cited.Verifying;

/// <summary>
/// The CSV files by what <c>datapackage.json</c> says of them: form, columns, types, required and allowed values, keys and references.
/// Nothing is taken from this tool's own tables, so releases of other versions are checked too.
/// </summary>
internal static class TableCheck
{
    private const string Package = "datapackage.json";

    public static IReadOnlyList<ReleaseFault> Of(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, out string looked)
    {
        looked = "no tables";
        if (!files.TryGetValue(Package, out var bytes))
        {
            return [new ReleaseFault(Package, "it is missing")];
        }

        var faults = new List<ReleaseFault>();
        try
        {
            using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var described = json.RootElement.GetProperty("resources").EnumerateArray().Where(r => r.TryGetProperty("schema", out _)).ToArray();
            if (TooLarge(described, files) is { } fault)
            {
                return [new ReleaseFault(Package, fault)];
            }

            var tables = described.Select(r => Read(r, files, faults)).OfType<Table>().ToImmutableArray();
            if (faults.Count > 0)
            {
                return faults;
            }

            faults.AddRange(TableFaults.Of(tables).Take(Limits.ReleaseFaults).Select(f => new ReleaseFault(ReleaseLayout.Tables, f)));
            looked = string.Create(CultureInfo.InvariantCulture, $"{tables.Length} tables with {tables.Sum(t => t.Rows.Length)} rows: types, keys and references");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            faults.Add(new ReleaseFault(Package, $"it does not have the form of a data package: {Shown.Of(e.Message, 200)}"));
        }

        return faults;
    }

    private static Table? Read(JsonElement resource, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, List<ReleaseFault> faults)
    {
        var path = Text(resource, "path");
        if (!files.TryGetValue(path, out var bytes))
        {
            faults.Add(new ReleaseFault(Shown.Of(path), $"it is missing; {Package} describes it"));
            return null;
        }

        if (resource.GetProperty("hash").GetString() != "sha256:" + new ReleaseFile(path, bytes).Sha256)
        {
            faults.Add(new ReleaseFault(path, $"its SHA-256 is not the one in {Package}"));
        }

        var lines = CsvReader.Read(Encoding.UTF8.GetString(bytes.Span), out var fault);
        var schema = resource.GetProperty("schema");
        JsonElement[] keys = schema.TryGetProperty("foreignKeys", out var foreign) ? [.. foreign.EnumerateArray()] : [];
        var columns = schema.GetProperty("fields").EnumerateArray().Select(f => ColumnOf(f, keys, Text(resource, "name"))).ToImmutableArray();
        if (fault is not null || lines.Count == 0)
        {
            faults.Add(new ReleaseFault(path, fault ?? "it has no header"));
            return null;
        }

        if (!lines[0].SequenceEqual(columns.Select(c => c.Name), StringComparer.Ordinal))
        {
            faults.Add(new ReleaseFault(path, $"its columns are not those that {Package} lists"));
            return null;
        }

        if (lines.FirstOrDefault(l => l.Count != columns.Length) is { } uneven)
        {
            faults.Add(new ReleaseFault(path, string.Create(CultureInfo.InvariantCulture, $"a line has {uneven.Count} cells, but there are {columns.Length} columns")));
            return null;
        }

        return new Table(
            Text(resource, "name"),
            string.Empty,
            string.Empty,
            columns,
            [.. schema.GetProperty("primaryKey").EnumerateArray().Select(k => k.GetString() ?? throw new InvalidOperationException("a key is null"))],
            [.. lines.Skip(1).Select(l => l.Select((cell, i) => Cell(cell, columns[i].Type)).ToImmutableArray())]);
    }

    // Each file is described once, and no description is so long that holding rows against it takes the product of both.
    private static string? TooLarge(IReadOnlyList<JsonElement> resources, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        var paths = resources.Select(r => Text(r, "path")).ToArray();
        return paths.Distinct(StringComparer.Ordinal).Count() < paths.Length || resources.Select(r => Text(r, "name")).Distinct(StringComparer.Ordinal).Count() < paths.Length ? "it describes a table twice"
            : paths.Sum(p => files.TryGetValue(p, out var bytes) ? (long)bytes.Length : 0) > Limits.ReleaseTextBytes ? string.Create(CultureInfo.InvariantCulture, $"its tables have more than {Limits.ReleaseTextBytes} bytes together")
            : resources.Select(r => r.GetProperty("schema")).Any(IsTooLarge) ? string.Create(CultureInfo.InvariantCulture, $"a table has more than {Limits.ReleaseColumns} columns, keys or references, or a column more than {Limits.ReleaseAllowed} allowed values")
            : null;
    }

    private static bool IsTooLarge(JsonElement schema) =>
        schema.GetProperty("fields").GetArrayLength() > Limits.ReleaseColumns
        || schema.GetProperty("primaryKey").GetArrayLength() > Limits.ReleaseColumns
        || (schema.TryGetProperty("foreignKeys", out var keys) && keys.GetArrayLength() > Limits.ReleaseColumns)
        || schema.GetProperty("fields").EnumerateArray().Any(f => f.TryGetProperty("constraints", out var c) && c.TryGetProperty("enum", out var allowed) && allowed.GetArrayLength() > Limits.ReleaseAllowed);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new InvalidOperationException($"\"{name}\" is null");

    private static Column ColumnOf(JsonElement field, JsonElement[] keys, string table)
    {
        var name = Text(field, "name");
        var constraints = field.TryGetProperty("constraints", out var found) ? found : default;
        var key = keys.FirstOrDefault(k => k.GetProperty("fields")[0].GetString() == name);
        return new Column(name, TypeOf(Text(field, "type")), string.Empty)
        {
            Required = Has(constraints, "required"),
            Unique = Has(constraints, "unique"),
            Allowed = constraints.ValueKind == JsonValueKind.Object && constraints.TryGetProperty("enum", out var allowed) ? [.. allowed.EnumerateArray().Select(a => a.GetString() ?? throw new InvalidOperationException("an allowed value is null"))] : [],
            Reference = key.ValueKind != JsonValueKind.Object ? null : new Reference(
                key.GetProperty("reference").TryGetProperty("resource", out var to) ? to.GetString() ?? throw new InvalidOperationException("a reference is null") : table,
                key.GetProperty("reference").GetProperty("fields")[0].GetString() ?? throw new InvalidOperationException("a reference is null")),
        };
    }

    private static bool Has(JsonElement constraints, string name) =>
        constraints.ValueKind == JsonValueKind.Object && constraints.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static ColumnType TypeOf(string type) => type switch
    {
        "integer" => ColumnType.Integer,
        "number" => ColumnType.Number,
        "boolean" => ColumnType.Boolean,
        "date" => ColumnType.Date,
        _ => ColumnType.Text,
    };

    // What is not of its type stays text, which the check of the table then reports.
    private static object? Cell(string cell, ColumnType type) => type switch
    {
        _ when cell.Length == 0 => null,
        ColumnType.Integer when long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        ColumnType.Number when decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number,
        ColumnType.Boolean when cell is Csv.True or Csv.False => cell == Csv.True,
        ColumnType.Date when DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        ColumnType.Text => FormulaGuard.Unmark(cell),
        _ => cell,
    };
}
