using Cited.Language;

namespace Cited.Passages;

/// <summary>
/// Locates a fragment by the rules of the text-fragment draft (WICG Scroll-to-Text-Fragment, §3.5.2 "Finding ranges in a document"):
/// each part within one block, the parts in order; base letters are compared (UTS #10, primary level), so case and accents do
/// not matter; start and end are word-bounded (UAX #29), except where prefix or suffix adjoin. Beyond the draft, all
/// quotation marks are alike and all dashes are alike, since saved copies differ in them. The time taken grows with the page's
/// length, not with its square: the draft's loops are run once for each part.
/// </summary>
internal static class FragmentFinder
{
    /// <summary>How many matches are kept; all are counted.</summary>
    public const int MaxKept = 10;

    /// <summary>Finds all passages that match.</summary>
    public static FragmentSearch Find(PageText page, TextDirective directive)
    {
        var parts = new FoldedParts(directive);
        var matches = Matches(page, parts).ToList();
        return matches.Count > 0
            ? new FragmentSearch(matches.Count, matches.Take(MaxKept).ToArray(), null)
            : new FragmentSearch(0, [], Mismatches.Explain(page, parts));
    }

    /// <summary>The matches in the order of the page, found as they are asked for.</summary>
    internal static IEnumerable<PassageSpan> Matches(PageText page, FoldedParts parts)
    {
        if (parts.Start.Length == 0)
        {
            return [];
        }

        return parts.End is null
            ? Starts(page, parts).Where(s => SuffixFollows(page, parts, s.FoldedEnd)).Select(s => s.Span)
            : Ranges(page, parts, parts.End);
    }

    // Each start goes with the first end behind it that has the suffix; both come in the order of the page.
    private static IEnumerable<PassageSpan> Ranges(PageText page, FoldedParts parts, string words)
    {
        using var ends = Occurrences.Of(page, words, true, parts.Suffix is null)
            .Where(e => SuffixFollows(page, parts, e.FoldedEnd))
            .GetEnumerator();
        var more = ends.MoveNext();
        foreach (var start in Starts(page, parts))
        {
            while (more && ends.Current.FoldedStart < start.FoldedEnd)
            {
                more = ends.MoveNext();
            }

            if (!more)
            {
                yield break;
            }

            yield return new PassageSpan(start.Span.Start, ends.Current.Span.End);
        }
    }

    internal static IEnumerable<Occurrence> Starts(PageText page, FoldedParts parts) =>
        Occurrences.Of(page, parts.Start, parts.Prefix is null, parts.End is not null || parts.Suffix is null)
            .Where(s => PrefixPrecedes(page, parts, s.FoldedStart));

    private static bool PrefixPrecedes(PageText page, FoldedParts parts, int at)
    {
        if (parts.Prefix is not { } prefix)
        {
            return true;
        }

        var text = page.Folded.Text;
        while (at > 0 && text[at - 1] is ' ' or Characters.BlockEnd)
        {
            at--;
        }

        return at >= prefix.Length
            && text.AsSpan(at - prefix.Length, prefix.Length).SequenceEqual(prefix)
            && Occurrences.IsBounded(page, at - prefix.Length, prefix.Length, true, false);
    }

    private static bool SuffixFollows(PageText page, FoldedParts parts, int at)
    {
        if (parts.Suffix is not { } suffix)
        {
            return true;
        }

        var text = page.Folded.Text;
        while (at < text.Length && text[at] is ' ' or Characters.BlockEnd)
        {
            at++;
        }

        return text.AsSpan(at).StartsWith(suffix, StringComparison.Ordinal) && Occurrences.IsBounded(page, at, suffix.Length, false, true);
    }
}
