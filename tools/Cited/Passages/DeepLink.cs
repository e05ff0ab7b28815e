using System.Text;

namespace Cited.Passages;

/// <summary>
/// Addresses that lead to a passage: <c>url#:~:text=[prefix-,]start[,end][,-suffix]</c> (WICG Scroll-to-Text-Fragment §3.4, TextDirective).
/// </summary>
internal static class DeepLink
{
    private const string Delimiter = ":~:";
    private const string Directive = "text=";

    /// <summary>
    /// The address with the directive. A fragment of the address's own stays before the delimiter; a directive that it already has is
    /// replaced.
    /// </summary>
    public static string Of(string url, TextDirective directive)
    {
        var link = new StringBuilder(WithoutDirective(url));
        if (!url.Contains('#', StringComparison.Ordinal))
        {
            link.Append('#');
        }

        link.Append(Delimiter).Append(Directive);
        if (directive.Prefix is { } prefix)
        {
            link.Append(Encode(prefix)).Append("-,");
        }

        link.Append(Encode(directive.Start));
        if (directive.End is { } end)
        {
            link.Append(',').Append(Encode(end));
        }

        if (directive.Suffix is { } suffix)
        {
            link.Append(",-").Append(Encode(suffix));
        }

        return link.ToString();
    }

    /// <summary>The first text directive of an address; absent if it has none, or one that no browser would read.</summary>
    public static TextDirective? DirectiveOf(string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var at = hash < 0 ? -1 : url.IndexOf(Delimiter, hash, StringComparison.Ordinal);
        var text = at < 0 ? null : url[(at + Delimiter.Length)..].Split('&').FirstOrDefault(d => d.StartsWith(Directive, StringComparison.Ordinal));
        if (text is null)
        {
            return null;
        }

        var parts = text[Directive.Length..].Split(',').ToList();
        var prefix = Take(parts, 0, p => p.EndsWith('-') ? p[..^1] : null);
        var suffix = Take(parts, parts.Count - 1, p => p.StartsWith('-') ? p[1..] : null);
        return parts.Count is 1 or 2 && parts.All(p => p.Length > 0) && prefix is not "" && suffix is not ""
            ? new TextDirective(Decode(prefix), Decode(parts[0])!, parts.Count == 2 ? Decode(parts[1]) : null, Decode(suffix))
            : null;
    }

    private static string? Take(List<string> parts, int index, Func<string, string?> read)
    {
        var taken = parts.Count > 1 ? read(parts[index]) : null;
        if (taken is not null)
        {
            parts.RemoveAt(index);
        }

        return taken;
    }

    private static string WithoutDirective(string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var at = hash < 0 ? -1 : url.IndexOf(Delimiter, hash, StringComparison.Ordinal);
        return at < 0 ? url : url[..at];
    }

    // All but letters, digits, '.', '_' and '~' of ASCII; so also '&', ',' and '-', which mean something in a directive.
    private static string Encode(string words) => Uri.EscapeDataString(words).Replace("-", "%2D", StringComparison.Ordinal);

    private static string? Decode(string? words) => words is null ? null : Uri.UnescapeDataString(words);
}
