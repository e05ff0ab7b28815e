using System.Globalization;

namespace Cited.Language;

/// <summary>
/// What the single character is worth when passages are compared: which ones are one and the same in print (quotes,
/// dashes, white space) and which ones are not seen at all. The lists are written out, so that hashes stay the same
/// when a newer runtime brings newer character data.
/// </summary>
internal static class Characters
{
    /// <summary>What every quotation mark and apostrophe is taken for.</summary>
    public const char Quote = '"';

    /// <summary>What every dash is taken for.</summary>
    public const char Dash = '-';

    /// <summary>Between two blocks of a page's text.</summary>
    public const char BlockEnd = '\n';

    /// <summary>
    /// INVISIBLE SEPARATOR: set around digits that are raised in a page, so that the mark of a footnote is no part of the number before it.
    /// It is not seen where texts are compared or hashed.
    /// </summary>
    public const char Raised = '\u2063';

    private const string Quotes = "\"'`\u00AB\u00B4\u00BB\u02B9\u02BA\u02BB\u02BC\u02BD\u055A\u05F3\u05F4\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u2032\u2033\u2035\u2036\u2039\u203A\u300C\u300D\u300E\u300F\u301D\u301E\u301F\uFF02\uFF07\uFF62\uFF63";

    private const string Dashes = "-\u058A\u05BE\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2E3A\u2E3B\uFE58\uFE63\uFF0D";

    /// <summary>Quotation marks and apostrophes of all kinds.</summary>
    public static bool IsQuote(char c) => Quotes.Contains(c, StringComparison.Ordinal);

    /// <summary>Hyphens, dashes and the minus sign.</summary>
    public static bool IsDash(char c) => Dashes.Contains(c, StringComparison.Ordinal);

    /// <summary>A dash or a wave between the ends of a range: 20–25, 20〜25.</summary>
    public static bool IsRange(char c) => IsDash(c) || c is '〜' or '～' or '~';

    /// <summary>The property White_Space of the Unicode Character Database.</summary>
    public static bool IsSpace(char c) => c is ' ' or (>= '\t' and <= '\r') or '\u0085' or '\u00A0' or '\u1680'
        or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000';

    /// <summary>White space that HTML folds (HTML Standard, ASCII whitespace); a no-break space stays.</summary>
    public static bool IsFoldedByHtml(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';

    /// <summary>Soft hyphens, joiners, marks of direction and others that leave no trace in print; also the Arabic stretching stroke.</summary>
    public static bool IsUnseen(char c) => c is '\u00AD' or '\u034F' or '\u061C' or '\u0640' or '\u180E'
        or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F')
        or (>= '\uFE00' and <= '\uFE0F') or '\uFEFF';

    /// <summary>
    /// Marks that show nothing and are no format characters: grapheme joiner, Hangul fillers, Khmer inherent vowels, variation selectors.
    /// Other than <see cref="IsUnseen"/>, which is fixed with the hashes, this list may grow.
    /// </summary>
    public static bool ShowsNothing(int value) => value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFFA0
        or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    /// <summary>
    /// Marks that change no base letter: accents, Hebrew points, Arabic vowel signs, the voicing marks of kana. Vowel signs of
    /// Indic and South-East Asian scripts are letters in their own right (UTS #10 gives them primary weights) and stay.
    /// </summary>
    public static bool IsAccent(char c) => c is (>= '\u0300' and <= '\u036F') or (>= '\u0483' and <= '\u0489')
        or (>= '\u0591' and <= '\u05BD') or '\u05BF' or '\u05C1' or '\u05C2' or '\u05C4' or '\u05C5' or '\u05C7'
        or (>= '\u0610' and <= '\u061A') or (>= '\u064B' and <= '\u065F') or '\u0670' or (>= '\u06D6' and <= '\u06DC')
        or (>= '\u06DF' and <= '\u06E8') or (>= '\u06EA' and <= '\u06ED') or (>= '\u1AB0' and <= '\u1AFF')
        or (>= '\u1DC0' and <= '\u1DFF') or (>= '\u20D0' and <= '\u20FF') or '\u3099' or '\u309A' or (>= '\uFE20' and <= '\uFE2F');

    /// <summary>Letters of scripts that set no space between words: Han, kana, Thai, Lao, Myanmar, Khmer and their neighbours.</summary>
    public static bool IsUnspaced(char c) => c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F')
        or (>= '\u1780' and <= '\u17FF') or (>= '\u2E80' and <= '\u2FDF') or (>= '\u3005' and <= '\u3007')
        or (>= '\u3031' and <= '\u3035') or (>= '\u303B' and <= '\u30FF') or (>= '\u31F0' and <= '\u31FF')
        or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF66' and <= '\uFF9F')
        or (>= '\uD840' and <= '\uD88F');

    /// <summary>The plain letter or digit that a mathematical one (U+1D400 to U+1D7FF) is a form of; absent for everything else.</summary>
    public static char? Mathematical(int value) => value switch
    {
        // Blocks of 26 capitals and 26 small letters; then blocks of ten digits.
        >= 0x1D400 and <= 0x1D6A3 => (char)((value - 0x1D400) % 52 is var n && n < 26 ? 'A' + n : 'a' + n - 26),
        >= 0x1D7CE and <= 0x1D7FF => (char)('0' + ((value - 0x1D7CE) % 10)),
        _ => null,
    };

    /// <summary>A text for reading numbers: nothing unseen within them, and plain digits for mathematical ones; raised digits stay marked.</summary>
    public static string Readable(string text)
    {
        if (!text.Any(c => c == '\uD835' || (IsUnseen(c) && c != Raised)))
        {
            return text;
        }

        var readable = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (MathematicalAt(text.AsSpan(i)) is { } plain)
            {
                readable.Append(plain);
                i++;
            }
            else if (!IsUnseen(text[i]) || text[i] == Raised)
            {
                readable.Append(text[i]);
            }
        }

        return readable.ToString();
    }

    /// <summary>The plain letter or digit that a text begins with a mathematical form of.</summary>
    public static char? MathematicalAt(ReadOnlySpan<char> text) =>
        text.Length > 1 && text[0] == '\uD835' && char.IsLowSurrogate(text[1]) ? Mathematical(char.ConvertToUtf32(text[0], text[1])) : null;

    /// <summary>The value 0 to 9 of a decimal digit of any script; absent for everything else.</summary>
    public static int? Digit(char c) => char.IsAsciiDigit(c) ? c - '0'
        : c > '\u0600' && CharUnicodeInfo.GetDecimalDigitValue(c) is var value and >= 0 ? value : null;
}
