using System.Text;

namespace Cited.Text;

/// <summary>Scripts that put no spaces between words: there, lengths are counted in characters.</summary>
public static class Scripts
{
    /// <summary>
    /// Whether more than half of a text's letters belong to a script without spaces: Han, kana, Bopomofo, Thai, Lao, Khmer,
    /// Burmese, Tibetan, and Hangul where it stands without a space. Korean is otherwise written with spaces.
    /// </summary>
    public static bool HasNoSpaces(string text)
    {
        var (without, letters) = (0, 0);
        var hangul = !text.Contains(' ', StringComparison.Ordinal);
        foreach (var rune in text.EnumerateRunes().Where(Rune.IsLetter))
        {
            letters++;
            without += IsWithoutSpaces(rune.Value) || (hangul && rune.Value is >= 0xAC00 and <= 0xD7A3) ? 1 : 0;
        }

        return without * 2 > letters;
    }

    private static bool IsWithoutSpaces(int value) => value is
        (>= 0x0E00 and <= 0x0EFF)
        or (>= 0x0F00 and <= 0x0FFF)
        or (>= 0x1000 and <= 0x109F)
        or (>= 0x1780 and <= 0x17FF)
        or (>= 0x3005 and <= 0x3007)
        or (>= 0x3040 and <= 0x312F)
        or (>= 0x31A0 and <= 0x31FF)
        or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xA9E0 and <= 0xA9FF)
        or (>= 0xAA60 and <= 0xAA7F)
        or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFF66 and <= 0xFF9D)
        or (>= 0x20000 and <= 0x323AF);
}
