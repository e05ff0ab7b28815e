using System.Globalization;
using System.Text;

namespace Cited.Text;

/// <summary>
/// Text of a record as it may be shown: what a terminal or a log viewer would obey rather than print is written as the
/// JSON escape that stands for it. These are control characters (C0, DEL, C1: no colour, cursor or title sequence comes
/// from data), line and paragraph separators, format characters (bidirectional overrides turn a line round: Unicode
/// TR #36 §3), noncharacters and halves of surrogate pairs. The joiners U+200C and U+200D are letters' business and stay.
/// One text stays one line.
/// </summary>
internal static class VisibleText
{
    public static string Of(string text)
    {
        if (text.All(c => c is >= ' ' and <= '~'))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length;)
        {
            var whole = Rune.TryGetRuneAt(text, i, out var rune);
            var length = whole ? rune.Utf16SequenceLength : 1;
            if (whole && IsShown(rune))
            {
                visible.Append(text, i, length);
            }
            else
            {
                foreach (var unit in text.AsSpan(i, length))
                {
                    visible.Append(Escape(unit));
                }
            }

            i += length;
        }

        return visible.ToString();
    }

    /// <summary>A text without what is not shown.</summary>
    public static string Only(string text)
    {
        var visible = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var whole = Rune.TryGetRuneAt(text, i, out var rune);
            var length = whole ? rune.Utf16SequenceLength : 1;
            visible.Append(text, i, whole && IsShown(rune) ? length : 0);
            i += length;
        }

        return visible.ToString();
    }

    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.Format => rune.Value is 0x200C or 0x200D,
        UnicodeCategory.OtherNotAssigned => !IsNoncharacter(rune.Value),
        _ => true,
    };

    // Unicode 16, §23.7.
    private static bool IsNoncharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;

    private static string Escape(char unit) => unit switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => "\\u" + ((int)unit).ToString("x4", CultureInfo.InvariantCulture),
    };
}
