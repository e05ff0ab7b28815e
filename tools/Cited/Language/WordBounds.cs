using System.Globalization;

namespace Cited.Language;

/// <summary>
/// Word boundaries by UAX #29 §4.1, default rules in a simplified form: letters, digits and underscores that touch belong to one
/// word, and so do letters around an apostrophe or a middle dot and digits around a point or a comma (<c>don't</c>, <c>1,393</c>).
/// Scripts that set no space between words have a boundary everywhere: no dictionary is at hand, and none is asked of a fragment.
/// </summary>
internal static class WordBounds
{
    private enum Kind
    {
        Other,
        Letter,
        Digit,
        Joiner,
        BetweenLetters,
        BetweenDigits,
        BetweenBoth,
        Mark,
    }

    /// <summary>Whether a word may begin or end before the character at <paramref name="at"/>.</summary>
    public static bool At(string text, int at)
    {
        if (at <= 0 || at >= text.Length)
        {
            return true;
        }

        // A character beyond the first 65,536 is two units, and nothing begins between them.
        var next = KindOf(text[at]);
        if (next == Kind.Mark || (char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1])))
        {
            return false;
        }

        var before = Before(text, at);
        var previous = before < 0 ? Kind.Other : KindOf(text[before]);
        if (IsWord(previous) && IsWord(next))
        {
            return false;
        }

        if (IsBetween(next) && IsWord(previous))
        {
            var after = After(text, at);
            return !Joins(previous, next, after < 0 ? Kind.Other : KindOf(text[after]));
        }

        if (IsBetween(previous) && IsWord(next))
        {
            var first = Before(text, before);
            return !Joins(first < 0 ? Kind.Other : KindOf(text[first]), previous, next);
        }

        return true;
    }

    private static bool IsWord(Kind kind) => kind is Kind.Letter or Kind.Digit or Kind.Joiner;

    private static bool IsBetween(Kind kind) => kind is Kind.BetweenLetters or Kind.BetweenDigits or Kind.BetweenBoth;

    private static bool Joins(Kind left, Kind middle, Kind right) => left == right && middle switch
    {
        Kind.BetweenBoth => true,
        Kind.BetweenLetters => left == Kind.Letter,
        _ => left == Kind.Digit,
    };

    private static int Before(string text, int at)
    {
        do
        {
            at--;
        }
        while (at >= 0 && KindOf(text[at]) == Kind.Mark);

        return at;
    }

    private static int After(string text, int at)
    {
        do
        {
            at++;
        }
        while (at < text.Length && KindOf(text[at]) == Kind.Mark);

        return at < text.Length ? at : -1;
    }

    private static Kind KindOf(char c) => c switch
    {
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => Kind.Letter,
        >= '0' and <= '9' => Kind.Digit,
        ' ' or Characters.BlockEnd => Kind.Other,
        '.' or '\'' or '\u2018' or '\u2019' or '\u2024' or '\uFE52' or '\uFF07' or '\uFF0E' => Kind.BetweenBoth,
        ',' or ';' or '\u037E' or '\u0589' or '\u060C' or '\u060D' or '\u066C' or '\uFE50' or '\uFE54' or '\uFF0C' or '\uFF1B' => Kind.BetweenDigits,
        '\u00B7' or '\u0387' or '\u05F4' or '\u2027' => Kind.BetweenLetters,
        '\u066B' => Kind.Digit,
        '\u202F' or '_' or '\u203F' or '\u2040' or '\u2054' => Kind.Joiner,
        '\u200D' => Kind.Mark,
        _ => ByCategory(c),
    };

    private static Kind ByCategory(char c) => char.GetUnicodeCategory(c) switch
    {
        _ when Characters.IsUnspaced(c) && Characters.Digit(c) is null => Kind.Other,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => Kind.Letter,
        UnicodeCategory.DecimalDigitNumber => Kind.Digit,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Kind.Mark,
        UnicodeCategory.Format => Kind.Mark,
        _ => Kind.Other,
    };
}
