using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Drafting;

/// <summary>Drafts of sources.</summary>
public static class SourceDraft
{
    private const int WordsOfId = 5;

    /// <summary>
    /// What follows from the answers given: the address without tracking, the publisher by its host or the site's name if only one can be meant, type and
    /// language as that publisher's other documents have them, and how it was read.
    /// </summary>
    public static SourceAnswers Suggest(Dataset dataset, SourceAnswers answers)
    {
        var url = answers.Url is { } given ? WebAddress.WithoutTracking(given.Trim()) : null;
        var publisher = answers.Publisher
            ?? (url is not null && Publishers.At(dataset, url) is [var only] ? only : null)
            ?? (answers.Site is { } site && Publishers.Named(dataset, site) is [var named] ? named : null);
        var type = answers.Type ?? (publisher is not null ? Publishers.UsualType(dataset, publisher) : null);
        return answers with
        {
            Url = url,
            Publisher = publisher,
            Type = type,
            Language = answers.Language ?? (publisher is not null ? Publishers.UsualLanguage(dataset, publisher) : null),
            ReadFrom = answers.ReadFrom ?? (answers.DocumentName is null ? "live" : "document"),

            // Only a public body's own statement is original without being asked: a wrong "original" would count as a voice of its own.
            Origin = answers.Origin ?? (type == "official" && answers.DerivedFrom.Count == 0 ? "original" : null),
        };
    }

    /// <summary>The source that is already there for this address or document; absent if there is none.</summary>
    public static Source? Existing(Dataset dataset, SourceAnswers answers) => dataset.Sources.FirstOrDefault(s =>
        (answers.Url is not null && s.Url is not null && WebAddress.Identity(s.Url) == WebAddress.Identity(answers.Url))
        || (answers.DocumentSha256 is not null && s.Document?.Sha256 == answers.DocumentSha256));

    /// <summary>
    /// The refused file that names this address or document in its text; absent if there is none. It may be the record of the page, with a
    /// mistake in it, so that another record would be its second.
    /// </summary>
    public static DataFile? ExistingRefused(Dataset dataset, SourceAnswers answers) => dataset.Files.FirstOrDefault(f => f.Refused && Named(f).Any(text =>
        (answers.Url is not null && WebAddress.Identity(text) == WebAddress.Identity(answers.Url))
        || (answers.DocumentSha256 is not null && text == answers.DocumentSha256)));

    // Whatever stands between quotes: what is no JSON has no members.
    private static IEnumerable<string> Named(DataFile file) =>
        Encoding.UTF8.GetString(file.Text.Source.Bytes.Span).Split('"', '\n').Where(t => t.StartsWith("http", StringComparison.OrdinalIgnoreCase) || t.Length == 64);

    /// <summary>An id: publisher, date or <c>nd</c>, and a few words of the title or, without one, of the address; not yet taken.</summary>
    public static string ProposeId(Dataset dataset, SourceAnswers answers)
    {
        var words = answers.Title is { Length: > 0 } title ? ProposedId.Of(title, WordsOfId) : string.Empty;
        words = words.Length > 0 ? words : ProposedId.Of(LastSegment(answers.Url) ?? answers.DocumentName ?? "page", WordsOfId);
        var date = answers.Published is { } published ? ProposedId.Of(published.Split('/')[0]) : "nd";
        string[] parts = [answers.Publisher ?? "publisher", date.Length > 0 ? date : "nd", words];
        return ProposedId.Free(dataset, ProposedId.Of(string.Join('-', parts.Where(p => p.Length > 0))));
    }

    /// <summary>The draft. What is not answered and required is left empty in it.</summary>
    public static Draft Make(Dataset dataset, SourceAnswers answers)
    {
        var members = new JsonObject
        {
            ["type"] = answers.Type ?? string.Empty,
            ["title"] = answers.Title ?? string.Empty,
            ["language"] = answers.Language ?? string.Empty,
            ["publisher"] = answers.Publisher ?? string.Empty,
            ["accessed"] = answers.Accessed ?? string.Empty,
            ["readFrom"] = answers.ReadFrom ?? string.Empty,
            ["origin"] = Origin(answers),
        };
        if (answers.Published is { } published)
        {
            members["published"] = published;
        }

        if (answers.DocumentName is { } name)
        {
            members["document"] = new JsonObject { ["name"] = name, ["sha256"] = answers.DocumentSha256 };
        }
        else
        {
            members["url"] = answers.Url ?? string.Empty;
        }

        var year = answers.Published is { } date && Edtf.TryParse(date, out var edtf) ? edtf!.Earliest?.Year.ToString("0000", CultureInfo.InvariantCulture) : null;
        return Draft.Of(dataset, FileRole.Source, answers.Id ?? ProposeId(dataset, answers), year, members);
    }

    private static JsonObject Origin(SourceAnswers answers)
    {
        var origin = new JsonObject { ["kind"] = answers.Origin ?? string.Empty };
        if (answers.DerivedFrom.Count > 0)
        {
            origin["derivedFrom"] = new JsonArray([.. answers.DerivedFrom.Select(id => (JsonNode)id)]);
            origin["basis"] = answers.Basis ?? string.Empty;
        }

        return origin;
    }

    // The words of an address stand in its last part that has any; a file's ending and bare numbers are none.
    private static string? LastSegment(string? url) => url is null || !Uri.TryCreate(url, UriKind.Absolute, out var uri)
        ? null
        : uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(s => Path.GetFileNameWithoutExtension(Uri.UnescapeDataString(s)))
            .LastOrDefault(s => s.Any(char.IsAsciiLetter));
}
