using Cited.Language;

namespace Cited.Passages;

/// <summary>A fragment that is proposed for a value.</summary>
/// <param name="Directive">The fragment; it matches this passage and no other.</param>
/// <param name="Passage">What it leads to.</param>
/// <param name="Value">Where the value stands in the page's text.</param>
public sealed record Anchor(TextDirective Directive, PassageSpan Passage, PassageSpan Value)
{
    private const int MostWords = 5;
    private const int MostCharacters = 80;

    /// <summary>
    /// The shortest fragment around a value that no other passage of the page fits: the value with one to four words of its own block
    /// (words behind it before words in front of it); if that does not settle it, with a prefix or suffix; for a value of more than
    /// five words, its first and last ones. Absent if nothing settles it.
    /// </summary>
    public static Anchor? Around(PageText page, PassageSpan value)
    {
        var text = page.Text;
        var (start, end) = (value.Start, value.End);
        while (start > 0 && !Characters.IsSpace(text[start - 1]) && !WordBounds.At(text, start))
        {
            start--;
        }

        while (end < text.Length && !Characters.IsSpace(text[end]) && !WordBounds.At(text, end))
        {
            end++;
        }

        var core = new PassageSpan(start, end);
        var own = PageWords.Count(text.AsSpan(core.Start, core.Length));
        if (own > MostWords || core.Length > MostCharacters || text.AsSpan(core.Start, core.Length).Contains(Characters.BlockEnd))
        {
            return OfRange(page, core, value);
        }

        var passages = Enumerable.Range(0, MostWords - own + 1)
            .SelectMany(more => Enumerable.Range(0, more + 1).Select(before => Widened(text, core, before, more - before)))
            .Where(p => IsShort(text, p) && HasWord(text, p, core))
            .Distinct()
            .Append(core)
            .ToArray();
        foreach (var passage in passages)
        {
            var directive = new TextDirective(null, Words(page, passage), null, null);
            if (Disambiguation.IsOnly(page, directive, passage))
            {
                return new Anchor(directive, passage, value);
            }
        }

        return passages
            .Select(p => Disambiguation.Settle(page, new TextDirective(null, Words(page, p), null, null), p) is { } settled ? new Anchor(settled, p, value) : null)
            .FirstOrDefault(a => a is not null);
    }

    // First and last words of a long value: as few as will do.
    private static Anchor? OfRange(PageText page, PassageSpan core, PassageSpan value)
    {
        for (var n = 2; n <= MostWords; n++)
        {
            if (PageWords.After(page.Text, core.Start, n) is { } first && PageWords.Before(page.Text, core.End, n) is { } last && first.End <= last.Start
                && IsShort(page.Text, first) && IsShort(page.Text, last))
            {
                var directive = new TextDirective(null, Words(page, first), Words(page, last), null);
                if (Disambiguation.IsOnly(page, directive, core))
                {
                    return new Anchor(directive, core, value);
                }
            }
        }

        return null;
    }

    // Where scripts with and without spaces mix, n words by their borders may be more by the count that limits fragments.
    private static bool IsShort(string text, PassageSpan part) => part.Length <= MostCharacters && PageWords.Count(text.AsSpan(part.Start, part.Length)) <= MostWords;

    // With some words on either side, as far as the block goes, and without punctuation at the ends.
    private static PassageSpan Widened(string text, PassageSpan core, int before, int after)
    {
        var start = before > 0 && SameBlock(text, core.Start, -1) && PageWords.Before(text, core.Start, before) is { } left ? left.Start : core.Start;
        var end = after > 0 && SameBlock(text, core.End, 1) && PageWords.After(text, core.End, after) is { } right ? right.End : core.End;
        while (start < core.Start && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        while (end > core.End && !char.IsLetterOrDigit(text[end - 1]) && text[end - 1] != '%')
        {
            end--;
        }

        return new PassageSpan(start, end);
    }

    private static bool SameBlock(string text, int at, int step)
    {
        for (var i = step < 0 ? at - 1 : at; i >= 0 && i < text.Length; i += step)
        {
            if (!Characters.IsSpace(text[i]))
            {
                return true;
            }

            if (text[i] == Characters.BlockEnd)
            {
                return false;
            }
        }

        return false;
    }

    // A bare number is unambiguous by chance only; a word beside it keeps it so. A value of several words stands by itself.
    private static bool HasWord(string text, PassageSpan passage, PassageSpan core) =>
        text[passage.Start..core.Start].Any(char.IsLetter) || text[core.End..passage.End].Any(char.IsLetter)
        || (PageWords.Count(text.AsSpan(core.Start, core.Length)) > 1 && text[core.Start..core.End].Any(char.IsLetter));

    private static string Words(PageText page, PassageSpan span) => PassageHash.OnOneLine(page.Shown(span));
}
