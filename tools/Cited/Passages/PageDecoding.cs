using System.Text;
using System.Text.RegularExpressions;

namespace Cited.Passages;

/// <summary>
/// Bytes of a saved page → characters, in the order of the Encoding and HTML Standards: a byte order mark, then what the server said,
/// then what the page says of itself: an XML declaration, or a <c>meta</c> element within its first 1,024 bytes, or a later one, at which
/// a browser's parser changes its mind. A page that says nothing, or names an encoding that nobody knows, is UTF-8 if its bytes are, else
/// windows-1252. Nothing is ever refused: bytes that stand for no character become U+FFFD.
/// </summary>
internal static partial class PageDecoding
{
    private const int Prescanned = 1024;

    // How far a meta element is looked for that a parser would come upon.
    private const int LateMeta = 64 * 1024;

    private const string Utf8 = "utf-8";
    private const string Western = "windows-1252";

    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    /// <summary>The characters; <paramref name="declared"/> is the charset of the server's header, absent for a file.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return Encoding.UTF8.GetString(bytes[3..]);
            case [0xFF, 0xFE, ..]:
                return Encoding.Unicode.GetString(bytes[2..]);
            case [0xFE, 0xFF, ..]:
                return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        var name = EncodingNames.Of(declared) ?? SaidByPage(bytes);
        if (name is not null && name != Utf8)
        {
            return EncodingNames.Decode(name, bytes);
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return EncodingNames.Decode(name ?? Western, bytes);
        }
    }

    private static string? SaidByPage(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prescanned)]);
        return (XmlDeclaration().Match(head) is { Success: true } xml ? EncodingNames.Of(xml.Groups["name"].Value) switch
            {
                "utf-16le" or "utf-16be" => Utf8,
                var known => known,
            } : null)
            ?? MetaPrescan.Of(bytes[..Math.Min(bytes.Length, Prescanned)])
            ?? MetaPrescan.Of(WithoutScripts(bytes[..Math.Min(bytes.Length, LateMeta)]));
    }

    // The parser takes what stands in a script or style for no element.
    private static byte[] WithoutScripts(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetBytes(RawText().Replace(Encoding.Latin1.GetString(bytes), string.Empty));

    [GeneratedRegex("""^\s{0,40}<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["'](?<name>[A-Za-z0-9_.:-]{1,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex XmlDeclaration();

    [GeneratedRegex("<(?<name>script|style|title|textarea)\\b[^>]*>.*?</\\k<name>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex RawText();
}
