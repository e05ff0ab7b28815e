using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Cited.Releasing.Codebooks;

/// <summary>The codebook as one page: no script, nothing loaded from elsewhere, readable without a style sheet.</summary>
internal static partial class CodebookHtml
{
    private const string Style = """
        :root { color-scheme: light dark; }
        body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 70rem; padding: 1rem; }
        table { border-collapse: collapse; width: 100%; }
        .wide { overflow-x: auto; }
        th, td { border-bottom: 1px solid #8888; padding: .3rem .6rem .3rem 0; text-align: left; vertical-align: top; }
        code { font-size: .9em; overflow-wrap: anywhere; }
        nav ul { columns: 16rem; }
        """;

    public static string Write(IReadOnlyList<Section> sections, string title)
    {
        var text = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        text.Append("<title>").Append(WebUtility.HtmlEncode(title)).Append(": codebook</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n<main>\n");
        for (var i = 0; i < sections.Count; i++)
        {
            Append(text, sections[i]);
            if (i == 0)
            {
                Contents(text, sections);
            }
        }

        return text.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Contents(StringBuilder text, IReadOnlyList<Section> sections)
    {
        text.Append("<nav aria-label=\"Contents\">\n<ul>\n");
        foreach (var section in sections.Skip(1))
        {
            text.Append("<li><a href=\"#").Append(Anchor(section.Title)).Append("\">").Append(Inline(section.Title)).Append("</a></li>\n");
        }

        text.Append("</ul>\n</nav>\n");
    }

    private static void Append(StringBuilder text, Section section)
    {
        text.Append("<h").Append((char)('0' + section.Level)).Append(" id=\"").Append(Anchor(section.Title)).Append("\">").Append(Inline(section.Title)).Append("</h").Append((char)('0' + section.Level)).Append(">\n");
        if (section.Text.Length > 0)
        {
            text.Append("<p>").Append(Inline(section.Text)).Append("</p>\n");
        }

        if (section.Head.Length == 0)
        {
            return;
        }

        text.Append("<div class=\"wide\">\n<table>\n<thead><tr>").AppendJoin(string.Empty, section.Head.Select(h => $"<th scope=\"col\">{Inline(h)}</th>")).Append("</tr></thead>\n<tbody>\n");
        foreach (var row in section.Rows)
        {
            text.Append("<tr>").AppendJoin(string.Empty, row.Select(c => $"<td>{Inline(c)}</td>")).Append("</tr>\n");
        }

        text.Append("</tbody>\n</table>\n</div>\n");
    }

    private static string Anchor(string title) => NotInAnchors().Replace(title.ToLowerInvariant(), "-").Trim('-');

    // The two marks that the sections use: code between backticks, and strong.
    private static string Inline(string text) =>
        Strong().Replace(Code().Replace(WebUtility.HtmlEncode(text), "<code>${text}</code>"), "<strong>${text}</strong>");

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInAnchors();

    [GeneratedRegex("`(?<text>[^`]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Code();

    [GeneratedRegex(@"\*\*(?<text>[^*]+)\*\*", RegexOptions.ExplicitCapture)]
    private static partial Regex Strong();
}
