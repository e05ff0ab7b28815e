using System.Globalization;

namespace Cited.Language;

/// <summary>
/// Splits a text into tokens; everything else is the gap between two of them. What is a word depends on what is looked for, so that there
/// are four readings: for values a word is cut where numbers and endings part, for names it keeps apostrophes and hyphens, for ages
/// numbers stand apart from letters, and for terms it is every run of letters and digits.
/// </summary>
internal static class Tokenizer
{
    private const string Signs = "%％٪‰$€£¥₩₹+~≈><≥≤°";

    // How old people become: greater numbers are no ages.
    private const int Oldest = 120;

    // What a token is made of, where it begins and ends, and where the text goes on.
    private delegate (TokenKind Kind, int Start, int End, int Next)? Reading(string text, int at);

    /// <summary>The tokens by which values are read: words in base letters, numbers with their groups, signs.</summary>
    public static IReadOnlyList<Token> Read(string text) => Split(text, Folding.Letters, ValueAt);

    /// <summary>The folded words of an entry of the language data, as <see cref="Read"/> would split it.</summary>
    public static string[] Words(string entry) => [.. Read(entry).Select(t => t.Folded)];

    /// <summary>
    /// The words among which names are looked for: letters, marks and digits, with apostrophes, hyphens and abbreviating stops inside,
    /// without an article before an apostrophe and without a possessive 's. The first one begins a sentence.
    /// </summary>
    public static List<Token> Names(string text)
    {
        var tokens = Split(text, Folding.Bare, NameAt);
        if (tokens.Count > 0)
        {
            tokens[0] = tokens[0] with { Gap = "." };
        }

        return tokens;
    }

    /// <summary>The tokens by which ages are read: numbers that may be one, other words, commas.</summary>
    public static List<Token> Ages(string text) => Split(text, Folding.Bare, AgeAt);

    /// <summary>The words by which terms are looked for: hyphens and spaces part them alike ("child-porn"); accents count.</summary>
    public static List<Token> Terms(string text) => Split(text, Folding.Spelling, (t, at) => Run(t, at, IsWordCharacter));

    private static List<Token> Split(string text, Folding folding, Reading reading)
    {
        var tokens = new List<Token>();
        var end = 0;
        for (var i = 0; i < text.Length;)
        {
            if (reading(text, i) is not { } found)
            {
                i++;
                continue;
            }

            var written = text[found.Start..found.End];
            var folded = found.Kind == TokenKind.Digits ? DigitGroups.Folded(written) : folding.Of(written);
            tokens.Add(new Token(found.Kind, found.Start, written, folded, text[end..found.Start])
            {
                // Nothing else is left out between the end of a token and where the text goes on.
                IsPossessive = found.Next > found.End,
            });
            i = end = found.Next;
        }

        return tokens;
    }

    private static int RunEnd(string text, int at, Func<char, bool> holds)
    {
        while (at < text.Length && holds(text[at]))
        {
            at++;
        }

        return at;
    }

    private static (TokenKind, int, int, int)? Run(string text, int at, Func<char, bool> holds) =>
        RunEnd(text, at, holds) is var end && end > at ? (TokenKind.Word, at, end, end) : null;

    private static (TokenKind, int, int, int)? ValueAt(string text, int at)
    {
        var (kind, length) = Characters.Digit(text[at]) is not null ? (TokenKind.Digits, DigitGroups.LengthAt(text, at))
            : Signs.Contains(text[at], StringComparison.Ordinal) ? (TokenKind.Sign, 1)
            : BeginsWord(text[at]) ? (TokenKind.Word, WordLength(text, at))
            : (TokenKind.Sign, 0);
        return length == 0 ? null : (kind, at, at + length, at + length);
    }

    private static (TokenKind, int, int, int)? NameAt(string text, int at)
    {
        if (!IsWordCharacter(text[at]))
        {
            return null;
        }

        var (start, next) = (at, at);
        while (next < text.Length && (IsWordCharacter(text[next]) || IsInsideName(text, start, next)))
        {
            // L'Espagne, dell'Interpol: an article is no part of the name; O'Brien's O is.
            start = text[next] == '\'' && char.IsUpper(text[next + 1]) && text[next - 1] is not 'O' ? next + 1 : start;
            next++;
        }

        var isPossessive = next - start > 2 && text.AsSpan(start, next - start).EndsWith("'s", StringComparison.Ordinal);
        return (TokenKind.Word, start, isPossessive ? next - 2 : next, next);
    }

    private static (TokenKind, int, int, int)? AgeAt(string text, int at)
    {
        if (text[at] is ',' or '،' or '、')
        {
            return (TokenKind.Sign, at, at + 1, at + 1);
        }

        if (RunEnd(text, at, char.IsAsciiDigit) is var digits && digits > at)
        {
            // 1,300 and 3.5 are no ages, and neither are their parts.
            var partial = (at > 1 && IsInsideNumber(text[at - 1]) && char.IsAsciiDigit(text[at - 2]))
                || (digits + 1 < text.Length && IsInsideNumber(text[digits]) && char.IsAsciiDigit(text[digits + 1]));
            var isAge = digits - at <= 3 && !partial && int.Parse(text.AsSpan(at, digits - at), CultureInfo.InvariantCulture) <= Oldest;
            return (isAge ? TokenKind.Digits : TokenKind.Word, at, digits, digits);
        }

        return Run(text, at, c => char.IsLetter(c) || char.IsSurrogate(c) || IsMark(c));
    }

    private static bool IsInsideNumber(char c) => c is '.' or ',' or ':' or '/';

    private static bool IsInsideName(string text, int start, int at) =>
        at > start && at + 1 < text.Length && IsWordCharacter(text[at - 1]) && IsWordCharacter(text[at + 1]) && text[at] switch
        {
            '\'' or '-' => true,
            '.' => at - start <= 1 || text[at - 2] == '.' || char.IsLower(text[at + 1]),
            '/' => at - start == 1,
            _ => false,
        };

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || IsMark(c);

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsValueLetter(char c) =>
        (char.IsLetter(c) || char.IsSurrogate(c) || Characters.IsUnspaced(c) || c is '〇') && !Characters.IsUnseen(c);

    // A mark or an apostrophe that stands alone is no word: nothing would be left of it when it is folded.
    private static bool BeginsWord(char c) => IsValueLetter(c) && !Characters.IsAccent(c) && !Characters.IsQuote(c);

    private static bool InWord(char c) => IsValueLetter(c) || Characters.IsAccent(c) || Characters.IsUnseen(c)
        || IsMark(c);

    private static int WordLength(string text, int start)
    {
        var end = start + 1;
        if (IsSingle(text[start]))
        {
            while (end < text.Length && Characters.IsAccent(text[end]))
            {
                end++;
            }

            return end - start;
        }

        while (end < text.Length && !IsSingle(text[end]) && (InWord(text[end]) || IsInnerApostrophe(text, end)))
        {
            end++;
        }

        return end - start;
    }

    // Hangul is written with spaces, but numbers, counters and endings stand in one word with them: letter by letter, as for Han and kana.
    private static bool IsSingle(char c) => Characters.IsUnspaced(c) || c is >= '\uAC00' and <= '\uD7A3';

    // In Cyrillic the apostrophe is a letter's neighbour (п'ять); in Latin it parts words (l'an, Spain's).
    private static bool IsInnerApostrophe(string text, int at) =>
        Characters.IsQuote(text[at]) && text[at] is not '"' && at + 1 < text.Length && IsCyrillic(text[at - 1]) && IsCyrillic(text[at + 1]);

    private static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u04FF';
}
