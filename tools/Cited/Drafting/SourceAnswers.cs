using Cited.Passages;

namespace Cited.Drafting;

/// <summary>What someone who adds a source has said of it; absent = not said.</summary>
public sealed record SourceAnswers
{
    // As the schema allows.
    private const int LongestTitle = 300;

    /// <summary>Its address, as copied from a browser.</summary>
    public string? Url { get; init; }

    /// <summary>Name of a document that has no address.</summary>
    public string? DocumentName { get; init; }

    /// <summary>SHA-256 of that document's bytes, lower-case hex.</summary>
    public string? DocumentSha256 { get; init; }

    /// <summary>Its id; if absent, one is made.</summary>
    public string? Id { get; init; }

    /// <summary>What kind of document it is.</summary>
    public string? Type { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>Organisation id.</summary>
    public string? Publisher { get; init; }

    /// <summary>EDTF.</summary>
    public string? Published { get; init; }

    /// <summary>The day its words were seen, ISO 8601.</summary>
    public string? Accessed { get; init; }

    /// <summary><c>live</c>, <c>stored-copy</c> or <c>document</c>.</summary>
    public string? ReadFrom { get; init; }

    /// <summary>The kind of its origin.</summary>
    public string? Origin { get; init; }

    /// <summary>What it derives from.</summary>
    public IReadOnlyList<string> DerivedFrom { get; init; } = [];

    /// <summary>How that is known.</summary>
    public string? Basis { get; init; }

    /// <summary>The name that a page gives its site: it may be the publisher's.</summary>
    public string? Site { get; init; }

    /// <summary>
    /// These answers and, where there is none, what the saved page says of itself: what someone says goes before it. Its words were then
    /// read from a stored copy.
    /// </summary>
    public SourceAnswers Or(PageMetadata page) => this with
    {
        Url = Url ?? page.Url,
        Title = Title ?? (page.Title is { Length: > LongestTitle } title ? title[..(LongestTitle - 1)] + "…" : page.Title),
        Language = Language ?? page.Language,
        Published = Published ?? page.Published,
        Site = Site ?? page.Site,
        ReadFrom = ReadFrom ?? "stored-copy",
    };
}
