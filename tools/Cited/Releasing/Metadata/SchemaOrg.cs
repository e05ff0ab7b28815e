using System.Text.Json.Nodes;

namespace Cited.Releasing.Metadata;

/// <summary><c>dataset.jsonld</c>: a Dataset in the vocabulary of schema.org, for the page that offers the release.</summary>
internal static class SchemaOrg
{
    public const string Path = "dataset.jsonld";

    public static ReleaseFile Of(DatasetMetadata data)
    {
        var dataset = new JsonObject
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = "Dataset",
            ["name"] = data.Info.Title,
            ["alternateName"] = data.Info.Name,
            ["description"] = data.Info.Description,
            ["version"] = data.Version,
            ["datePublished"] = DateText.Day(data.Date),
            ["license"] = data.LicenceAddress ?? data.Licence.Name,
            ["isAccessibleForFree"] = true,
            ["inLanguage"] = "en",
            ["creator"] = new JsonArray([.. data.Authors.Select(a => (JsonNode)Organization(a.Name))]),
            ["publisher"] = Organization(data.Publisher),
            ["keywords"] = JsonFile.Array(data.Info.Keywords),
        };
        if (data.Info.Home is { } home)
        {
            dataset["url"] = home;
        }

        if (data.Covered is var (first, last))
        {
            dataset["temporalCoverage"] = $"{DateText.Day(first)}/{DateText.Day(last)}";
        }

        var used = data.Content.Facts.Select(f => f.Fact.Property).ToHashSet(StringComparer.Ordinal);
        dataset["variableMeasured"] = new JsonArray([.. data.Content.Dataset.Vocabulary.Properties.Values
            .Where(p => used.Contains(p.Id)).OrderBy(p => p.Id, StringComparer.Ordinal)
            .Select(p => (JsonNode)Variable(p))]);
        dataset["distribution"] = new JsonArray([.. data.Files.Select(f => (JsonNode)new JsonObject
        {
            ["@type"] = "DataDownload",
            ["name"] = f.Path,
            ["description"] = ReleaseLayout.PurposeOf(f.Path),
            ["contentUrl"] = f.Path,
            ["encodingFormat"] = ReleaseLayout.MediaTypeOf(f.Path),
            ["contentSize"] = $"{f.Bytes.Length} B",
            ["sha256"] = f.Sha256,
        })]);
        return JsonFile.Of(Path, dataset);
    }

    private static JsonObject Organization(string name) => new() { ["@type"] = "Organization", ["name"] = name };

    private static JsonObject Variable(Model.PropertyDefinition property)
    {
        var variable = new JsonObject
        {
            ["@type"] = "PropertyValue",
            ["propertyID"] = property.Id,
            ["name"] = property.Label,
            ["description"] = property.Definition,
        };
        if (property.Unit is { } unit)
        {
            variable["unitText"] = unit;
        }

        return variable;
    }
}
