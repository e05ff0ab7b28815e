using System.Text;
using System.Text.RegularExpressions;

namespace Cited.Passages;

/// <summary>
/// Bytes of a saved page → characters, in the order of the Encoding and HTML Standards: a byte order mark, then what the server said,
/// then what the page says of itself within its first 4,096 bytes (<c>meta charset</c>, <c>http-equiv</c>, XML declaration). A page that
/// says nothing, or names an encoding that nobody knows, is UTF-8 if its bytes are, else windows-1252. Nothing is ever refused:
/// bytes that stand for no character become U+FFFD.
/// </summary>
internal static partial class PageDecoding
{
    private const int Prescanned = 4096;

    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    // Labels of the Encoding Standard that the runtime's tables do not know or read otherwise.
    private static readonly Dictionary<string, string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["iso-8859-1"] = "windows-1252",
        ["iso8859-1"] = "windows-1252",
        ["latin1"] = "windows-1252",
        ["latin-1"] = "windows-1252",
        ["l1"] = "windows-1252",
        ["ascii"] = "windows-1252",
        ["us-ascii"] = "windows-1252",
        ["cp1252"] = "windows-1252",
        ["x-cp1252"] = "windows-1252",
        ["iso-8859-9"] = "windows-1254",
        ["latin5"] = "windows-1254",
        ["iso-8859-11"] = "windows-874",
        ["tis-620"] = "windows-874",
        ["iso-8859-8-i"] = "windows-1255",
        ["cp1251"] = "windows-1251",
        ["cp1250"] = "windows-1250",
        ["gb2312"] = "gb18030",
        ["gbk"] = "gb18030",
        ["x-gbk"] = "gb18030",
        ["sjis"] = "shift_jis",
        ["x-sjis"] = "shift_jis",
        ["windows-31j"] = "shift_jis",
        ["ks_c_5601-1987"] = "euc-kr",
        ["windows-949"] = "euc-kr",
        ["big5-hkscs"] = "big5",
        ["utf8"] = "utf-8",

        // A page whose first bytes could be read as ASCII is not in UTF-16, whatever it says.
        ["utf-16"] = "utf-8",
        ["utf-16le"] = "utf-8",
        ["utf-16be"] = "utf-8",
        ["unicode"] = "utf-8",
    };

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

        var encoding = Known(declared) ?? Known(SaidByPage(bytes));
        if (encoding is not null && encoding.CodePage != Encoding.UTF8.CodePage)
        {
            return encoding.GetString(bytes);
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return (encoding ?? Known("windows-1252")!).GetString(bytes);
        }
    }

    private static string? SaidByPage(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prescanned)]);
        var meta = MetaCharset().Match(head);
        return meta.Success ? meta.Groups["name"].Value
            : XmlDeclaration().Match(head) is { Success: true } xml ? xml.Groups["name"].Value
            : null;
    }

    private static Encoding? Known(string? label)
    {
        if (string.IsNullOrWhiteSpace(label))
        {
            return null;
        }

        var name = label.Trim();
        name = Labels.GetValueOrDefault(name, name);
        if (name.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return Encoding.UTF8;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("""<meta\b[^>]{0,400}?\bcharset\s*=\s*["']?\s*(?<name>[A-Za-z0-9_.:-]{1,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MetaCharset();

    [GeneratedRegex("""^\s{0,40}<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["'](?<name>[A-Za-z0-9_.:-]{1,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex XmlDeclaration();
}
