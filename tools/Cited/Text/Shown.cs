using System.Globalization;
using System.Text;

namespace Cited.Text;

/// <summary>Found values as messages show them.</summary>
public static class Shown
{
    /// <summary>
    /// A text cut to <paramref name="most"/> characters with …, its control and direction-changing characters made
    /// visible, so that no record can write to a terminal or turn a line around.
    /// </summary>
    public static string Of(string text, int most = 60)
    {
        var shown = new StringBuilder();
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (++count > most)
            {
                return shown.Append('…').ToString();
            }

            var hidden = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse;
            shown = hidden ? shown.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X4}}}") : shown.Append(rune.ToString());
        }

        return shown.ToString();
    }

    /// <summary>Words of another program as a sentence: one line, with a full stop.</summary>
    public static string Sentence(string words)
    {
        var line = Of(words.Trim(), 300);
        return line.Length == 0 || line[^1] is '.' or '…' or '!' or '?' ? line : line + ".";
    }

    /// <summary>A list as one reads it: <c>"a", "b" or "c"</c>.</summary>
    public static string Or(IEnumerable<string> values)
    {
        var quoted = values.Select(v => $"\"{Of(v)}\"").ToArray();
        return quoted.Length < 2 ? string.Concat(quoted) : string.Join(", ", quoted[..^1]) + " or " + quoted[^1];
    }
}
