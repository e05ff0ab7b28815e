using Cited.Language;

namespace Cited.Passages;

/// <summary>Finds out why a fragment does not match, for the message.</summary>
internal static class Mismatches
{
    /// <summary>The first part, in reading order of what is decisive (start, prefix, end, suffix), that stands against a match.</summary>
    public static Mismatch Explain(PageText page, FoldedParts parts)
    {
        if (Part(page, FragmentPart.Start, parts.Start, parts.Prefix is null, parts.End is not null || parts.Suffix is null) is { } start)
        {
            return start;
        }

        var starts = FragmentFinder.Starts(page, parts with { Prefix = null }).Take(1).ToArray();
        if (parts.Prefix is { } prefix && !FragmentFinder.Starts(page, parts).Any())
        {
            return Part(page, FragmentPart.Prefix, prefix, true, false)
                ?? new Mismatch(FragmentPart.Prefix, MismatchKind.Elsewhere, starts.Length == 0 ? null : Before(page, starts[0].Span.Start));
        }

        if (parts.End is { } end)
        {
            if (Part(page, FragmentPart.End, end, true, parts.Suffix is null) is { } found)
            {
                return found;
            }

            if (!FragmentFinder.Matches(page, parts with { Suffix = null }).Any())
            {
                return new Mismatch(FragmentPart.End, MismatchKind.Elsewhere, Occurrences.Of(page, end, true, parts.Suffix is null).First().Span);
            }
        }

        var passages = FragmentFinder.Matches(page, parts with { Suffix = null }).Take(1).ToArray();
        return (parts.Suffix is { } suffix ? Part(page, FragmentPart.Suffix, suffix, false, true) : null)
            ?? new Mismatch(FragmentPart.Suffix, MismatchKind.Elsewhere, passages.Length == 0 ? null : After(page, passages[0].End));
    }

    // What is the matter with one part by itself; absent if it occurs as it should.
    private static Mismatch? Part(PageText page, FragmentPart part, string words, bool startBounded, bool endBounded)
    {
        if (words.Length > 0 && Occurrences.Of(page, words, startBounded, endBounded).Any())
        {
            return null;
        }

        var text = page.Folded.Text;
        var inside = words.Length == 0 ? -1 : text.IndexOf(words, StringComparison.Ordinal);
        if (inside >= 0)
        {
            return new Mismatch(part, MismatchKind.InsideWord, Whole(page, inside, inside + words.Length));
        }

        var across = words.Length == 0 ? -1 : text.Replace(Characters.BlockEnd, ' ').IndexOf(words, StringComparison.Ordinal);
        return across >= 0
            ? new Mismatch(part, MismatchKind.AcrossBlocks, new PassageSpan(page.Folded.Origin(across), page.Folded.Origin(across + words.Length)))
            : new Mismatch(part, MismatchKind.Absent, NearestWords.Of(page, words));
    }

    // The stretch made longer, until it begins and ends with whole words.
    private static PassageSpan Whole(PageText page, int from, int to)
    {
        var (start, end) = (page.Folded.Origin(from), page.Folded.Origin(to));
        while (!WordBounds.At(page.Text, start))
        {
            start--;
        }

        while (!WordBounds.At(page.Text, end))
        {
            end++;
        }

        return new PassageSpan(start, end);
    }

    private static PassageSpan? Before(PageText page, int at) => PageWords.Before(page.Text, at, 5);

    private static PassageSpan? After(PageText page, int at) => PageWords.After(page.Text, at, 5);
}
