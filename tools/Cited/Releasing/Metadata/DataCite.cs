using System.Globalization;
using System.Text.Json.Nodes;

namespace Cited.Releasing.Metadata;

/// <summary>
/// <c>datacite.json</c>: the DataCite metadata schema 4.6 in its JSON form, for deposit in a repository. It has no identifier: the
/// repository gives one, and none is made up here.
/// </summary>
internal static class DataCite
{
    public const string Path = "datacite.json";

    public static ReleaseFile Of(DatasetMetadata data)
    {
        var rights = new JsonObject
        {
            ["rights"] = data.Licence.Title,
            ["rightsIdentifier"] = data.Licence.Name,
            ["rightsIdentifierScheme"] = "SPDX",
            ["schemeUri"] = "https://spdx.org/licenses/",
        };
        if (data.LicenceAddress is { } address)
        {
            rights["rightsUri"] = address;
        }

        var record = new JsonObject
        {
            ["schemaVersion"] = "http://datacite.org/schema/kernel-4",
            ["types"] = new JsonObject { ["resourceTypeGeneral"] = "Dataset", ["resourceType"] = "Dataset" },
            ["creators"] = new JsonArray([.. data.Authors.Select(a => (JsonNode)new JsonObject { ["name"] = a.Name, ["nameType"] = "Organizational" })]),
            ["titles"] = new JsonArray(new JsonObject { ["title"] = data.Info.Title, ["lang"] = "en" }),
            ["publisher"] = new JsonObject { ["name"] = data.Publisher },
            ["publicationYear"] = data.Date.Year.ToString("0000", CultureInfo.InvariantCulture),
            ["version"] = data.Version,
            ["language"] = "en",
            ["dates"] = new JsonArray(new JsonObject { ["date"] = DateText.Day(data.Date), ["dateType"] = "Issued" }),
            ["subjects"] = new JsonArray([.. data.Info.Keywords.Select(k => (JsonNode)new JsonObject { ["subject"] = k, ["lang"] = "en" })]),
            ["descriptions"] = new JsonArray(new JsonObject { ["description"] = data.Info.Description, ["descriptionType"] = "Abstract", ["lang"] = "en" }),
            ["rightsList"] = new JsonArray(rights),
            ["formats"] = JsonFile.Array(data.Files.Select(f => ReleaseLayout.MediaTypeOf(f.Path)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
        };
        if (data.Info.Home is { } home)
        {
            record["url"] = home;
        }

        return JsonFile.Of(Path, record);
    }
}
