using Cited.Language;

namespace Cited.Passages;

/// <summary>A passage with what stands around it, for messages.</summary>
internal static class PassageContext
{
    /// <summary>The passage with up to <paramref name="most"/> characters on either side, in whole words, on one line.</summary>
    public static string Of(PageText page, PassageSpan span, int most = 40)
    {
        var text = page.Text;
        var from = Math.Max(0, span.Start - most);
        var to = Math.Min(text.Length, span.End + most);
        while (from > 0 && from < span.Start && !WordBounds.At(text, from))
        {
            from++;
        }

        while (to < text.Length && to > span.End && !WordBounds.At(text, to))
        {
            to--;
        }

        return (from > 0 ? "…" : string.Empty) + PassageHash.OnOneLine(text[from..to]) + (to < text.Length ? "…" : string.Empty);
    }
}
