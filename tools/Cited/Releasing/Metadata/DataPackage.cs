using System.Text.Json.Nodes;
using Cited.Releasing.Tables;

namespace Cited.Releasing.Metadata;

/// <summary><c>datapackage.json</c>: the Data Package standard, version 2.0 (Data Package, Data Resource, Table Dialect, Table Schema).</summary>
internal static class DataPackage
{
    public const string Path = "datapackage.json";

    private const string PackageProfile = "https://datapackage.org/profiles/2.0/datapackage.json";
    private const string ResourceProfile = "https://datapackage.org/profiles/2.0/dataresource.json";
    private const string SchemaProfile = "https://datapackage.org/profiles/2.0/tableschema.json";
    private const string DialectProfile = "https://datapackage.org/profiles/2.0/tabledialect.json";

    public static ReleaseFile Of(DatasetMetadata data)
    {
        var package = new JsonObject
        {
            ["$schema"] = PackageProfile,
            ["name"] = data.Info.Name,
            ["title"] = data.Info.Title,
            ["description"] = data.Info.Description,
            ["version"] = data.Version,
            ["created"] = DateText.Day(data.Date) + "T00:00:00Z",
            ["keywords"] = JsonFile.Array(data.Info.Keywords),
            ["licenses"] = new JsonArray([.. data.Info.Licences.Where(l => l.Scope == "data").Select(l => (JsonNode)Licence(l))]),
            ["contributors"] = new JsonArray([.. data.Info.Contributors.Select(c => (JsonNode)new JsonObject
            {
                ["title"] = c.Name,
                ["roles"] = JsonFile.Array([c.Role]),
            })]),
        };
        if (data.Info.Home is { } home)
        {
            package["homepage"] = home;
        }

        package["resources"] = new JsonArray(
        [
            .. data.Tables.Select(t => (JsonNode)TableResource(data, t)),
            .. data.Files.Where(f => f.Path is ReleaseLayout.Records or Databases.SqliteDatabase.Path).Select(f => (JsonNode)Resource(f, f.Path[..f.Path.IndexOf('.', StringComparison.Ordinal)] + (f.Path == ReleaseLayout.Records ? string.Empty : "-sqlite"))),
        ]);
        return JsonFile.Of(Path, package);
    }

    private static JsonObject Licence(Model.Licence licence)
    {
        var written = new JsonObject { ["name"] = licence.Name };
        if (LicenceAddresses.Of(licence.Name) is { } address)
        {
            written["path"] = address;
        }

        written["title"] = licence.Title;
        return written;
    }

    private static JsonObject Resource(ReleaseFile file, string name) => new()
    {
        ["$schema"] = ResourceProfile,
        ["name"] = name == "records" ? "records-ndjson" : name,
        ["path"] = file.Path,
        ["description"] = ReleaseLayout.PurposeOf(file.Path),
        ["format"] = System.IO.Path.GetExtension(file.Path)[1..],
        ["mediatype"] = ReleaseLayout.MediaTypeOf(file.Path),
        ["bytes"] = file.Bytes.Length,
        ["hash"] = "sha256:" + file.Sha256,
    };

    private static JsonObject TableResource(DatasetMetadata data, Table table)
    {
        var resource = Resource(data.FileOf(table), table.Name);
        resource["name"] = table.Name;
        resource["type"] = "table";
        resource["title"] = table.Title;
        resource["description"] = table.Description;
        resource["encoding"] = "utf-8";
        resource["dialect"] = new JsonObject
        {
            ["$schema"] = DialectProfile,
            ["header"] = true,
            ["delimiter"] = ",",
            ["lineTerminator"] = "\r\n",
            ["quoteChar"] = "\"",
            ["doubleQuote"] = true,
        };
        resource["schema"] = Schema(table);
        return resource;
    }

    private static JsonObject Schema(Table table)
    {
        var schema = new JsonObject
        {
            ["$schema"] = SchemaProfile,
            ["fieldsMatch"] = "exact",
            ["fields"] = new JsonArray([.. table.Columns.Select(c => (JsonNode)Field(c))]),
            ["missingValues"] = new JsonArray(new JsonObject { ["value"] = string.Empty, ["label"] = "not given, or does not apply" }),
            ["primaryKey"] = JsonFile.Array(table.PrimaryKey),
        };
        var references = table.Columns.Where(c => c.Reference is not null).Select(c => (JsonNode)ForeignKey(table, c)).ToArray();
        if (references.Length > 0)
        {
            schema["foreignKeys"] = new JsonArray(references);
        }

        return schema;
    }

    private static JsonObject Field(Column column)
    {
        var field = new JsonObject
        {
            ["name"] = column.Name,
            ["type"] = column.Type switch
            {
                ColumnType.Integer => "integer",
                ColumnType.Number => "number",
                ColumnType.Boolean => "boolean",
                ColumnType.Date => "date",
                _ => "string",
            },
            ["description"] = column.Description,
        };
        if (column.Type == ColumnType.Boolean)
        {
            field["trueValues"] = JsonFile.Array([Csv.True]);
            field["falseValues"] = JsonFile.Array([Csv.False]);
        }

        var constraints = new JsonObject();
        if (column.Required)
        {
            constraints["required"] = true;
        }

        if (column.Unique)
        {
            constraints["unique"] = true;
        }

        if (column.Allowed.Length > 0)
        {
            constraints["enum"] = JsonFile.Array(column.Allowed);
        }

        if (constraints.Count > 0)
        {
            field["constraints"] = constraints;
        }

        return field;
    }

    // Within one table the reference names no resource (Table Schema 2.0, foreignKeys).
    private static JsonObject ForeignKey(Table table, Column column)
    {
        var reference = new JsonObject();
        if (column.Reference!.Table != table.Name)
        {
            reference["resource"] = column.Reference.Table;
        }

        reference["fields"] = JsonFile.Array([column.Reference.Column]);
        return new JsonObject { ["fields"] = JsonFile.Array([column.Name]), ["reference"] = reference };
    }
}
