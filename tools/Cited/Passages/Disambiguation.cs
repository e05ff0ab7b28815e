namespace Cited.Passages;

/// <summary>Finds the words around a passage that tell it from all others.</summary>
internal static class Disambiguation
{
    // A lone "in" or "the" settles it by chance only, until the page is edited.
    private const int LeastWords = 2;
    private const int MostWords = 5;

    // Need not stand at the far ends.
    private static readonly char[] Punctuation = [.. ".,;:!?–—- \u3001\u3002"];

    /// <summary>
    /// The directive with the shortest prefix or suffix (two to five words each) by which <paramref name="passage"/> is the only match; a
    /// suffix goes before a prefix of the same length, one of them before both. Absent if nothing settles it.
    /// </summary>
    public static TextDirective? Settle(PageText page, TextDirective directive, PassageSpan passage)
    {
        var bare = directive with { Prefix = null, Suffix = null };
        var lengths = Enumerable.Range(LeastWords, MostWords - LeastWords + 1).ToArray();
        var before = lengths.Select(n => Words(page, PageWords.Before(page.Text, passage.Start, n), w => w.TrimStart(Punctuation))).ToArray();
        var after = lengths.Select(n => Words(page, PageWords.After(page.Text, passage.End, n), w => w.TrimEnd(Punctuation))).ToArray();
        return Candidates(bare, before, after).FirstOrDefault(c => IsOnly(page, c, passage));
    }

    /// <summary>Whether a directive matches this passage and no other.</summary>
    public static bool IsOnly(PageText page, TextDirective directive, PassageSpan passage) =>
        FragmentFinder.Matches(page, new FoldedParts(directive)).Take(2).ToArray() is [var only] && only == passage;

    private static IEnumerable<TextDirective> Candidates(TextDirective bare, string?[] before, string?[] after)
    {
        for (var n = 0; n < before.Length; n++)
        {
            yield return bare with { Suffix = after[n] };
            yield return bare with { Prefix = before[n] };
        }

        for (var n = 0; n < before.Length; n++)
        {
            yield return bare with { Prefix = before[n], Suffix = after[n] };
        }
    }

    private static string? Words(PageText page, PassageSpan? span, Func<string, string> trim) =>
        span is { } s && trim(page.Shown(s)) is { Length: > 0 } words && PageWords.Count(words) <= MostWords ? words : null;
}
