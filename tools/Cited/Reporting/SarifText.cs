namespace Cited.Reporting;

/// <summary>How SARIF 2.1.0 wants texts and paths to be written.</summary>
internal static class SarifText
{
    private const string WordJoiner = "\u2060";

    /// <summary>
    /// A plain text message: braces are doubled (§3.11.5). <c>[a](b)</c> would be a link (§3.11.6); outside of a link there
    /// is no escape for it, so an invisible word joiner keeps the two apart, and no record can put a link into a report.
    /// </summary>
    public static string Plain(string text) => Braces(text).Replace("](", "]" + WordJoiner + "(", StringComparison.Ordinal);

    /// <summary>Braces doubled, as in plain text and in Markdown.</summary>
    public static string Braces(string text) =>
        text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    /// <summary>A path as a relative reference (RFC 3986 §4.2): each segment percent-encoded, but for unreserved characters.</summary>
    public static string RelativeReference(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
