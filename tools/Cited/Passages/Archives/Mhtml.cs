using System.Globalization;
using System.Text;

namespace Cited.Passages.Archives;

/// <summary>
/// A page with all its parts in one file (RFC 2557), as Chromium writes it: a message of MIME parts, of which the one with the page's own
/// address, or else the first that is HTML, is the page.
/// </summary>
internal sealed record Mhtml(string? Address, byte[] Html, string? Charset)
{
    private const int HeadBytes = 4096;
    private const int MostParts = 5000;

    /// <summary>Whether bytes begin like such a file.</summary>
    public static bool IsOne(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadBytes)]);
        return head.Contains("multipart/related", StringComparison.OrdinalIgnoreCase)
            && head.Split('\n')[0].Split(':')[0].Trim().ToUpperInvariant()
                is "FROM" or "MIME-VERSION" or "SUBJECT" or "DATE" or "CONTENT-TYPE" or "SNAPSHOT-CONTENT-LOCATION";
    }

    /// <summary>The address that the file says it was saved from; absent if it does not say.</summary>
    public static string? AddressOf(ReadOnlySpan<byte> bytes)
    {
        var head = new MessageHead(bytes, out _);
        return head["Snapshot-Content-Location"] ?? head["Content-Location"];
    }

    /// <summary>Reads such a file; absent if there is no page in it.</summary>
    public static Mhtml? Read(ReadOnlySpan<byte> bytes)
    {
        var address = AddressOf(bytes);
        var head = new MessageHead(bytes, out var rest);
        if (head.Parameter("boundary") is not { Length: > 0 } boundary)
        {
            return null;
        }

        Mhtml? first = null;
        var mark = Encoding.Latin1.GetBytes("--" + boundary);
        for (var parts = 0; parts < MostParts && rest.IndexOf(mark) is >= 0 and var at; parts++)
        {
            rest = rest[(at + mark.Length)..];
            if (rest.StartsWith("--"u8))
            {
                break;
            }

            _ = MessageHead.NextLine(ref rest);
            var end = rest.IndexOf(mark);
            var part = new MessageHead(end < 0 ? rest : rest[..end], out var body);
            if (part.MediaType is not ("text/html" or "application/xhtml+xml"))
            {
                continue;
            }

            var isPage = address is not null && part["Content-Location"] == address;
            if (isPage || first is null)
            {
                var html = Unpacked(body, part["Content-Transfer-Encoding"]);
                first = new Mhtml(address ?? part["Content-Location"], html, part.Parameter("charset"));
                if (isPage)
                {
                    break;
                }
            }
        }

        return first;
    }

    private static byte[] Unpacked(ReadOnlySpan<byte> body, string? encoding) => encoding?.ToLowerInvariant() switch
    {
        "quoted-printable" => QuotedPrintable(body),
        "base64" => Base64(body),
        _ => body.ToArray(),
    };

    private static byte[] Base64(ReadOnlySpan<byte> body)
    {
        // Anything that is no letter of Base64 is passed over (RFC 2045, 6.8).
        var letters = new StringBuilder(body.Length);
        foreach (var b in body)
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'+' or (byte)'/')
            {
                letters.Append((char)b);
            }
        }

        letters.Length -= letters.Length % 4 == 1 ? 1 : 0;
        return Convert.FromBase64String(letters.Append('=', (4 - (letters.Length % 4)) % 4).ToString());
    }

    private static byte[] QuotedPrintable(ReadOnlySpan<byte> body)
    {
        using var decoded = new MemoryStream(body.Length);
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != '=')
            {
                decoded.WriteByte(body[i]);
            }
            else if (i + 2 < body.Length
                && byte.TryParse(body.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                decoded.WriteByte(value);
                i += 2;
            }
            else
            {
                // A line that goes on in the next one.
                var end = body[i..].IndexOf((byte)'\n');
                i = end < 0 ? body.Length : i + end;
            }
        }

        return decoded.ToArray();
    }
}
