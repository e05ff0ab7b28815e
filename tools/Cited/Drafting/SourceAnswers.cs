namespace Cited.Drafting;

/// <summary>What someone who adds a source has said of it; absent = not said.</summary>
public sealed record SourceAnswers
{
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

    /// <summary>These answers and, where there is none, what <paramref name="page"/> says: what someone says goes before what is read off a page.</summary>
    public SourceAnswers Or(SourceAnswers page) => this with
    {
        Url = Url ?? page.Url,
        Title = Title ?? page.Title,
        Language = Language ?? page.Language,
        Publisher = Publisher ?? page.Publisher,
        Published = Published ?? page.Published,
        Type = Type ?? page.Type,
        ReadFrom = ReadFrom ?? page.ReadFrom,
        Origin = Origin ?? page.Origin,
    };
}
