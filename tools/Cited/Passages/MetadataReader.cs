using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Cited.Language;
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
    private const int ShortestHeading = 8;

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
        var heading = Clean(document.QuerySelector("h1")?.TextContent);
        var address = new[] { Clean(document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href")), First(metas, ["og:url"]) }
            .FirstOrDefault(url => url is not null && WebAddress.IsWeb(url)) is { } own ? WebAddress.WithoutTracking(own) : null;
        var linked = LinkedData.Read(document, new[] { First(metas, TitleNames), heading, Clean(document.Title) }, address);
        var site = First(metas, SiteNames) ?? linked.Publisher;
        var language = new[] { document.DocumentElement?.GetAttribute("lang"), document.DocumentElement?.GetAttribute("xml:lang"), linked.Language, First(metas, LanguageNames) }
            .Select(Language).FirstOrDefault(l => l is not null);
        return new PageMetadata(
            Title(First(metas, TitleNames) ?? linked.Headline ?? Clean(document.Title) ?? heading, site, heading),
            site,
            language,
            PublishedNames.Select(n => PublicationDay.Of(metas.GetValueOrDefault(n), language)).FirstOrDefault(d => d is not null)
                ?? PublicationDay.Of(linked.Published, language)
                ?? PublicationDay.Of(TimeOf(document), language),
            address)
        {
            IsFree = linked.IsFree,
        };
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

    // A time that is marked as that of the page; else that of its main part. Where several differ, or where it stands beside other posts, none is taken.
    private static string? TimeOf(IHtmlDocument document)
    {
        var marked = document.QuerySelectorAll("time[itemprop=datePublished], time[pubdate]").ToArray();
        var times = (marked.Length > 0 ? marked : [.. document.QuerySelectorAll("time[datetime]")])
            .Where(t => t.Closest("aside, nav, footer") is null && t.Closest("article")?.ParentElement?.Closest("article") is null)
            .Select(t => t.GetAttribute("datetime"))
            .ToArray();
        return times.Select(t => t?[..Math.Min(10, t.Length)]).Distinct(StringComparer.Ordinal).Count() == 1 ? times[0] : null;
    }

    private static string? First(Dictionary<string, string> metas, IEnumerable<string> names) =>
        names.Select(n => metas.GetValueOrDefault(n)).FirstOrDefault(v => v is not null);

    // "Headline | Site" or "Site | Headline" → "Headline", where the page says what its site is called, or has the headline alone as its heading.
    private static string? Title(string? title, string? site, string? heading)
    {
        if (title is null)
        {
            return null;
        }

        if (heading is { Length: >= ShortestHeading } && heading.Length < title.Length && Rest(title, heading) is not null)
        {
            return heading;
        }

        return site is null ? title : Rest(title, site) ?? title;
    }

    // What is left of a title without a part that stands at one of its ends behind or before a separator; absent where none does.
    private static string? Rest(string title, string part)
    {
        if (title.EndsWith(part, StringComparison.OrdinalIgnoreCase) && title[..^part.Length].TrimEnd() is { Length: > 1 } before && IsSeparator(before[^1]))
        {
            return before[..^1].TrimEnd();
        }

        return title.StartsWith(part, StringComparison.OrdinalIgnoreCase) && title[part.Length..].TrimStart() is { Length: > 1 } behind && IsSeparator(behind[0]) && behind[1] == ' '
            ? behind[1..].TrimStart()
            : null;
    }

    private static bool IsSeparator(char c) => c is '|' or '-' or '–' or '—' or '·' or '•' or ':' or '»' or '«';

    // og:locale is written with an underscore; a list of languages says nothing about the words, nor does a code that is no language ("cn").
    private static string? Language(string? said)
    {
        var tag = said?.Trim().Replace('_', '-');
        return tag is not null && LanguageTag().IsMatch(tag) && LanguageTags.IsRegistered(LanguageTags.Primary(tag)) ? tag : null;
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
}
