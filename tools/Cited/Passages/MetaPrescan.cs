using System.Text;

namespace Cited.Passages;

/// <summary>
/// What a page's first bytes say of its encoding (HTML Standard §13.2.3.2, "prescan a byte stream to determine its encoding"): comments and
/// other tags are passed over, and <c>content</c> counts only beside <c>http-equiv=content-type</c>.
/// </summary>
internal static class MetaPrescan
{
    /// <summary>The name of the encoding; absent if these bytes name none that is known.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '<')
            {
                continue;
            }

            if (Begins(text, at, "<!--"))
            {
                var end = text.IndexOf("-->", at + 2, StringComparison.Ordinal);
                if (end < 0)
                {
                    return null;
                }

                at = end + 2;
            }
            else if (Begins(text, at, "<meta") && at + 5 < text.Length && (IsSpace(text[at + 5]) || text[at + 5] == '/'))
            {
                at += 5;
                if (OfMeta(text, ref at) is { } name)
                {
                    return name;
                }
            }
            else if (at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || (text[at + 1] == '/' && at + 2 < text.Length && char.IsAsciiLetter(text[at + 2]))))
            {
                while (at < text.Length && !IsSpace(text[at]) && text[at] != '>')
                {
                    at++;
                }

                while (Attribute(text, ref at) is not null)
                {
                }
            }
            else if (at + 1 < text.Length && text[at + 1] is '!' or '/' or '?')
            {
                var end = text.IndexOf('>', at);
                at = end < 0 ? text.Length : end;
            }
        }

        return null;
    }

    private static string? OfMeta(string text, ref int at)
    {
        string? said = null;
        var isPragma = false;
        bool? needsPragma = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (Attribute(text, ref at) is { } attribute)
        {
            if (!seen.Add(attribute.Name))
            {
                continue;
            }

            switch (attribute.Name)
            {
                case "http-equiv":
                    isPragma |= attribute.Value == "content-type";
                    break;
                case "content" when said is null && EncodingNames.Of(InContent(attribute.Value)) is { } name:
                    (said, needsPragma) = (name, true);
                    break;
                case "charset":
                    (said, needsPragma) = (EncodingNames.Of(attribute.Value), false);
                    break;
            }
        }

        return needsPragma is null || (needsPragma == true && !isPragma) ? null : said switch
        {
            // A page whose first bytes could be read as ASCII is not in UTF-16, whatever it says.
            "utf-16le" or "utf-16be" => "utf-8",
            "x-user-defined" => "windows-1252",
            _ => said,
        };
    }

    // §13.2.3.2, "get an attribute"; values in lower case.
    private static (string Name, string Value)? Attribute(string text, ref int at)
    {
        while (at < text.Length && (IsSpace(text[at]) || text[at] == '/'))
        {
            at++;
        }

        if (at >= text.Length || text[at] == '>')
        {
            return null;
        }

        var start = at;
        while (at < text.Length && !(text[at] == '=' && at > start) && !IsSpace(text[at]) && text[at] is not ('/' or '>'))
        {
            at++;
        }

        var name = text[start..at].ToLowerInvariant();
        while (at < text.Length && IsSpace(text[at]))
        {
            at++;
        }

        if (at >= text.Length || text[at] != '=')
        {
            return (name, string.Empty);
        }

        at++;
        while (at < text.Length && IsSpace(text[at]))
        {
            at++;
        }

        if (at < text.Length && text[at] is '"' or '\'')
        {
            var end = text.IndexOf(text[at], at + 1);
            var value = end < 0 ? text[(at + 1)..] : text[(at + 1)..end];
            at = end < 0 ? text.Length : end + 1;
            return (name, value.ToLowerInvariant());
        }

        start = at;
        while (at < text.Length && !IsSpace(text[at]) && text[at] != '>')
        {
            at++;
        }

        return (name, text[start..at].ToLowerInvariant());
    }

    // §2.5.3, "extracting a character encoding from a meta element".
    private static string? InContent(string content)
    {
        for (var at = 0; (at = content.IndexOf("charset", at, StringComparison.Ordinal)) >= 0;)
        {
            at += 7;
            var rest = content[at..].TrimStart('\t', '\n', '\f', '\r', ' ');
            if (!rest.StartsWith('='))
            {
                continue;
            }

            rest = rest[1..].TrimStart('\t', '\n', '\f', '\r', ' ');
            return rest.Length == 0 ? null
                : rest[0] is '"' or '\'' ? rest.IndexOf(rest[0], 1) is > 0 and var end ? rest[1..end] : null
                : rest.Split(';', ' ', '\t', '\n', '\f', '\r')[0];
        }

        return null;
    }

    private static bool Begins(string text, int at, string with) => string.Compare(text, at, with, 0, with.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsSpace(char c) => c is '\t' or '\n' or '\f' or '\r' or ' ';
}
