namespace Cited.Passages.Archives;

/// <summary>What a response of HTTP/1.x holds.</summary>
public static class ResponseBody
{
    /// <summary>The body, unpacked.</summary>
    /// <param name="response">The response as it came over the wire.</param>
    /// <param name="most">The most bytes that are unpacked.</param>
    public static byte[] Of(ReadOnlySpan<byte> response, int most) => HttpResponse.Parse(response).Body(most, out _);
}
