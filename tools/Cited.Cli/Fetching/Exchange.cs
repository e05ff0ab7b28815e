using System.Net;

namespace Cited.Cli.Fetching;

/// <summary>Why a response is not whole, in the words of WARC 1.1 (<c>WARC-Truncated</c>).</summary>
internal enum Cut
{
    /// <summary>It is whole.</summary>
    None,

    /// <summary>It has more bytes than are taken.</summary>
    Length,

    /// <summary>It took longer than is waited.</summary>
    Time,

    /// <summary>The connection ended before the response did.</summary>
    Disconnect,
}

/// <summary>A request and its response, as they went over the wire.</summary>
/// <param name="Address">The address that was asked for.</param>
/// <param name="At">When the request was sent.</param>
/// <param name="Request">The bytes of the request.</param>
/// <param name="Response">The bytes of the response, head and body.</param>
/// <param name="Status">The status code.</param>
/// <param name="Server">The address of the server; absent if not known.</param>
/// <param name="Cut">Why the response is not whole.</param>
internal sealed record Exchange(Uri Address, DateTimeOffset At, byte[] Request, byte[] Response, int Status, IPAddress? Server, Cut Cut)
{
    /// <summary>Where a redirect leads; absent for what is none.</summary>
    public Uri? Location { get; init; }

    /// <summary>How long the server asks to wait; absent if it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The entity tag, as written; absent if there is none.</summary>
    public string? ETag { get; init; }

    /// <summary>The day of the last change, as written; absent if there is none.</summary>
    public string? LastModified { get; init; }
}

/// <summary>There was no response: no such host, no connection, one that was dropped, or none in time.</summary>
internal sealed class NoAnswerException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The address does not belong to the public network, or is no address of the web.</summary>
internal sealed class NotPublicException(string message) : Exception(message);
