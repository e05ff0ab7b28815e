using Cited.Passages.Values;

namespace Cited.Passages;

/// <summary>What became of a cited passage.</summary>
public enum DriftKind
{
    /// <summary>It is there, with the words that were recorded; or no hash was recorded, and nothing speaks against its value.</summary>
    Same,

    /// <summary>Its words are there as they were, but the fragment no longer leads to them: what stands around them changed.</summary>
    Moved,

    /// <summary>The fragment leads to other words than were recorded, which do not contradict the value.</summary>
    Edited,

    /// <summary>The passage no longer states the value.</summary>
    NumberChanged,

    /// <summary>The copy has no such passage.</summary>
    Gone,

    /// <summary>There is no copy that can be read.</summary>
    NeverArchived,
}

/// <summary>What became of one citation's passage.</summary>
/// <param name="Passage">The citation.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Detail">What there is now, for people; may be empty.</param>
/// <param name="Recorded">Whether a hash was recorded to compare with.</param>
public sealed record DriftEntry(CitedPassage Passage, DriftKind Kind, string Detail, bool Recorded);

/// <summary>Compares all citations with the archive as it is now.</summary>
public static class Drift
{
    /// <summary>One entry for each citation with a fragment, in the order of the records.</summary>
    public static IReadOnlyList<DriftEntry> Of(ArchiveReview review) => [.. review.Passages.Select(Of)];

    private static DriftEntry Of(CitedPassage passage)
    {
        var (kind, detail) = Judge(passage);
        return new DriftEntry(passage, kind, detail, passage.Citation.Sha256 is not null);
    }

    private static (DriftKind, string) Judge(CitedPassage passage)
    {
        if (passage.Search is not { } search)
        {
            return (DriftKind.NeverArchived, passage.Copy?.Problem ?? string.Empty);
        }

        var elsewhere = passage.IsChanged || search.First is null ? Elsewhere(passage) : null;
        if (elsewhere is { } place)
        {
            return (DriftKind.Moved, passage.InContext(place));
        }

        if (passage.Text is not { } text)
        {
            return (DriftKind.Gone, search.Mismatch?.Nearest is { } near ? PassageHash.OnOneLine(passage.TextOf(near)) : string.Empty);
        }

        return passage.Verdict?.Kind switch
        {
            PassageVerdictKind.OtherValue or PassageVerdictKind.OtherBound or PassageVerdictKind.NotStated => (DriftKind.NumberChanged, passage.Verdict.FoundInstead.Count > 0 ? string.Join(", ", passage.Verdict.FoundInstead) : PassageHash.OnOneLine(text)),
            _ when passage.IsChanged => (DriftKind.Edited, PassageHash.OnOneLine(text)),
            _ => (DriftKind.Same, string.Empty),
        };
    }

    // The same words without what should stand around them, or at another place that fits.
    private static PassageSpan? Elsewhere(CitedPassage passage)
    {
        var page = passage.Copy!.Page!;
        var bare = passage.Directive with { Prefix = null, Suffix = null };
        var places = FragmentFinder.Matches(page, new FoldedParts(bare));
        return passage.Citation.Sha256 is { } recorded
            ? Hashed(places, page.Text.Length).Where(p => PassageHash.Of(passage.TextOf(p)) == recorded).Select(p => (PassageSpan?)p).FirstOrDefault()
            : bare != passage.Directive ? places.Select(p => (PassageSpan?)p).FirstOrDefault() : null;
    }

    // Many passages may reach to one far end: no more of them are hashed than make up the page a few times over.
    private static IEnumerable<PassageSpan> Hashed(IEnumerable<PassageSpan> places, int pageLength)
    {
        var left = 4L * pageLength;
        return places.TakeWhile(p => (left -= p.Length) >= 0);
    }
}
