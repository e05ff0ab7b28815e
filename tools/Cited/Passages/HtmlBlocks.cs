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
        "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html",
        "legend", "li", "listing", "main", "menu", "nav", "ol", "optgroup", "option", "p", "plaintext", "pre", "rt", "search", "section",
        "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "tr", "ul", "xmp",
    };

    private static readonly HashSet<string> Unseen = new(StringComparer.Ordinal)
    {
        "area", "audio", "base", "canvas", "datalist", "embed", "frame", "frameset", "head", "iframe", "img", "input", "link", "meta",
        "meter", "noembed", "noframes", "noscript", "object", "param", "picture", "progress", "rp", "script", "select", "source",
        "style", "template", "title", "track", "video",
    };

    // Elements in which line ends are seen.
    private static readonly HashSet<string> Preformatted = new(StringComparer.Ordinal) { "listing", "plaintext", "pre", "textarea", "xmp" };

    // Inputs that show their value as words.
    private static readonly HashSet<string> Written = new(StringComparer.OrdinalIgnoreCase) { "button", "email", "reset", "search", "submit", "tel", "text", "url" };

    private const int LongestMark = 8;

    private const string Svg = "http://www.w3.org/2000/svg";

    /// <summary>
    /// The words of a page; elements are walked without recursion, so that depth costs no stack, and by their number in the parent, since
    /// the parser looks for a sibling among all of them.
    /// </summary>
    public static string TextOf(IHtmlDocument document)
    {
        var writer = new BlockWriter();
        var open = new Stack<(INode Node, int Next, Setting Setting)>();
        if (document.DocumentElement is { } root && Enter(root, default, writer) is { } outer)
        {
            open.Push((root, 0, outer));
        }

        while (open.TryPop(out var at))
        {
            var children = at.Node.ChildNodes;
            if (at.Next == children.Length)
            {
                EndBlockAt((IElement)at.Node, writer);
                continue;
            }

            open.Push((at.Node, at.Next + 1, at.Setting));
            var child = children[at.Next];
            if (Enter(child, at.Setting, writer) is { } setting)
            {
                open.Push((child, 0, setting));
            }
        }

        return writer.Finish();
    }

    // How its children are to be read; absent if they are not.
    private static Setting? Enter(INode node, Setting around, BlockWriter writer)
    {
        if (node is IText words)
        {
            if (!around.IsHidden && !around.IsDrawing)
            {
                writer.Write(words.Data, around.KeepsLines);
            }

            return null;
        }

        if (node is not IElement element || IsUnseen(element))
        {
            return null;
        }

        if (element.LocalName is "br" or "wbr")
        {
            if (element.LocalName == "br")
            {
                writer.EndBlock();
            }

            EndBlockAt(element, writer);
            return null;
        }

        if (element.LocalName == "input")
        {
            WriteValue(element, around, writer);
            return null;
        }

        if (IsRaised(element) && !around.IsHidden)
        {
            writer.WriteRaised(element.TextContent);
            return null;
        }

        EndBlockAt(element, writer);
        return around.In(element);
    }

    // The mark of a footnote: a few digits, perhaps in brackets. Other raised words (1er, 2nd) belong to what stands before them.
    private static bool IsRaised(IElement element) =>
        element.LocalName == "sup" && element.TextContent is { Length: > 0 and <= LongestMark } words && words.All(c => char.IsAsciiDigit(c) || c is '[' or ']' or '(' or ')' or ',' or ' ');

    // The words in a field stand in a block of their own.
    private static void WriteValue(IElement input, Setting around, BlockWriter writer)
    {
        if (!around.IsHidden && Written.Contains(input.GetAttribute("type") ?? "text") && input.GetAttribute("value") is { Length: > 0 } value)
        {
            writer.EndBlock();
            writer.Write(value);
            writer.EndBlock();
        }
    }

    private static void EndBlockAt(IElement element, BlockWriter writer)
    {
        if (Display(element) is { } display ? display is not ("inline" or "contents") : Blocks.Contains(element.LocalName) || IsWordsOfDrawing(element))
        {
            writer.EndBlock();
        }
    }

    private static bool IsWordsOfDrawing(IElement element) => element.LocalName == "text" && element.NamespaceUri == Svg;

    private static bool IsUnseen(IElement element) =>
        (element.LocalName != "input" && Unseen.Contains(element.LocalName))
        || (element.NamespaceUri == Svg && element.LocalName is "desc" or "metadata" or "defs" or "symbol" or "clipPath" or "mask" or "pattern")
        || (element.GetAttribute("hidden") is { } hidden && !hidden.Equals("until-found", StringComparison.OrdinalIgnoreCase))
        || (element.LocalName == "dialog" && !element.HasAttribute("open"))
        || (element.GetAttribute("style") is { } style && (Display(element) == "none" || HiddenContent().IsMatch(style)));

    // What an element hands down to those in it: whether line ends are seen, whether words are, and whether it is a drawing, whose words stand in text elements.
    private readonly record struct Setting(bool KeepsLines, bool IsHidden, bool IsDrawing)
    {
        public Setting In(IElement element)
        {
            var style = element.GetAttribute("style") ?? string.Empty;
            var visibility = style.Length > 0 && VisibilityInStyle().Match(style) is { Success: true } seen ? seen.Groups["value"].Value : null;
            var lines = style.Length > 0 && WhiteSpaceInStyle().Match(style) is { Success: true } space ? space.Groups["value"].Value : null;
            return new Setting(
                lines is not null ? lines.StartsWith("pre", StringComparison.OrdinalIgnoreCase) || lines.Equals("break-spaces", StringComparison.OrdinalIgnoreCase) : KeepsLines || Preformatted.Contains(element.LocalName),
                visibility is not null ? !visibility.Equals("visible", StringComparison.OrdinalIgnoreCase) : IsHidden,
                element.NamespaceUri == Svg ? element.LocalName != "foreignObject" && !IsWordsOfDrawing(element) && (IsDrawing || element.LocalName == "svg") : IsDrawing);
        }
    }

    private static string? Display(IElement element) =>
        element.GetAttribute("style") is { } style && DisplayInStyle().Match(style) is { Success: true } match
            ? match.Groups["value"].Value.ToLowerInvariant()
            : null;

    [GeneratedRegex(@"(^|;)\s*display\s*:\s*(?<value>[a-z-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DisplayInStyle();

    [GeneratedRegex(@"(^|;)\s*content-visibility\s*:\s*hidden", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HiddenContent();

    [GeneratedRegex(@"(^|;)\s*visibility\s*:\s*(?<value>[a-z-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex VisibilityInStyle();

    [GeneratedRegex(@"(^|;)\s*white-space\s*:\s*(?<value>[a-z-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WhiteSpaceInStyle();
}
