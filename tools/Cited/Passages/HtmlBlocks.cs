using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Cited.Passages;

/// <summary>
/// The text of an HTML page. What is a block and what is not seen follows the style sheet of the HTML Standard (§15.3) and what the
/// text-fragment draft calls search-invisible; of a page's own styles, only <c>style</c> attributes are looked at.
/// </summary>
internal static partial class HtmlBlocks
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html",
        "legend", "li", "listing", "main", "menu", "nav", "ol", "optgroup", "option", "p", "plaintext", "pre", "search", "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp",
    };

    private static readonly HashSet<string> Unseen = new(StringComparer.Ordinal)
    {
        "area", "audio", "base", "canvas", "datalist", "embed", "frame", "frameset", "head", "iframe", "img", "input", "link", "meta",
        "meter", "noembed", "noframes", "noscript", "object", "param", "picture", "progress", "rp", "script", "select", "source",
        "style", "svg", "template", "textarea", "title", "track", "video",
    };

    /// <summary>
    /// The words of a page; elements are walked without recursion, so that depth costs no stack, and by their number in the parent, since
    /// the parser looks for a sibling among all of them.
    /// </summary>
    public static string TextOf(IHtmlDocument document)
    {
        var writer = new BlockWriter();
        var open = new Stack<(INode Node, int Next)>();
        if (document.DocumentElement is { } root && Enter(root, writer))
        {
            open.Push((root, 0));
        }

        while (open.TryPop(out var at))
        {
            var children = at.Node.ChildNodes;
            if (at.Next == children.Length)
            {
                EndBlockAt((IElement)at.Node, writer);
                continue;
            }

            open.Push((at.Node, at.Next + 1));
            var child = children[at.Next];
            if (Enter(child, writer))
            {
                open.Push((child, 0));
            }
        }

        return writer.Finish();
    }

    // True if the children are to be read.
    private static bool Enter(INode node, BlockWriter writer)
    {
        if (node is IText words)
        {
            writer.Write(words.Data);
            return false;
        }

        if (node is not IElement element || IsUnseen(element))
        {
            return false;
        }

        if (element.LocalName is "br" or "wbr")
        {
            writer.Write(element.LocalName == "br" ? " " : string.Empty);
            EndBlockAt(element, writer);
            return false;
        }

        EndBlockAt(element, writer);
        return true;
    }

    private static void EndBlockAt(IElement element, BlockWriter writer)
    {
        if (Display(element) is { } display ? !display.StartsWith("inline", StringComparison.Ordinal) && display != "contents" : Blocks.Contains(element.LocalName))
        {
            writer.EndBlock();
        }
    }

    private static bool IsUnseen(IElement element) =>
        Unseen.Contains(element.LocalName)
        || (element.GetAttribute("hidden") is { } hidden && !hidden.Equals("until-found", StringComparison.OrdinalIgnoreCase))
        || (element.LocalName == "dialog" && !element.HasAttribute("open"))
        || (element.GetAttribute("style") is { } style && (Display(element) == "none" || HiddenByStyle().IsMatch(style)));

    private static string? Display(IElement element) =>
        element.GetAttribute("style") is { } style && DisplayInStyle().Match(style) is { Success: true } match
            ? match.Groups["value"].Value.ToLowerInvariant()
            : null;

    [GeneratedRegex(@"(^|;)\s*display\s*:\s*(?<value>[a-z-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DisplayInStyle();

    [GeneratedRegex(@"(^|;)\s*(visibility\s*:\s*(hidden|collapse)|content-visibility\s*:\s*hidden)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HiddenByStyle();
}
