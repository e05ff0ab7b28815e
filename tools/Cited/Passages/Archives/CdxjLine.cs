using System.Globalization;
using System.Text.Json.Nodes;

namespace Cited.Passages.Archives;

/// <summary>A line of a CDXJ index: the address turned round (SURT), the time, and where the record is.</summary>
internal static class CdxjLine
{
    /// <summary>The line, with its end.</summary>
    public static string Of(Capture capture)
    {
        var place = new JsonObject
        {
            ["url"] = capture.Address,
            ["mime"] = capture.MediaType,
            ["status"] = capture.Status.ToString(CultureInfo.InvariantCulture),
            ["length"] = capture.Length.ToString(CultureInfo.InvariantCulture),
            ["offset"] = Math.Max(capture.Place.Member, capture.Place.Offset).ToString(CultureInfo.InvariantCulture),
            ["filename"] = capture.Archive,
        };
        var time = capture.At.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        return $"{Surt(new Uri(capture.Address))} {time} {place.ToJsonString()}\n";
    }

    // "https://www.example.org:8080/A?b" is "org,example:8080)/a?b".
    private static string Surt(Uri address)
    {
        var host = address.IdnHost.ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        var port = address.IsDefaultPort ? string.Empty : string.Create(CultureInfo.InvariantCulture, $":{address.Port}");
        return string.Join(',', host.Split('.').Reverse()) + port + ")" + address.PathAndQuery.ToLowerInvariant();
    }
}
