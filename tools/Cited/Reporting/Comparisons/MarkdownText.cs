using System.Text;

namespace Cited.Reporting.Comparisons;

/// <summary>
/// Text from the data within Markdown (GitHub Flavored Markdown 0.29), so that it is shown and nothing else: no markup, no
/// HTML, no links of its own, no mention of a user or team, no reference to an issue, no short name of a picture, no
/// workflow command. Mentions and references are looked for in the rendered text, where an escaped sign is a sign again;
/// a zero-width space after the sign keeps them apart, and is written as an entity so that a reviewer sees it.
/// </summary>
internal static class MarkdownText
{
    private const string Apart = "&#8203;";

    /// <summary>A sentence as Markdown, on one line.</summary>
    public static string Of(Sentence sentence) => string.Concat(sentence.Pieces.Select(Of));

    /// <summary>A name or title as running text.</summary>
    public static string Escape(string text)
    {
        var visible = ComparisonText.Plain(text);
        var escaped = new StringBuilder(visible.Length + 16);
        for (var i = 0; i < visible.Length; i++)
        {
            var c = visible[i];
            escaped = c switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '@' or '#' or ':' => escaped.Append('\\').Append(c).Append(Apart),
                '-' when i >= 2 && string.Equals(visible[(i - 2)..i], "GH", StringComparison.OrdinalIgnoreCase) => escaped.Append("\\-").Append(Apart),
                '.' when i >= 3 && string.Equals(visible[(i - 3)..i], "www", StringComparison.OrdinalIgnoreCase) => escaped.Append("\\."),
                '\\' or '`' or '*' or '_' or '[' or ']' or '!' or '|' or '~' or '$' => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>
    /// A value in a code span, where nothing is looked for. The fence is longer than any run of backticks within (CommonMark
    /// 0.31 §6.1).
    /// </summary>
    public static string Code(string text)
    {
        var visible = ComparisonText.Plain(text);
        if (visible.Trim().Length == 0)
        {
            return "(blank)";
        }

        var longest = 0;
        var run = 0;
        foreach (var c in visible)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        var blank = visible[0] is '`' or ' ' || visible[^1] is '`' or ' ' ? " " : string.Empty;
        return fence + blank + visible + blank + fence;
    }

    private static string Of(Piece piece) => piece.Kind switch
    {
        PieceKind.Words => piece.Text,
        PieceKind.Value => Code(piece.Text),
        _ => piece.Link is { } link ? $"[{Escape(piece.Text)}](<{Address(link)}>)" : Escape(piece.Text),
    };

    // In angle brackets an address ends at > or a line's end, and a backslash escapes (CommonMark §6.3).
    private static string Address(string link)
    {
        var address = new StringBuilder(link.Length);
        foreach (var rune in link.EnumerateRunes())
        {
            address = rune.Value is <= ' ' or '<' or '>' or '\\' or '`' or '|' or 0x7F || !rune.IsAscii
                ? address.Append(Uri.EscapeDataString(rune.ToString()))
                : address.Append(rune.ToString());
        }

        return address.ToString();
    }
}
