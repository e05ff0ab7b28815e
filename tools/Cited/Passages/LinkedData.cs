using System.Text.Json;
using AngleSharp.Html.Dom;
using Cited.Text;

namespace Cited.Passages;

/// <summary>What a page's JSON-LD (schema.org Article and the like) says of it; broken and overlong scripts are passed over.</summary>
internal sealed record LinkedData(string? Headline, string? Publisher, string? Language, string? Published)
{
    private const int MaxScripts = 20;
    private const int MaxObjects = 2000;

    public static LinkedData Read(IHtmlDocument document)
    {
        var found = new LinkedData(null, null, null, null);
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']").Take(MaxScripts))
        {
            var text = script.TextContent;
            if (text.Length > Limits.ScriptCharacters)
            {
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                found = Objects(json.RootElement).Where(IsDocument).Aggregate(found, With);
            }
            catch (JsonException)
            {
                continue;
            }
        }

        return found;
    }

    private static LinkedData With(LinkedData found, JsonElement article) => new(
        found.Headline ?? Text(article, "headline"),
        found.Publisher ?? (article.TryGetProperty("publisher", out var publisher) ? Text(One(publisher), "name") : null),
        found.Language ?? Text(article, "inLanguage"),
        found.Published ?? Text(article, "datePublished"));

    private static bool IsDocument(JsonElement item) => item.TryGetProperty("datePublished", out _) || item.TryGetProperty("headline", out _);

    // Objects at the top, in a list, or in @graph; documents that are parts of others are not asked.
    private static IEnumerable<JsonElement> Objects(JsonElement root)
    {
        var items = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray() : Enumerable.Repeat(root, 1);
        foreach (var item in items.Take(MaxObjects).Where(i => i.ValueKind == JsonValueKind.Object))
        {
            yield return item;
            if (item.TryGetProperty("@graph", out var graph) && graph.ValueKind == JsonValueKind.Array)
            {
                foreach (var inner in graph.EnumerateArray().Take(MaxObjects).Where(i => i.ValueKind == JsonValueKind.Object))
                {
                    yield return inner;
                }
            }
        }
    }

    private static JsonElement One(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? value[0] : value;

    private static string? Text(JsonElement item, string name)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(name, out var value))
        {
            return null;
        }

        var one = One(value);
        try
        {
            return one.ValueKind == JsonValueKind.String ? MetadataReader.Clean(one.GetString()) : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
            return null;
        }
    }
}
