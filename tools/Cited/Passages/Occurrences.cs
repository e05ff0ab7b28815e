using Cited.Language;

namespace Cited.Passages;

/// <summary>A fragment's parts as they are compared; a part without a letter, digit or sign is absent.</summary>
internal sealed record FoldedParts
{
    public FoldedParts(TextDirective directive)
    {
        Prefix = Folded(directive.Prefix);
        Start = Folded(directive.Start) ?? string.Empty;
        End = Folded(directive.End);
        Suffix = Folded(directive.Suffix);
    }

    public string? Prefix { get; init; }

    public string Start { get; init; }

    public string? End { get; init; }

    public string? Suffix { get; init; }

    private static string? Folded(string? words) => words is null ? null : FoldedText.Words(words) is { Length: > 0 } folded ? folded : null;
}

/// <summary>One occurrence of a part: where in the folded text, and where in the page's text.</summary>
internal readonly record struct Occurrence(int FoldedStart, int FoldedEnd, PassageSpan Span);

/// <summary>Looks for one part of a fragment.</summary>
internal static class Occurrences
{
    /// <summary>All occurrences within one block, in order, overlapping ones too.</summary>
    public static IEnumerable<Occurrence> Of(PageText page, string words, bool startBounded, bool endBounded)
    {
        var text = page.Folded.Text;
        for (var at = 0; (at = text.IndexOf(words, at, StringComparison.Ordinal)) >= 0; at++)
        {
            if (page.Folded.Locate(at, words.Length) is { } place && IsBounded(page, at, words.Length, startBounded, endBounded))
            {
                yield return new Occurrence(at, at + words.Length, new PassageSpan(place.Start, place.End));
            }
        }
    }

    /// <summary>Whether an occurrence begins and ends where words do, as far as that is asked.</summary>
    public static bool IsBounded(PageText page, int at, int length, bool start, bool end) =>
        page.Folded.Locate(at, length) is { } place
        && (!start || WordBounds.At(page.Text, place.Start))
        && (!end || WordBounds.At(page.Text, place.End));
}
