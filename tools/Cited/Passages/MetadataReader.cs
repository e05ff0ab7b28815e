using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Cited.Model;
using Cited.Text;

namespace Cited.Passages;

/// <summary>
/// Reads what a page says of itself: Open Graph and other <c>meta</c> elements, JSON-LD (schema.org), <c>time</c>, <c>title</c>, <c>lang</c>.
/// What is made for the purpose goes before what only happens to be there. Authors are not read: names of people have no
/// place in the dataset.
/// </summary>
internal static partial class MetadataReader
{
    private const int LongestText = 400;

    private static readonly string[] TitleNames = ["og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title"];
    private static readonly string[] SiteNames = ["og:site_name", "dc.publisher", "dcterms.publisher", "citation_publisher", "application-name"];
    private static readonly string[] LanguageNames = ["content-language", "dc.language", "dcterms.language", "og:locale", "language"];

    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:article:published_time", "datepublished", "citation_publication_date", "dcterms.issued", "dcterms.created",
        "dc.date.issued", "dc.date", "dcterms.date", "parsely-pub-date", "sailthru.date", "publish-date", "publishdate", "pubdate", "date",
    ];

    public static PageMetadata Read(IHtmlDocument document)
    {
        var metas = MetasOf(document);
        var linked = LinkedData.Read(document);
        var site = First(metas, SiteNames) ?? linked.Publisher;
        return new PageMetadata(
            Title(First(metas, TitleNames) ?? linked.Headline ?? Clean(document.Title) ?? Clean(document.QuerySelector("h1")?.TextContent), site),
            site,
            Language(document.DocumentElement?.GetAttribute("lang") ?? document.DocumentElement?.GetAttribute("xml:lang") ?? linked.Language ?? First(metas, LanguageNames)),
            PublishedNames.Select(n => Day(metas.GetValueOrDefault(n))).FirstOrDefault(d => d is not null) ?? Day(linked.Published) ?? Day(TimeOf(document)),
            new[] { Clean(document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href")), First(metas, ["og:url"]) }
                .FirstOrDefault(url => url is not null && WebAddress.IsWeb(url)) is { } address ? WebAddress.WithoutTracking(address) : null);
    }

    private static Dictionary<string, string> MetasOf(IHtmlDocument document)
    {
        var metas = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var meta in document.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv");
            if (name is not null && Clean(meta.GetAttribute("content")) is { } content)
            {
                metas.TryAdd(name.Trim().ToLowerInvariant(), content);
            }
        }

        return metas;
    }

    private static string? TimeOf(IHtmlDocument document) =>
        (document.QuerySelector("time[itemprop=datePublished]") ?? document.QuerySelector("time[pubdate]") ?? document.QuerySelector("time[datetime]"))?.GetAttribute("datetime");

    private static string? First(Dictionary<string, string> metas, IEnumerable<string> names) =>
        names.Select(n => metas.GetValueOrDefault(n)).FirstOrDefault(v => v is not null);

    // "Headline | Site" → "Headline", where the page says what its site is called.
    private static string? Title(string? title, string? site)
    {
        if (title is null || site is null || !title.EndsWith(site, StringComparison.OrdinalIgnoreCase))
        {
            return title;
        }

        var rest = title[..^site.Length].TrimEnd();
        return rest.Length > 1 && rest[^1] is '|' or '-' or '–' or '—' or '·' or '•' or ':' ? rest[..^1].TrimEnd() : title;
    }

    // og:locale is written with an underscore; a list of languages says nothing about the words.
    private static string? Language(string? said)
    {
        var tag = said?.Trim().Replace('_', '-');
        return tag is not null && LanguageTag().IsMatch(tag) ? tag : null;
    }

    // The day as the page's own zone has it: 2025-06-06T23:30:00-03:00 is the sixth.
    private static string? Day(string? said)
    {
        var match = said is null ? Match.Empty : IsoDate().Match(said);
        if (!match.Success)
        {
            return null;
        }

        var text = match.Value.Replace('/', '-');
        text = text.Length == 8 && !text.Contains('-', StringComparison.Ordinal) ? $"{text[..4]}-{text[4..6]}-{text[6..]}" : text;
        return Edtf.TryParse(text, out _) ? text : null;
    }

    // Without characters that nobody sees: they would turn a title round, or make two that look the same differ.
    internal static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var writer = new BlockWriter();
        writer.Write(text.Length > LongestText ? text[..LongestText] : text);
        var clean = VisibleText.Only(writer.Finish()).Trim();
        return clean.Length > 0 ? clean : null;
    }

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LanguageTag();

    [GeneratedRegex(@"^\s*([0-9]{4}([-/][0-9]{2}([-/][0-9]{2})?)?|[0-9]{8})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex IsoDate();
}
