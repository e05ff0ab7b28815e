using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Cited.Text;

namespace Cited.Passages;

/// <summary>What a page's JSON-LD (schema.org Article and the like) says of it; broken and overlong scripts are passed over.</summary>
internal sealed record LinkedData(string? Headline, string? Publisher, string? Language, string? Published)
{
    private const int MaxScripts = 20;
    private const int MaxObjects = 2000;

    /// <summary>Whether everyone may read it; absent if it does not say.</summary>
    public bool? IsFree { get; private init; }

    /// <summary>Reads it.</summary>
    /// <param name="document">The page.</param>
    /// <param name="titles">What else the page calls itself, by which its own article is told from others that it lists.</param>
    /// <param name="address">The page's address, for the same.</param>
    public static LinkedData Read(IHtmlDocument document, IReadOnlyCollection<string?> titles, string? address)
    {
        var found = new List<(LinkedData Data, bool IsOwn)>();
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']").Take(MaxScripts))
        {
            var text = Bare(script.TextContent);
            if (text.Length > Limits.ScriptCharacters)
            {
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                found.AddRange(Objects(json.RootElement).Where(IsDocument).Select(o => Of(o, titles, address)));
            }
            catch (JsonException)
            {
                continue;
            }
        }

        // Of several articles, one that is called like the page or has its address; where none is, nothing says which the page's own is.
        var own = found.Where(f => f.IsOwn).Select(f => f.Data).ToArray();
        var all = own.Length > 0 ? own : found.Count > 0 && found.All(f => f.Data.Headline == found[0].Data.Headline || f.Data.Headline is null || found[0].Data.Headline is null)
            ? [.. found.Select(f => f.Data)]
            : Array.Empty<LinkedData>();
        return all.Aggregate(new LinkedData(null, null, null, null), (a, b) =>
            new LinkedData(a.Headline ?? b.Headline, a.Publisher ?? b.Publisher, a.Language ?? b.Language, a.Published ?? b.Published)
            {
                IsFree = a.IsFree ?? b.IsFree,
            });
    }

    private static (LinkedData Data, bool IsOwn) Of(JsonElement article, IReadOnlyCollection<string?> titles, string? address)
    {
        var headline = Text(article, "headline");
        var data = new LinkedData(
            headline,
            article.TryGetProperty("publisher", out var publisher) ? Text(One(publisher), "name") : null,
            Text(article, "inLanguage"),
            Text(article, "datePublished"))
        {
            IsFree = Flag(article, "isAccessibleForFree"),
        };
        var addresses = new[] { Text(article, "url"), Text(article, "@id"), article.TryGetProperty("mainEntityOfPage", out var page) ? Text(One(page), "@id") ?? Text(article, "mainEntityOfPage") : null };
        return (data, (headline is not null && titles.Any(t => t?.Contains(headline, StringComparison.OrdinalIgnoreCase) == true))
            || (address is not null && addresses.Any(a => a is not null && a.TrimEnd('/') == address.TrimEnd('/'))));
    }

    // Many write the words "True" and "False" for the values.
    private static bool? Flag(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : Text(item, name)?.ToUpperInvariant() switch { "TRUE" => true, "FALSE" => false, _ => null };

    // Some pages wrap the script in a comment or a CDATA section, as was once advised.
    private static string Bare(string script)
    {
        var text = script.Trim();
        foreach (var (begin, end) in new[] { ("//<![CDATA[", "//]]>"), ("/*<![CDATA[*/", "/*]]>*/"), ("<![CDATA[", "]]>"), ("<!--", "-->") })
        {
            if (text.StartsWith(begin, StringComparison.Ordinal) && text.EndsWith(end, StringComparison.Ordinal))
            {
                text = text[begin.Length..^end.Length].Trim();
            }
        }

        return text;
    }

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
            return one.ValueKind == JsonValueKind.String ? MetadataReader.Clean(WebUtility.HtmlDecode(one.GetString())) : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
            return null;
        }
    }
}
