using System.Net;
using System.Net.Sockets;

namespace Cited.Cli.Fetching;

/// <summary>
/// Asks for one address at a time, with HTTP/1.1 and a connection of its own for each request. No cookies, no credentials, no proxy, no
/// redirects followed, nothing unpacked. Where a host's name leads is looked up here, and every address it has must be allowed; the connection
/// goes to an address that was checked, so that a name that changes its mind meanwhile gains nothing.
/// </summary>
internal sealed class GuardedClient(NetworkPolicy policy, string userAgent, TimeProvider clock)
{
    private const string Dropped = "the connection was dropped before an answer";

    /// <summary>Who asks.</summary>
    public string UserAgent => userAgent;

    /// <summary>Sends a request and takes the response as far as bounds allow.</summary>
    /// <param name="address">The address.</param>
    /// <param name="headers">Fields of the request, beside those that every one has.</param>
    /// <param name="stop">Told to stop.</param>
    /// <exception cref="NoAnswerException">There is no response.</exception>
    /// <exception cref="NotPublicException">The address may not be asked.</exception>
    public async Task<Exchange> Get(Uri address, IReadOnlyDictionary<string, string> headers, CancellationToken stop)
    {
        if (address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
        {
            throw new NotPublicException($"\"{address.Scheme}:\" and addresses with a user's name are not asked");
        }

        using var recorder = new WireRecorder(policy.ResponseBytes);
        IPAddress? server = null;
        using var handler = Handler(recorder, connected =>
        {
            // The runtime asks again at once where a connection is dropped: when to do that is not its decision.
            _ = server is null ? server = connected : throw new NoAnswerException(Dropped);
        });
        using var client = new HttpMessageInvoker(handler);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(stop);
        time.CancelAfter(policy.RequestTime);
        var at = clock.GetUtcNow();
        using var request = Request(address, headers);
        try
        {
            using var response = await client.SendAsync(request, time.Token);
            var cut = await Take(response, recorder, time.Token, stop);
            return new Exchange(address, at, recorder.Sent, recorder.Received, (int)response.StatusCode, server, cut)
            {
                Location = (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 ? Absolute(address, response) : null,
                RetryAfter = WaitOf(response, clock.GetUtcNow()),
                ETag = Field(response, "ETag"),
                LastModified = Field(response, "Last-Modified"),
            };
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new NoAnswerException($"there was no answer within {(long)Math.Ceiling(policy.RequestTime.TotalSeconds)} seconds");
        }
        catch (HttpRequestException e)
        {
            throw e.InnerException is NotPublicException or NoAnswerException ? e.InnerException : new NoAnswerException(Words(e), e);
        }
    }

    private SocketsHttpHandler Handler(WireRecorder recorder, Action<IPAddress> connected) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.None,
        MaxResponseHeadersLength = 64,
        ResponseDrainTimeout = TimeSpan.Zero,
        ConnectCallback = async (context, cancel) => new NetworkStream(await Connect(context.DnsEndPoint, connected, cancel), ownsSocket: true),
        PlaintextStreamFilter = (context, _) => ValueTask.FromResult(recorder.Around(context.PlaintextStream)),
    };

    private HttpRequestMessage Request(Uri address, IReadOnlyDictionary<string, string> headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address)
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        request.Headers.ConnectionClose = true;
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private async Task<Socket> Connect(DnsEndPoint host, Action<IPAddress> connected, CancellationToken cancel)
    {
        // A host that is an address already is judged like one that was looked up.
        var addresses = IPAddress.TryParse(host.Host.Trim('[', ']'), out var literal) ? [literal] : await policy.Resolve(host.Host, cancel);
        if (Array.Find(addresses, a => !policy.Allows(a)) is { } refused)
        {
            throw new NotPublicException($"{host.Host} leads to {refused}, which is no address of the public network");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, host.Port, cancel);
            connected(((IPEndPoint)socket.RemoteEndPoint!).Address);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // The recorder keeps what comes; here it is only made to come, to its end or to a bound.
    private static async Task<Cut> Take(HttpResponseMessage response, WireRecorder recorder, CancellationToken time, CancellationToken stop)
    {
        try
        {
            var stream = await response.Content.ReadAsStreamAsync(time);
            var buffer = new byte[64 * 1024];
            while (await stream.ReadAsync(buffer, time) > 0)
            {
                if (recorder.IsFull)
                {
                    return Cut.Length;
                }
            }

            return Cut.None;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return Cut.Time;
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            return Cut.Disconnect;
        }
    }

    private static Uri? Absolute(Uri address, HttpResponseMessage response) =>
        Field(response, "Location") is { } location && Uri.TryCreate(address, location, out var to) ? to : null;

    private static string? Field(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values)
        || response.Content.Headers.NonValidated.TryGetValues(name, out values) ? values.ToString() : null;

    private static TimeSpan? WaitOf(HttpResponseMessage response, DateTimeOffset now) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };

    private static string Words(HttpRequestException e) => e.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "there is no such host",
        HttpRequestError.SecureConnectionError => "no secure connection could be made",
        HttpRequestError.ConnectionError when e.InnerException is SocketException { SocketErrorCode: SocketError.HostNotFound }
            => "there is no such host",
        HttpRequestError.ConnectionError => "no connection could be made",
        HttpRequestError.ResponseEnded => Dropped,
        HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded => "the answer is not HTTP",
        _ => Dropped,
    };
}
