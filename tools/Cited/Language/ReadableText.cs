using System.Globalization;
using System.Text;

namespace Cited.Language;

/// <summary>
/// A text as it is read rather than as it is stored: invisible characters left out, full-width and mathematical letters and
/// the digits of all scripts written in ASCII, kinds of spaces, hyphens and apostrophes each made one. What is found in it
/// is led back to the characters of the original, so that nothing hides behind a zero-width space and the mark still lands right.
/// </summary>
public sealed class ReadableText
{
    private readonly int[]? starts;
    private readonly int originalLength;

    private ReadableText(string text, int[]? starts, int originalLength) => (Text, this.starts, this.originalLength) = (text, starts, originalLength);

    /// <summary>The text as it is read.</summary>
    public string Text { get; }

    /// <summary>Folds a text; never throws, also not for lone surrogates.</summary>
    public static ReadableText Of(string original)
    {
        if (original.All(c => c is >= ' ' and <= '~'))
        {
            return new ReadableText(original, null, original.Length);
        }

        var text = new StringBuilder(original.Length);
        var origins = new List<int>(original.Length);
        var at = 0;
        foreach (var rune in original.EnumerateRunes())
        {
            var before = text.Length;
            Append(text, rune);
            origins.AddRange(Enumerable.Repeat(at, text.Length - before));
            at += rune.Utf16SequenceLength;
        }

        return new ReadableText(text.ToString(), [.. origins], original.Length);
    }

    /// <summary>The characters of the original that a part of <see cref="Text"/> stands for; invisible ones between them included.</summary>
    public (int Start, int Length) Original(int start, int length)
    {
        if (starts is null)
        {
            return (start, length);
        }

        if (starts.Length == 0)
        {
            return (0, 0);
        }

        var first = starts[Math.Clamp(start, 0, starts.Length - 1)];
        var end = length <= 0 ? first : start + length < starts.Length ? starts[start + length] : originalLength;
        return (first, end - first);
    }

    private static void Append(StringBuilder text, Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.Format || IsInvisible(rune.Value))
        {
            return;
        }

        var folded = category switch
        {
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control => ' ',
            UnicodeCategory.DecimalDigitNumber => (char)('0' + (int)Rune.GetNumericValue(rune)),
            UnicodeCategory.DashPunctuation => '-',
            _ => Folded(rune.Value),
        };
        _ = folded == '\0' ? text.Append(rune.ToString()) : text.Append(folded);
    }

    private static char Folded(int value) => value switch
    {
        0x2018 or 0x2019 or 0x201B or 0x02BC or 0x02BB or 0xFF07 => '\'',
        0x2212 => '-',
        0x2024 or 0xFE52 => '.',
        0xFE6B => '@',
        >= 0xFF01 and <= 0xFF5E => (char)(value - 0xFF01 + '!'),

        // Mathematical alphabets: blocks of 26 capitals and 26 small letters.
        >= 0x1D400 and <= 0x1D6A3 => (char)((value - 0x1D400) % 52 is var n && n < 26 ? 'A' + n : 'a' + n - 26),
        _ => '\0',
    };

    // Marks that show nothing: grapheme joiner, Hangul fillers, Khmer inherent vowels, variation selectors.
    private static bool IsInvisible(int value) =>
        value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFFA0 or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
