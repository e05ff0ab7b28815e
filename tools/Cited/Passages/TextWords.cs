using Cited.Language;

namespace Cited.Passages;

/// <summary>A word of a text as it is compared, and where it stands.</summary>
internal readonly record struct TextWord(string Folded, int Start, int End);

/// <summary>Splits a text into its words, without the punctuation around them.</summary>
internal static class TextWords
{
    /// <summary>The words, in order. In a script without spaces a stretch of eight characters stands for a word.</summary>
    public static List<TextWord> Of(string text) => Of(FoldedText.Of(text, Folding.Search));

    /// <summary>The words of a text that is folded already.</summary>
    public static List<TextWord> Of(FoldedText folded)
    {
        var words = new List<TextWord>();
        var text = folded.Text;
        var at = 0;
        while (at < text.Length)
        {
            var end = at + 1;
            if (text[at] is not (' ' or Characters.BlockEnd))
            {
                end = PageWords.WordEnd(text, at);
                var (from, to) = (at, end);
                while (from < to && IsAround(text[from]))
                {
                    from++;
                }

                while (to > from && IsAround(text[to - 1]))
                {
                    to--;
                }

                if (from < to)
                {
                    words.Add(new TextWord(text[from..to], folded.Origin(from), folded.Origin(to)));
                }
            }

            at = end;
        }

        return words;
    }

    private static bool IsAround(char c) => ".,;:!?()[]{}\"-。、，；：！？（）،؛؟".Contains(c, StringComparison.Ordinal);
}
