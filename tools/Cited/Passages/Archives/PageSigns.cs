using Cited.Language;

namespace Cited.Passages.Archives;

/// <summary>Words by which a page says that it is not there, or not for everyone, in many languages (<c>page-signs.txt</c>).</summary>
internal static class PageSigns
{
    private const int Head = 600;

    private static readonly Lazy<ILookup<string, string>> Signs = new(Read);

    /// <summary>Whether a page says at its beginning that there is no such page.</summary>
    public static bool SayNotFound(PageText page) => Has("not-found", page.Metadata.Title + "\n" + page.Text[..Math.Min(page.Text.Length, Head)]);

    /// <summary>Whether a page says, to machines or to people, that it is for those who pay.</summary>
    public static bool SayPaywall(PageText page) =>
        page.Metadata.IsFree == false || Signs.Value["paywall"].Any(words => page.Folded.Text.Contains(words, StringComparison.Ordinal));

    private static bool Has(string sign, string text)
    {
        var folded = FoldedText.Of(text, Folding.Search).Text;
        return Signs.Value[sign].Any(words => folded.Contains(words, StringComparison.Ordinal));
    }

    private static ILookup<string, string> Read()
    {
        using var resource = typeof(PageSigns).Assembly.GetManifestResourceStream("Cited.Passages.page-signs.txt")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd().Split('\n')
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .Where(cells => cells.Length == 3)
            .ToLookup(cells => cells[0], cells => FoldedText.Of(cells[2].Trim(), Folding.Search).Text, StringComparer.Ordinal);
    }
}
