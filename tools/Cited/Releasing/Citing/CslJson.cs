using System.Globalization;
using System.Text.Json.Nodes;

namespace Cited.Releasing.Citing;

/// <summary>CSL-JSON (Citation Style Language 1.0.2), as Zotero, Pandoc and citeproc read it: an array of one item.</summary>
public static class CslJson
{
    /// <summary>The text, ending in a line break.</summary>
    public static string Of(Citable thing)
    {
        var item = new JsonObject
        {
            ["id"] = thing.Key,
            ["type"] = thing.Kind switch
            {
                CitableKind.Dataset => "dataset",
                CitableKind.Entry => "entry",
                CitableKind.Report => "report",
                _ => "webpage",
            },
            ["title"] = thing.Title,
            ["author"] = new JsonArray([.. thing.Authors.Select(a => (JsonNode)new JsonObject { ["literal"] = a })]),
        };
        Add("container-title", thing.Container);
        Add("version", thing.Version);
        Add("publisher", thing.Publisher);
        Add("URL", thing.Url);
        Add("language", thing.Language);
        Add("note", thing.Note);
        AddDate("issued", thing.Published);
        AddDate("accessed", thing.Accessed);
        return JsonFile.Text(new JsonArray(item));

        void Add(string key, string? value)
        {
            if (value is not null)
            {
                item[key] = value;
            }
        }

        void AddDate(string key, string? date)
        {
            if (date is not null)
            {
                item[key] = new JsonObject { ["date-parts"] = new JsonArray(new JsonArray([.. date.Split('-').Select(p => (JsonNode)int.Parse(p, CultureInfo.InvariantCulture))])) };
            }
        }
    }
}
