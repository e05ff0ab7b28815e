using Cited.Model;
using Cited.Text;

namespace Cited.Passages.Archives;

/// <summary>Tells from what was captured what became of the pages of sources.</summary>
public static class PageChecks
{
    /// <summary>One entry for each source that was tried, in the order of ids.</summary>
    /// <param name="review">The dataset and the archive.</param>
    /// <param name="drift">What became of the cited passages.</param>
    /// <param name="known">What was known before.</param>
    public static IReadOnlyList<PageCheck> Of(ArchiveReview review, IReadOnlyList<DriftEntry> drift, EvidenceLedger known)
    {
        var passages = drift.ToLookup(d => d.Passage.Source.Id, StringComparer.Ordinal);
        return
        [
            .. review.Dataset.Sources.Where(s => s.Url is not null).OrderBy(s => s.Id, StringComparer.Ordinal).AsParallel().AsOrdered()
                .Select(s => review.Archive.Captures.AttemptAt(s) is { } attempt ? Of(s, attempt, review.Archive, [.. passages[s.Id]], known) : null)
                .OfType<PageCheck>(),
        ];
    }

    private static PageCheck Of(Source source, CaptureAttempt attempt, Archive archive, DriftEntry[] passages, EvidenceLedger known)
    {
        var last = known.Last(source.Id);
        var answered = attempt.Outcome is CaptureOutcome.Captured or CaptureOutcome.Unchanged or CaptureOutcome.CutOff;
        var page = answered ? archive.Find(source)?.Page : null;
        var text = page is null ? null : PageHash(page);
        var (state, detail) = answered ? OfPage(source, attempt, page, passages) : OfRefusal(attempt);
        if (state == PageState.Alive && text is not null && (last?.Text ?? source.Archived?.TextSha256) is { } before && before != text)
        {
            state = PageState.Changed;
        }

        return new PageCheck(source.Id, source.Url!, state, DateOnly.FromDateTime(attempt.At.UtcDateTime))
        {
            Status = attempt.Status,
            Final = attempt.Final,
            TextSha256 = text,
            Detail = detail.Length > 0 ? detail : attempt.Detail,
            Before = last?.State,
        };
    }

    private static string PageHash(PageText page) => PassageHash.Of(page.Text);

    private static (PageState, string) OfPage(Source source, CaptureAttempt attempt, PageText? page, DriftEntry[] passages)
    {
        var found = passages.Count(p => p.Kind is DriftKind.Same or DriftKind.Moved or DriftKind.Edited or DriftKind.NumberChanged);
        if (page is not null && found == 0 && PageSigns.SayNotFound(page))
        {
            return (PageState.Soft404, "the page says that there is none");
        }

        if (found == 0 && attempt.Final is { } final && IsFirstPage(final) && !IsFirstPage(source.Url!))
        {
            return (PageState.Soft404, "the address leads to a site's first page");
        }

        if (page is not null && found < passages.Length && PageSigns.SayPaywall(page))
        {
            return (PageState.Paywalled, $"{passages.Length - found} of {passages.Length} cited passages are not shown");
        }

        return attempt is { Permanent: true, Final: { } to } && WebAddress.Identity(to) != WebAddress.Identity(source.Url!)
            ? (PageState.Moved, string.Empty)
            : (PageState.Alive, string.Empty);
    }

    private static (PageState, string) OfRefusal(CaptureAttempt attempt) => attempt switch
    {
        { Outcome: CaptureOutcome.NoAnswer } => (PageState.Unreachable, string.Empty),
        { Outcome: CaptureOutcome.Refused, Status: 404 or 410 } => (PageState.Gone, string.Empty),
        { Outcome: CaptureOutcome.Refused, Status: 401 or 402 } => (PageState.Paywalled, string.Empty),
        { Outcome: CaptureOutcome.Refused, Status: 451 } => (PageState.Refused, "the law does not let it be shown (451)"),
        _ => (PageState.Refused, string.Empty),
    };

    private static bool IsFirstPage(string address) => new Uri(address) is { AbsolutePath: "/", Query: "" };
}
