using System.Globalization;
using Cited.Text;

namespace Cited.Reporting;

/// <summary>Text in columns of a terminal: widths as terminals count them, lines broken at spaces.</summary>
internal static class TextLayout
{
    /// <summary>The columns that a line takes.</summary>
    public static int WidthOf(string line)
    {
        var width = 0;
        var elements = StringInfo.GetTextElementEnumerator(line);
        while (elements.MoveNext())
        {
            width += DisplayWidth.Of(elements.GetTextElement());
        }

        return width;
    }

    /// <summary>A line filled up with spaces.</summary>
    public static string Fill(string line, int width) => line + new string(' ', Math.Max(0, width - WidthOf(line)));

    /// <summary>
    /// A text in lines of at most so many columns, broken at spaces; a word that is longer has a line of its own. What a terminal
    /// would obey rather than print is made visible.
    /// </summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = string.Empty;
        foreach (var word in VisibleText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && WidthOf(line) + 1 + WidthOf(word) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : line + " " + word;
            }
        }

        lines.Add(line);
        return lines;
    }

    /// <summary>Writes a text wrapped, each line behind a margin.</summary>
    public static void WriteWrapped(this TextWriter writer, string text, int width, int margin = 0, int hanging = 0)
    {
        var lines = Wrap(text, Math.Max(20, width - margin - hanging));
        for (var i = 0; i < lines.Count; i++)
        {
            writer.Write(new string(' ', margin + (i == 0 ? 0 : hanging)) + lines[i] + "\n");
        }
    }
}
