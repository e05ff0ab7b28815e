using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Cited.Releasing;
using Cited.Releasing.Tables;

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
            using var json = JsonDocument.Parse(bytes);
            var tables = json.RootElement.GetProperty("resources").EnumerateArray()
                .Where(r => r.TryGetProperty("schema", out _))
                .Select(r => Read(r, files, faults))
                .OfType<Table>()
                .ToImmutableArray();
            faults.AddRange(TableFaults.Of(tables).Select(f => new ReleaseFault(ReleaseLayout.Tables, f)));
            looked = string.Create(CultureInfo.InvariantCulture, $"{tables.Length} tables with {tables.Sum(t => t.Rows.Length)} rows: types, keys and references");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            faults.Add(new ReleaseFault(Package, $"it does not have the form of a data package: {e.Message}"));
        }

        return faults;
    }

    private static Table? Read(JsonElement resource, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, List<ReleaseFault> faults)
    {
        var path = resource.GetProperty("path").GetString()!;
        if (!files.TryGetValue(path, out var bytes))
        {
            faults.Add(new ReleaseFault(path, $"it is missing; {Package} describes it"));
            return null;
        }

        if (resource.GetProperty("hash").GetString() != "sha256:" + new ReleaseFile(path, bytes).Sha256)
        {
            faults.Add(new ReleaseFault(path, $"its SHA-256 is not the one in {Package}"));
        }

        var lines = CsvReader.Read(Encoding.UTF8.GetString(bytes.Span), out var fault);
        var columns = resource.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(f => ColumnOf(f, resource)).ToImmutableArray();
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
            resource.GetProperty("name").GetString()!,
            string.Empty,
            string.Empty,
            columns,
            [.. resource.GetProperty("schema").GetProperty("primaryKey").EnumerateArray().Select(k => k.GetString()!)],
            [.. lines.Skip(1).Select(l => l.Select((cell, i) => Cell(cell, columns[i].Type)).ToImmutableArray())]);
    }

    private static Column ColumnOf(JsonElement field, JsonElement resource)
    {
        var name = field.GetProperty("name").GetString()!;
        var constraints = field.TryGetProperty("constraints", out var found) ? found : default;
        var keys = resource.GetProperty("schema").TryGetProperty("foreignKeys", out var foreign) ? foreign.EnumerateArray().ToArray() : [];
        var key = keys.FirstOrDefault(k => k.GetProperty("fields")[0].GetString() == name);
        return new Column(name, TypeOf(field.GetProperty("type").GetString()!), string.Empty)
        {
            Required = Has(constraints, "required"),
            Unique = Has(constraints, "unique"),
            Allowed = constraints.ValueKind == JsonValueKind.Object && constraints.TryGetProperty("enum", out var allowed) ? [.. allowed.EnumerateArray().Select(a => a.GetString()!)] : [],
            Reference = key.ValueKind != JsonValueKind.Object ? null : new Reference(
                key.GetProperty("reference").TryGetProperty("resource", out var to) ? to.GetString()! : resource.GetProperty("name").GetString()!,
                key.GetProperty("reference").GetProperty("fields")[0].GetString()!),
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
