using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;
using Cited.Text;

namespace Cited.Passages;

/// <summary>
/// An HTML page, parsed by the HTML Standard's rules without scripts, styles or the network. The cost of a tag grows with the number of
/// open elements, and formatting elements that are left open are made again in every paragraph: so a page is read only as far as
/// its nesting and its number of elements stay within <see cref="Limits"/>. A page within them is read as the standard has it.
/// </summary>
internal sealed class HtmlPage : IDisposable
{
    private IElement? last;
    private int elements;

    /// <summary>Parses a page; anything is read.</summary>
    public HtmlPage(string html)
    {
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            SkipComments = true,
            SkipProcessingInstructions = true,
            MaximumDepth = int.MaxValue,
            OnCreated = Count,
            ShouldEmitAttribute = static (ref StructHtmlToken token, ReadOnlyMemory<char> _) => token.Attributes.Count < Limits.ElementAttributes,
        });
        try
        {
            Document = parser.ParseDocument(html);
        }
        catch (OperationCanceledException) when (Unread is not null)
        {
            Document = (IHtmlDocument)last!.Owner!;
        }
    }

    /// <summary>The document, or as much of it as was read.</summary>
    public IHtmlDocument Document { get; }

    /// <summary>How far it was read and why no further, as the second half of a sentence; absent if all of it was read.</summary>
    public string? Unread { get; private set; }

    /// <summary>How many open elements were passed to find out the depth of each new one: a measure of the parser's work.</summary>
    internal long Steps { get; private set; }

    /// <inheritdoc />
    public void Dispose() => Document.Dispose();

    // An element is in its place only when the next one is made.
    private void Count(IElement element, TextPosition at)
    {
        elements++;
        var depth = 0;
        for (INode? node = last; node is not null; node = node.Parent)
        {
            depth++;
        }

        Steps += depth;

        // The document itself is counted as well.
        var reason = depth - 1 > Limits.PageDepth ? string.Create(CultureInfo.InvariantCulture, $"elements are nested there more than {Limits.PageDepth} levels deep")
            : elements > Limits.PageElements ? string.Create(CultureInfo.InvariantCulture, $"it has more than {Limits.PageElements} elements")
            : null;
        if (reason is not null)
        {
            Unread = string.Create(CultureInfo.InvariantCulture, $"it was read only up to line {at.Line}, since {reason}");
            throw new OperationCanceledException(Unread);
        }

        last = element;
    }
}
