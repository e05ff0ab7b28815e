namespace Cited.Passages.Archives;

/// <summary>What became of a source's page.</summary>
public enum PageState
{
    /// <summary>It is there.</summary>
    Alive,

    /// <summary>It is there, with other words than when it was last seen.</summary>
    Changed,

    /// <summary>Its address leads, for good, to another one.</summary>
    Moved,

    /// <summary>The server says that it is not there (404, 410).</summary>
    Gone,

    /// <summary>The server sends a page, but one that says that there is none, or the site's first page.</summary>
    Soft404,

    /// <summary>What is cited can be read only by those who pay or sign in.</summary>
    Paywalled,

    /// <summary>The server, or the site's robots.txt, does not let it be read (403, 451, faults of the server).</summary>
    Refused,

    /// <summary>No server answered.</summary>
    Unreachable,
}

/// <summary>What became of a source's page, as an attempt found it.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="Url">Its address.</param>
/// <param name="State">What became of it.</param>
/// <param name="On">The day of the attempt.</param>
public sealed record PageCheck(string Source, string Url, PageState State, DateOnly On)
{
    private static readonly (PageState State, string Word, string Meaning)[] Words =
    [
        (PageState.Gone, "gone", "the server says that it is not there"),
        (PageState.Soft404, "soft-404", "a page is sent that says that there is none, or the site's first page"),
        (PageState.Unreachable, "unreachable", "no server answered"),
        (PageState.Paywalled, "paywalled", "what is cited can be read only by those who pay or sign in"),
        (PageState.Refused, "refused", "the server, or its robots.txt, does not let it be read"),
        (PageState.Moved, "moved", "its address leads to another one for good"),
        (PageState.Changed, "changed", "it has other words than when it was last seen"),
        (PageState.Alive, "alive", "it is there"),
    ];

    /// <summary>All states in one word each, with what they mean, the gravest first.</summary>
    public static IReadOnlyList<(PageState State, string Word, string Meaning)> States => Words;

    /// <summary>The status code of the last answer; 0 if there was none.</summary>
    public int Status { get; init; }

    /// <summary>The address that it leads to; absent if to none but its own.</summary>
    public string? Final { get; init; }

    /// <summary>The SHA-256 of its normalised words, as for a passage; absent if they cannot be read.</summary>
    public string? TextSha256 { get; init; }

    /// <summary>What was seen, for people; may be empty.</summary>
    public string Detail { get; init; } = string.Empty;

    /// <summary>What the ledger knew before, as one of the words; absent if it knew nothing.</summary>
    public string? Before { get; init; }

    /// <summary>The state in one word.</summary>
    public string Word => WordOf(State);

    /// <summary>Whether this is news to the ledger.</summary>
    public bool IsNews => State == PageState.Changed || (Before ?? "alive") != Word;

    /// <summary>A state in one word.</summary>
    public static string WordOf(PageState state) => Words.First(w => w.State == state).Word;
}
