using System.Runtime.InteropServices;
using System.Text;

namespace Cited.Language;

/// <summary>
/// A text as it is compared by the rules of the text-fragment draft: base letters only (<see cref="BaseLetters"/>), runs of white
/// space as one space, all quotes alike, all dashes alike, digits of all scripts as 0 to 9, nothing that is not seen. Blocks stay
/// apart by a line feed. Every character knows where it comes from.
/// </summary>
internal sealed class FoldedText
{
    private readonly int[] origins;

    private FoldedText(string text, int[] origins) => (Text, this.origins) = (text, origins);

    /// <summary>The folded characters.</summary>
    public string Text { get; }

    /// <summary>Folds a text that has line feeds between its blocks.</summary>
    public static FoldedText Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        var from = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            Append(folded, text[i]);
            while (from.Count < folded.Length)
            {
                from.Add(i);
            }

            CollectionsMarshal.SetCount(from, folded.Length);
        }

        from.Add(text.Length);
        return new FoldedText(folded.ToString(), [.. from]);
    }

    /// <summary>Folds words that are looked for: on one line, without white space at the ends.</summary>
    public static string Words(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            Append(folded, c == Characters.BlockEnd ? ' ' : c);
        }

        return folded.ToString().Trim(' ');
    }

    /// <summary>Where in the text a stretch of folded characters stands; absent if it begins or ends within a character (half an ß).</summary>
    public (int Start, int End)? Locate(int start, int length)
    {
        var end = start + length;
        var cut = (start > 0 && origins[start - 1] == origins[start]) || (end < Text.Length && origins[end - 1] == origins[end]);
        return cut ? null : (origins[start], origins[end]);
    }

    /// <summary>Where in the text a folded character stands.</summary>
    public int Origin(int at) => origins[at];

    private static void Append(StringBuilder folded, char c)
    {
        if (c is > ' ' and < '\u007F' and not ('\'' or '`'))
        {
            folded.Append(char.ToLowerInvariant(c));
        }
        else if (c == Characters.BlockEnd)
        {
            // A space before the end of a block is not seen.
            if (folded.Length > 0 && folded[^1] == ' ')
            {
                folded.Length--;
            }

            folded.Append(c);
        }
        else if (Characters.IsSpace(c))
        {
            if (folded.Length > 0 && folded[^1] is not (' ' or Characters.BlockEnd))
            {
                folded.Append(' ');
            }
        }
        else if (Characters.IsUnseen(c) || Characters.IsAccent(c))
        {
            return;
        }
        else if (Characters.IsQuote(c))
        {
            folded.Append(Characters.Quote);
        }
        else if (Characters.IsDash(c))
        {
            folded.Append(Characters.Dash);
        }
        else if (Characters.Digit(c) is { } digit)
        {
            folded.Append((char)('0' + digit));
        }
        else if (c == '\u2026')
        {
            folded.Append("...");
        }
        else
        {
            folded.Append(BaseLetters.Of(c));
        }
    }
}
