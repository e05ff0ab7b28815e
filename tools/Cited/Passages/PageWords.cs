using Cited.Language;

namespace Cited.Passages;

/// <summary>
/// The words of a page's text as fragments count them: what stands between white space. In a script without spaces a character
/// stands for a word, and eight of them count as one (five words ≈ 40 characters).
/// </summary>
internal static class PageWords
{
    private const int UnspacedPerWord = 8;

    /// <summary>Up to <paramref name="count"/> words that stand right before a place, all in one block; absent if there are none.</summary>
    public static PassageSpan? Before(string text, int at, int count)
    {
        var end = at;
        while (end > 0 && Characters.IsSpace(text[end - 1]))
        {
            end--;
        }

        var start = end;
        for (; count > 0 && start > 0 && text[start - 1] != Characters.BlockEnd; count--)
        {
            while (start > 0 && text[start - 1] != Characters.BlockEnd && Characters.IsSpace(text[start - 1]))
            {
                start--;
            }

            start = WordStart(text, start);
        }

        return start < end ? new PassageSpan(start, end) : null;
    }

    /// <summary>Up to <paramref name="count"/> words that stand right after a place, all in one block; absent if there are none.</summary>
    public static PassageSpan? After(string text, int at, int count)
    {
        var start = at;
        while (start < text.Length && Characters.IsSpace(text[start]))
        {
            start++;
        }

        var end = start;
        for (; count > 0 && end < text.Length && text[end] != Characters.BlockEnd; count--)
        {
            while (end < text.Length && text[end] != Characters.BlockEnd && Characters.IsSpace(text[end]))
            {
                end++;
            }

            end = WordEnd(text, end);
        }

        while (end > start && Characters.IsSpace(text[end - 1]))
        {
            end--;
        }

        return start < end ? new PassageSpan(start, end) : null;
    }

    /// <summary>How many words a stretch has, in the count that limits fragments.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var words = 0;
        var unspaced = 0;
        var within = false;
        foreach (var c in text)
        {
            unspaced += Characters.IsUnspaced(c) ? 1 : 0;
            words += !within && !Characters.IsSpace(c) && !Characters.IsUnspaced(c) ? 1 : 0;
            within = !Characters.IsSpace(c) && !Characters.IsUnspaced(c);
        }

        return words + ((unspaced + UnspacedPerWord - 1) / UnspacedPerWord);
    }

    /// <summary>The word that ends at a place begins here; in an unspaced script it has up to eight characters and no end of a clause.</summary>
    internal static int WordStart(string text, int end)
    {
        var start = end;
        var unspaced = 0;
        while (start > 0 && !Characters.IsSpace(text[start - 1]) && unspaced < UnspacedPerWord && !(unspaced > 0 && IsStop(text[start - 1])))
        {
            start--;
            unspaced += Characters.IsUnspaced(text[start]) ? 1 : 0;
        }

        return start;
    }

    /// <summary>The word that begins at a place ends here; in an unspaced script it has up to eight characters and no end of a clause.</summary>
    internal static int WordEnd(string text, int start)
    {
        var end = start;
        var unspaced = 0;
        while (end < text.Length && !Characters.IsSpace(text[end]) && unspaced < UnspacedPerWord && !(unspaced > 0 && IsStop(text[end])))
        {
            unspaced += Characters.IsUnspaced(text[end]) ? 1 : 0;
            end += end + 1 < text.Length && char.IsSurrogatePair(text[end], text[end + 1]) ? 2 : 1;
        }

        return end;
    }

    // Where a clause ends in Chinese and Japanese.
    private static bool IsStop(char c) => c is '\u3001' or '\u3002' or '\uFF0C' or '\uFF0E' or '\uFF01' or '\uFF1F' or '\uFF1B' or '\u300C' or '\u300D';
}
