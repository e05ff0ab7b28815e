using System.Runtime.InteropServices;
using System.Text;

namespace Cited.Language;

/// <summary>A text as it is compared or looked through, every character of which knows where in the original it comes from.</summary>
internal sealed class FoldedText
{
    // For each folded character and for the end; absent where nothing was folded.
    private readonly int[]? origins;

    private FoldedText(string text, int[]? origins) => (Text, this.origins) = (text, origins);

    /// <summary>The folded characters.</summary>
    public string Text { get; }

    /// <summary>Folds a text; never throws, also not for lone surrogates.</summary>
    public static FoldedText Of(string text, Folding folding)
    {
        if (folding.Leaves(text))
        {
            return new FoldedText(text, null);
        }

        var folded = new StringBuilder(text.Length);
        var from = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length;)
        {
            var length = folding.Append(folded, text.AsSpan(i));
            while (from.Count < folded.Length)
            {
                from.Add(i);
            }

            CollectionsMarshal.SetCount(from, folded.Length);
            i += length;
        }

        from.Add(text.Length);
        return new FoldedText(folded.ToString(), [.. from]);
    }

    /// <summary>Words as they are looked for in a page: on one line, without white space at the ends.</summary>
    public static string Words(string text) => Folding.SearchedWords.Of(text).TrimEnd(' ');

    /// <summary>Where in the original a folded character, or the end, stands.</summary>
    public int Origin(int at) => origins?[at] ?? at;

    /// <summary>Where a stretch of folded characters stands; absent if it begins or ends within a character (half an ß).</summary>
    public (int Start, int End)? Locate(int start, int length)
    {
        var end = start + length;
        var cut = (start > 0 && Origin(start - 1) == Origin(start)) || (end < Text.Length && Origin(end - 1) == Origin(end));
        return cut ? null : (Origin(start), Origin(end));
    }

    /// <summary>The characters that a stretch of folded ones stands for; what was left out between them is included.</summary>
    public (int Start, int Length) Original(int start, int length)
    {
        if (origins is null || Text.Length == 0)
        {
            return origins is null ? (start, length) : (0, 0);
        }

        var first = origins[Math.Clamp(start, 0, Text.Length - 1)];
        return (first, (length <= 0 ? first : origins[Math.Min(start + length, Text.Length)]) - first);
    }
}
