using Cited.Language;

namespace Cited.Passages;

/// <summary>
/// The words of an archived copy, as a reader sees them: blocks (paragraphs, headings, list items, table cells, lines of a plain
/// text) separated by a line feed, white space folded, scripts, styles and hidden parts left out.
/// </summary>
public sealed class PageText
{
    private readonly Lazy<FoldedText> folded;

    private PageText(string text, PageMetadata metadata)
    {
        Text = text;
        Metadata = metadata;
        folded = new Lazy<FoldedText>(() => FoldedText.Of(Text, Folding.Search));
    }

    /// <summary>The words; no-break spaces stay, since they hold the groups of a number together.</summary>
    public string Text { get; }

    /// <summary>What the page says of itself; empty for a plain text.</summary>
    public PageMetadata Metadata { get; }

    /// <summary>How far a page was read and why no further, as the second half of a sentence; absent if all of it was read.</summary>
    public string? Unread { get; private init; }

    /// <summary>Some of the words as a reader would type them: without the marks around raised digits.</summary>
    internal string Shown(PassageSpan span) => Text.Substring(span.Start, span.Length).Replace(Characters.Raised.ToString(), string.Empty, StringComparison.Ordinal);

    /// <summary>The words as they are compared.</summary>
    internal FoldedText Folded => folded.Value;

    /// <summary>Reads a copy by the kind that its name tells: <c>.html</c>, <c>.htm</c>, <c>.xhtml</c>; all else is plain text unless it begins like HTML.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="bytes">Its content; anything is read.</param>
    /// <param name="charset">The charset of the server's header; absent for a file.</param>
    public static PageText Read(string name, ReadOnlySpan<byte> bytes, string? charset = null)
    {
        var text = PageDecoding.Decode(bytes, charset);
        return IsHtml(name, text) ? OfHtml(text) : OfPlainText(text);
    }

    /// <summary>The words of an HTML page.</summary>
    public static PageText OfHtml(string html)
    {
        using var page = new HtmlPage(html);
        return new PageText(HtmlBlocks.TextOf(page.Document), MetadataReader.Read(page.Document)) { Unread = page.Unread };
    }

    /// <summary>
    /// The words of a plain text. Where some line is longer than 120 characters, lines are not wrapped and each is a block; else
    /// lines are joined and a blank line ends the block.
    /// </summary>
    public static PageText OfPlainText(string text) => new(PlainBlocks.TextOf(text), PageMetadata.None);

    private static bool IsHtml(string name, string text) =>
        name.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".xhtml", StringComparison.OrdinalIgnoreCase)
        || (!name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && LooksLikeHtml(text));

    private static bool LooksLikeHtml(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
