using System.Globalization;
using System.Text;

namespace Cited.Passages.Archives;

/// <summary>How an attempt to capture a page ended.</summary>
public enum CaptureOutcome
{
    /// <summary>The server answered with a page (status 200).</summary>
    Captured,

    /// <summary>The server said that the page is as it was (status 304).</summary>
    Unchanged,

    /// <summary>The server answered with another status.</summary>
    Refused,

    /// <summary>The page, or what led to it, is larger than is taken, or took longer; what came is kept.</summary>
    CutOff,

    /// <summary>There was no answer: no such host, no connection, or one that was dropped.</summary>
    NoAnswer,

    /// <summary>The site's robots.txt asks not to.</summary>
    Robots,

    /// <summary>The address, or one that it leads to, is not one of the public network.</summary>
    NotPublic,

    /// <summary>Redirects without end, or to what is no web address.</summary>
    Redirects,
}

/// <summary>An attempt to capture a source's page, as it is noted in the web archive itself.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="At">When.</param>
/// <param name="Outcome">How it ended.</param>
public sealed record CaptureAttempt(string Source, DateTimeOffset At, CaptureOutcome Outcome)
{
    private static readonly (CaptureOutcome Outcome, string Word)[] Words =
    [
        (CaptureOutcome.Captured, "captured"), (CaptureOutcome.Unchanged, "unchanged"), (CaptureOutcome.Refused, "refused"),
        (CaptureOutcome.CutOff, "cut-off"), (CaptureOutcome.NoAnswer, "no-answer"), (CaptureOutcome.Robots, "robots"),
        (CaptureOutcome.NotPublic, "not-public"), (CaptureOutcome.Redirects, "redirects"),
    ];

    /// <summary>The status code of the last answer; 0 if there was none.</summary>
    public int Status { get; init; }

    /// <summary>The address that answered last; absent if it is the one that was asked for.</summary>
    public string? Final { get; init; }

    /// <summary>Whether all redirects on the way say that they are for good (301, 308).</summary>
    public bool Permanent { get; init; }

    /// <summary>What happened, for people; may be empty.</summary>
    public string Detail { get; init; } = string.Empty;

    /// <summary>The entity tag of what was captured, for the next request; absent if the server gave none.</summary>
    public string? ETag { get; init; }

    /// <summary>When the server says that the page last changed, as it wrote it; absent if it did not.</summary>
    public string? LastModified { get; init; }

    /// <summary>The outcome in one word.</summary>
    public string Word => WordOf(Outcome);

    /// <summary>An outcome in one word.</summary>
    public static string WordOf(CaptureOutcome outcome) => Words.First(w => w.Outcome == outcome).Word;

    /// <summary>What is written into the record: fields as in a <c>warcinfo</c> record (<c>application/warc-fields</c>).</summary>
    public string ToFields()
    {
        var text = new StringBuilder();
        foreach (var (name, value) in new[]
        {
            ("cited-source", Source), ("cited-outcome", Word),
            ("cited-status", Status == 0 ? null : Status.ToString(CultureInfo.InvariantCulture)),
            ("cited-final", Final), ("cited-permanent", Permanent ? "true" : null),
            ("cited-etag", ETag), ("cited-last-modified", LastModified), ("cited-detail", Detail),
        })
        {
            if (!string.IsNullOrEmpty(value))
            {
                text.Append(CultureInfo.InvariantCulture, $"{name}: {value.ReplaceLineEndings(" ")}\r\n");
            }
        }

        return text.ToString();
    }

    /// <summary>Reads what <see cref="ToFields"/> wrote; absent for other metadata.</summary>
    internal static CaptureAttempt? Read(MessageHead fields, DateTimeOffset at)
    {
        var word = Array.Find(Words, w => w.Word == fields["cited-outcome"]);
        if (fields["cited-source"] is not { Length: > 0 } source || word.Word is null)
        {
            return null;
        }

        return new CaptureAttempt(source, at, word.Outcome)
        {
            Status = int.TryParse(fields["cited-status"], NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 0,
            Final = fields["cited-final"],
            Permanent = fields["cited-permanent"] == "true",
            Detail = fields["cited-detail"] ?? string.Empty,
            ETag = fields["cited-etag"],
            LastModified = fields["cited-last-modified"],
        };
    }
}
