using System.Text.Json.Nodes;
using Cited.Releasing.Tables;

namespace Cited.Releasing.Metadata;

/// <summary>
/// <c>croissant.json</c>: the Croissant format, version 1.1, of MLCommons: a schema.org Dataset whose files have fingerprints and whose
/// record sets are bound to columns. The specification asks for a <c>url</c>, the dataset's page: it is left out while there is none.
/// </summary>
internal static class Croissant
{
    public const string Path = "croissant.json";

    public const string Version = "http://mlcommons.org/croissant/1.1";

    public static ReleaseFile Of(DatasetMetadata data, string bibtex)
    {
        var croissant = new JsonObject
        {
            ["@context"] = Context(),
            ["@type"] = "sc:Dataset",
            ["conformsTo"] = Version,
            ["name"] = data.Info.Title,
            ["description"] = data.Info.Description,
            ["license"] = data.LicenceAddress ?? data.Licence.Name,
            ["creator"] = new JsonArray([.. data.Authors.Select(a => (JsonNode)new JsonObject { ["@type"] = "sc:Organization", ["name"] = a.Name })]),
            ["datePublished"] = DateText.Day(data.Date),
            ["version"] = data.Version,
            ["keywords"] = JsonFile.Array(data.Info.Keywords),
            ["inLanguage"] = "en",
            ["isLiveDataset"] = false,
            ["citeAs"] = bibtex,
        };
        if (data.Info.Home is { } home)
        {
            croissant["url"] = home;
        }

        croissant["distribution"] = new JsonArray([.. data.Files.Select(f => (JsonNode)new JsonObject
        {
            ["@type"] = "cr:FileObject",
            ["@id"] = f.Path,
            ["name"] = f.Path,
            ["description"] = ReleaseLayout.PurposeOf(f.Path),
            ["contentUrl"] = f.Path,
            ["contentSize"] = $"{f.Bytes.Length} B",
            ["encodingFormat"] = ReleaseLayout.MediaTypeOf(f.Path),
            ["sha256"] = f.Sha256,
        })]);
        croissant["recordSet"] = new JsonArray([.. data.Tables.Select(t => (JsonNode)RecordSet(t))]);
        return JsonFile.Of(Path, croissant);
    }

    private static JsonObject RecordSet(Table table) => new()
    {
        ["@type"] = "cr:RecordSet",
        ["@id"] = table.Name,
        ["name"] = table.Name,
        ["description"] = table.Description,
        ["key"] = table.PrimaryKey is [var only]
            ? new JsonObject { ["@id"] = $"{table.Name}/{only}" }
            : new JsonArray([.. table.PrimaryKey.Select(k => (JsonNode)new JsonObject { ["@id"] = $"{table.Name}/{k}" })]),
        ["field"] = new JsonArray([.. table.Columns.Select(c => (JsonNode)Field(table, c))]),
    };

    private static JsonObject Field(Table table, Column column)
    {
        var field = new JsonObject
        {
            ["@type"] = "cr:Field",
            ["@id"] = $"{table.Name}/{column.Name}",
            ["name"] = column.Name,
            ["description"] = column.Description,
            ["dataType"] = column.Type switch
            {
                ColumnType.Integer => "sc:Integer",
                ColumnType.Number => "sc:Float",
                ColumnType.Boolean => "sc:Boolean",
                ColumnType.Date => "sc:Date",
                _ => "sc:Text",
            },
            ["source"] = new JsonObject
            {
                ["fileObject"] = new JsonObject { ["@id"] = table.Path },
                ["extract"] = new JsonObject { ["column"] = column.Name },
            },
        };
        if (column.Reference is { } to)
        {
            field["references"] = new JsonObject { ["@id"] = $"{to.Table}/{to.Column}" };
        }

        return field;
    }

    // Appendix 1 of the specification, with the https form of schema.org's address.
    private static JsonObject Context()
    {
        var context = new JsonObject
        {
            ["@language"] = "en",
            ["@vocab"] = "https://schema.org/",
            ["sc"] = "https://schema.org/",
            ["cr"] = "http://mlcommons.org/croissant/",
            ["rai"] = "http://mlcommons.org/croissant/RAI/",
            ["dct"] = "http://purl.org/dc/terms/",
            ["conformsTo"] = "dct:conformsTo",
            ["data"] = new JsonObject { ["@id"] = "cr:data", ["@type"] = "@json" },
            ["dataType"] = new JsonObject { ["@id"] = "cr:dataType", ["@type"] = "@vocab" },
            ["examples"] = new JsonObject { ["@id"] = "cr:examples", ["@type"] = "@json" },
        };
        string[] terms =
        [
            "annotation", "arrayShape", "citeAs", "column", "containedIn", "equivalentProperty", "excludes", "extract", "field", "fileProperty", "fileObject",
            "fileSet", "format", "includes", "isArray", "isLiveDataset", "jsonPath", "key", "md5", "parentField", "recordSet", "references", "regex", "readLines",
            "sdVersion", "separator", "source", "subField", "transform", "unArchive", "value",
        ];
        foreach (var term in terms)
        {
            context[term] = "cr:" + term;
        }

        return context;
    }
}
