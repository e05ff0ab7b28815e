using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Cited.Passages.Archives;

namespace Cited.Cli.Fetching;

/// <summary>
/// A WARC 1.1 file (ISO 28500:2017) of one attempt at one page: who asked, each request and response as it went over the wire, and how
/// the attempt ended. Each record is a member of gzip of its own.
/// </summary>
internal static class WarcFile
{
    private const string Unchanged = "http://netpreserve.org/warc/1.1/revisit/server-not-modified";

    /// <summary>The bytes of the file.</summary>
    public static byte[] Of(CaptureAttempt attempt, string address, IReadOnlyList<Exchange> exchanges, string software, string userAgent)
    {
        using var file = new MemoryStream();
        var info = $"software: {software}\r\nformat: WARC File Format 1.1\r\n"
            + "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"
            + $"robots: obey\r\nhttp-header-user-agent: {userAgent}\r\n";
        var about = NewId();
        Append(file, "warcinfo", about, attempt.At, "application/warc-fields", Encoding.UTF8.GetBytes(info));
        foreach (var exchange in exchanges)
        {
            var (request, response) = (NewId(), NewId());
            var target = ("WARC-Target-URI", exchange.Address.AbsoluteUri);
            var server = ("WARC-IP-Address", exchange.Server is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4().ToString() : exchange.Server?.ToString());
            Append(
                file, "request", request, exchange.At, "application/http;msgtype=request", exchange.Request,
                target, server, ("WARC-Concurrent-To", response), ("WARC-Warcinfo-ID", about));
            Append(
                file, exchange.Status == 304 ? "revisit" : "response", response, exchange.At, "application/http;msgtype=response", exchange.Response,
                target, server,
                ("WARC-Profile", exchange.Status == 304 ? Unchanged : null),
                ("WARC-Truncated", exchange.Cut == Cut.None ? null : exchange.Cut.ToString().ToLowerInvariant()),
                ("WARC-Warcinfo-ID", about));
        }

        Append(
            file, "metadata", NewId(), attempt.At, "application/warc-fields", Encoding.UTF8.GetBytes(attempt.ToFields()),
            ("WARC-Target-URI", address), ("WARC-Warcinfo-ID", about));
        return file.ToArray();
    }

    private static string NewId() => $"<urn:uuid:{Guid.NewGuid()}>";

    private static void Append(
        Stream file, string type, string id, DateTimeOffset at, string contentType, byte[] block, params (string Name, string? Value)[] fields)
    {
        var head = new StringBuilder("WARC/1.1\r\n");
        var date = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        foreach (var (name, value) in fields.Prepend(("WARC-Date", date)).Prepend(("WARC-Record-ID", id)).Prepend(("WARC-Type", type)))
        {
            if (value is not null)
            {
                head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
            }
        }

        head.Append(CultureInfo.InvariantCulture, $"WARC-Block-Digest: sha256:{Convert.ToHexStringLower(SHA256.HashData(block))}\r\n");
        head.Append(CultureInfo.InvariantCulture, $"Content-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n");
        using var member = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true);
        member.Write(Encoding.UTF8.GetBytes(head.ToString()));
        member.Write(block);
        member.Write("\r\n\r\n"u8);
    }
}
