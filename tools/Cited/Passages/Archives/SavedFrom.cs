using System.Text;
using System.Text.RegularExpressions;

namespace Cited.Passages.Archives;

/// <summary>
/// The address that a saved HTML page carries of where it was saved from: the comments that SingleFile and browsers write at its
/// beginning, or the page's own <c>link rel="canonical"</c>.
/// </summary>
internal static partial class SavedFrom
{
    /// <summary>How much of a file is looked at, in bytes: SingleFile puts styles and pictures into the head.</summary>
    public const int HeadBytes = 64 * 1024;

    /// <summary>The address; absent if the page does not say.</summary>
    public static string? AddressOf(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, HeadBytes)]);
        foreach (var pattern in new[] { SingleFile(), Browser(), Canonical(), CanonicalReversed() })
        {
            if (pattern.Match(head) is { Success: true } match)
            {
                return System.Net.WebUtility.HtmlDecode(match.Groups["url"].Value);
            }
        }

        return null;
    }

    [GeneratedRegex(@"<!--\s*Page saved with SingleFile\s+url:\s*(?<url>https?://\S{1,2000})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SingleFile();

    [GeneratedRegex(@"<!-- saved from url=\(\d{1,6}\)(?<url>https?://\S{1,2000}?) -->", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Browser();

    [GeneratedRegex("""<link\b[^>]{0,200}?\brel=["']?canonical["']?[^>]{0,200}?\bhref=["']?(?<url>https?://[^"'\s>]{1,2000})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Canonical();

    [GeneratedRegex("""<link\b[^>]{0,200}?\bhref=["']?(?<url>https?://[^"'\s>]{1,2000})["']?[^>]{0,200}?\brel=["']?canonical""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CanonicalReversed();
}
