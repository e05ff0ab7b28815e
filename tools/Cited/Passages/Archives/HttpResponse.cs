using System.Globalization;
using System.IO.Compression;
using System.Text;
using Cited.Text;

namespace Cited.Passages.Archives;

/// <summary>
/// A response of HTTP/1.x as it came over the wire and as archivers keep it. Some of them keep the head as it was and the body already
/// unpacked: a body that is not packed as its head says is taken as it is.
/// </summary>
internal sealed class HttpResponse
{
    private readonly byte[] body;

    private HttpResponse(int status, MessageHead head, byte[] body) => (Status, Head, this.body) = (status, head, body);

    /// <summary>The status code; 0 where the first line says none.</summary>
    public int Status { get; }

    /// <summary>Its header.</summary>
    public MessageHead Head { get; }

    /// <summary>Reads a response; interim ones (1xx) before it are passed over.</summary>
    public static HttpResponse Parse(ReadOnlySpan<byte> message)
    {
        while (true)
        {
            var rest = message;
            var words = (MessageHead.NextLine(ref rest) ?? string.Empty).Split(' ', 3);
            var status = words.Length > 1 && words[0].StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase)
                && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0;
            var head = new MessageHead(rest, out var body);
            if (status is < 100 or >= 200)
            {
                return new HttpResponse(status, head, body.ToArray());
            }

            message = body;
        }
    }

    /// <summary>The body without the packing of its transfer and its content.</summary>
    /// <param name="most">The most bytes that are unpacked.</param>
    /// <param name="cut">Whether there would have been more.</param>
    public byte[] Body(int most, out bool cut)
    {
        var content = string.Equals(Head["Transfer-Encoding"], "chunked", StringComparison.OrdinalIgnoreCase) ? Joined(body) ?? body : body;
        var codings = (Head["Content-Encoding"] ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var coding in codings.Reverse().Take(2))
        {
            if (Unpacked(content, coding.ToLowerInvariant(), most) is not { } unpacked)
            {
                break;
            }

            content = unpacked;
        }

        cut = content.Length > most;
        return cut ? content[..most] : content;
    }

    // Chunks (RFC 9112, 7.1); a body that was cut off gives what came.
    private static byte[]? Joined(ReadOnlySpan<byte> chunks)
    {
        using var joined = new MemoryStream();
        while (MessageHead.NextLine(ref chunks) is { } line)
        {
            var digits = line.Split(';')[0].Trim();
            if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) || size < 0)
            {
                return joined.Length == 0 ? null : joined.ToArray();
            }

            if (size == 0)
            {
                break;
            }

            var part = Math.Min(size, chunks.Length);
            joined.Write(chunks[..part]);
            chunks = chunks[part..];
            _ = MessageHead.NextLine(ref chunks);
        }

        return joined.ToArray();
    }

    private static byte[]? Unpacked(byte[] packed, string coding, int most)
    {
        using var source = new MemoryStream(packed, writable: false);
        using Stream? stream = coding switch
        {
            "gzip" or "x-gzip" when packed is [0x1F, 0x8B, ..] => new GZipStream(source, CompressionMode.Decompress),
            "deflate" when packed is [0x78, ..] => new ZLibStream(source, CompressionMode.Decompress),
            "deflate" => new DeflateStream(source, CompressionMode.Decompress),
            "br" => new BrotliStream(source, CompressionMode.Decompress),
            _ => null,
        };
        if (stream is null)
        {
            return null;
        }

        using var unpacked = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            for (int read; unpacked.Length <= most && (read = stream.Read(buffer)) > 0;)
            {
                unpacked.Write(buffer, 0, read);
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException or InvalidOperationException)
        {
            // What came before the fault is read; nothing at all means that it was not packed.
        }

        return unpacked.Length == 0 ? null : unpacked.ToArray();
    }
}
