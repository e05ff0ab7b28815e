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
        var end = 0;
        for (var count = 0; end < text.Length && count < most; count++)
        {
            end += char.IsSurrogatePair(text, end) ? 2 : 1;
        }

        return VisibleText.Of(text[..end]) + (end < text.Length ? "…" : string.Empty);
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
