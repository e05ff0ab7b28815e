namespace Cited.Language;

/// <summary>Splits a text into words, numbers and signs; everything else is the gap between two of them.</summary>
internal static class Tokenizer
{
    private const string Signs = "%％٪‰$€£¥₩₹+~≈><≥≤°";

    /// <summary>The tokens in their order.</summary>
    public static IReadOnlyList<Token> Read(string text)
    {
        var tokens = new List<Token>();
        var end = 0;
        for (var i = 0; i < text.Length;)
        {
            var (kind, length) = Characters.Digit(text[i]) is not null ? (TokenKind.Digits, DigitGroups.LengthAt(text, i))
                : Signs.Contains(text[i], StringComparison.Ordinal) ? (TokenKind.Sign, 1)
                : BeginsWord(text[i]) ? (TokenKind.Word, WordLength(text, i))
                : (TokenKind.Sign, 0);
            if (length == 0)
            {
                i++;
                continue;
            }

            var slice = text.Substring(i, length);
            tokens.Add(new Token(kind, i, length, Fold(slice, kind), text[end..i], char.IsUpper(slice[0]), IsUpper(slice)) { IsKatakana = slice[0] is (>= '\u30A1' and <= '\u30FA') or 'ー' });
            i += length;
            end = i;
        }

        return tokens;
    }

    /// <summary>The folded words of an entry of the language data, as <see cref="Read"/> would split it.</summary>
    public static string[] Words(string entry) => [.. Read(entry).Select(t => t.Folded)];

    private static bool IsLetter(char c) => (char.IsLetter(c) || char.IsSurrogate(c) || Characters.IsUnspaced(c) || c is '〇') && !Characters.IsUnseen(c);

    // A mark or an apostrophe that stands alone is no word: nothing would be left of it when it is folded.
    private static bool BeginsWord(char c) => IsLetter(c) && !Characters.IsAccent(c) && !Characters.IsQuote(c);

    private static bool InWord(char c) => IsLetter(c) || Characters.IsAccent(c) || Characters.IsUnseen(c)
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.NonSpacingMark;

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

    private static bool IsUpper(string slice)
    {
        foreach (var c in slice)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return char.IsUpper(slice[0]);
    }

    private static string Fold(string slice, TokenKind kind) => kind == TokenKind.Digits
        ? string.Concat(slice.Select(c => Characters.Digit(c) is { } digit ? (char)('0' + digit) : DigitGroups.Separator(c)))
        : Folding.Letters.Of(slice);
}
