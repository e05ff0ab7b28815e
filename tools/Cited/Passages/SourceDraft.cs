using System.Text.Json.Nodes;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Passages;

/// <summary>What a person says of a source that is to be added; what they leave out is taken from the page or found in the dataset.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Accessed">The day on which it was read, ISO 8601.</param>
/// <param name="Page">What its saved page tells; <see cref="PageMetadata.None"/> without one.</param>
public sealed record SourceWishes(string Url, string Accessed, PageMetadata Page)
{
    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>Its language.</summary>
    public string? Language { get; init; }

    /// <summary>The day of publication (EDTF).</summary>
    public string? Published { get; init; }

    /// <summary>Its publisher's id.</summary>
    public string? Publisher { get; init; }

    /// <summary>Its type.</summary>
    public string? Type { get; init; }
}

/// <summary>A new source record, not yet written: bibliography from the page's metadata, publisher by host or name, id from both.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Path">Where it belongs, below the dataset's root.</param>
/// <param name="Record">Its content.</param>
public sealed record SourceDraft(string Id, string Path, JsonObject Record)
{
    private const int SlugWords = 5;
    private const int SlugLength = 40;
    private const int LongestTitle = 300;

    /// <summary>The source of the dataset that has this address already; absent if there is none.</summary>
    public static Source? Known(Dataset dataset, string url) =>
        dataset.Sources.FirstOrDefault(s => s.Url is { } other && WebAddress.Identity(other) == WebAddress.Identity(url));

    /// <summary>Drafts the record; where something cannot be found out, <paramref name="missing"/> names it and there is no draft.</summary>
    public static SourceDraft? Of(Dataset dataset, SourceWishes wishes, out IReadOnlyList<string> missing)
    {
        var page = wishes.Page;
        var publisher = wishes.Publisher is { } given ? dataset.Find<Organization>(given) : PublisherOf(dataset, wishes.Url, page.Site);
        var title = wishes.Title ?? page.Title;
        var language = wishes.Language ?? page.Language;
        missing = [.. new[] { ("title", title), ("language", language), ("publisher", publisher?.Id) }.Where(m => m.Item2 is null).Select(m => m.Item1)];
        if (title is null || language is null || publisher is null)
        {
            return null;
        }

        var published = wishes.Published ?? page.Published;
        var id = $"{publisher.Id}-{published ?? "nd"}-{Slug(title)}".TrimEnd('-');
        var record = new JsonObject
        {
            ["$schema"] = "../../../schema/source.schema.json",
            ["id"] = id,
            ["type"] = wishes.Type ?? TypeBy(publisher),
            ["title"] = title.Length > LongestTitle ? title[..(LongestTitle - 1)] + "…" : title,
            ["language"] = language,
            ["url"] = WebAddress.WithoutTracking(wishes.Url),
            ["publisher"] = publisher.Id,
        };
        if (published is not null)
        {
            record["published"] = published;
        }

        record["accessed"] = wishes.Accessed;
        record["readFrom"] = page == PageMetadata.None ? "live" : "stored-copy";
        record["origin"] = new JsonObject { ["kind"] = "original" };
        return new SourceDraft(id, $"{DataLayout.FolderOf(RecordKind.Source, published?[..4])}/{id}.json", record);
    }

    // The organisation whose website has the page's host, or whose name the page gives as its own.
    private static Organization? PublisherOf(Dataset dataset, string url, string? site)
    {
        var host = WebAddress.Host(url);
        return dataset.Organizations.FirstOrDefault(o => o.Website is { } website && WebAddress.Host(website) is { Length: > 0 } own && (host == own || host.EndsWith("." + own, StringComparison.Ordinal)))
            ?? (site is null ? null : dataset.Organizations.FirstOrDefault(o => o.Names.Any(n => FoldedText.Words(n.Text) == FoldedText.Words(site))));
    }

    private static string TypeBy(Organization publisher) => publisher.Type switch
    {
        "police" or "intergovernmental" or "government" => "official",
        "news-agency" => "wire",
        "newspaper" or "broadcaster" or "aggregator" => publisher.Type,
        "hotline" or "ngo" => "report",
        _ => "online-news",
    };

    // Letters and digits that an id may have; a title in another script gives a number for nothing, so it gives "page".
    private static string Slug(string title)
    {
        var words = TextWords.Of(title)
            .Select(w => string.Concat(w.Folded.Where(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))))
            .Where(w => w.Length > 0)
            .Take(SlugWords);
        var slug = string.Join('-', words);
        return slug.Length == 0 ? "page" : slug.Length <= SlugLength ? slug : slug[..SlugLength].TrimEnd('-');
    }
}
