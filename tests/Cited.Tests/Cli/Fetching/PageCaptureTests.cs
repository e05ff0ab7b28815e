using System.IO.Compression;
using System.Text;
using Cited.Cli.Fetching;
using Cited.Passages.Archives;

namespace Cited.Tests.Cli.Fetching;

/// <summary>Every way in which a server can answer, by a real one.</summary>
public sealed class PageCaptureTests : IDisposable
{
    private readonly LoopbackServer server = new();
    private readonly TestNetwork network = new();

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task What_went_over_the_wire_is_kept_byte_for_byte()
    {
        var packed = Gzip("<p>nine arrested");
        server.On("/a", "200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\nETag: \"1\"\r\nLast-Modified: Sun, 01 Mar 2026 11:00:00 GMT\r\nSet-Cookie: a=b", packed);
        var page = await Capture("/a");
        Assert.Equal((CaptureOutcome.Captured, 200, "\"1\""), (page.Attempt.Outcome, page.Attempt.Status, page.Attempt.ETag));
        var exchange = Assert.Single(page.Exchanges);
        Assert.Equal(server.Requests.Last(), Encoding.ASCII.GetString(exchange.Request));
        Assert.EndsWith(Encoding.Latin1.GetString(packed), Encoding.Latin1.GetString(exchange.Response), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n", Encoding.Latin1.GetString(exchange.Response), StringComparison.Ordinal);
        Assert.Contains("User-Agent: cited/0 (test)\r\n", server.Requests.Last(), StringComparison.Ordinal);
        Assert.DoesNotContain("Cookie", server.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_are_followed_and_kept()
    {
        server.On("/old", "301 Moved Permanently\r\nLocation: /new");
        server.On("/new", "308 Permanent Redirect\r\nLocation: " + server.At("/newest", "www.police.example"));
        server.On("/newest", "200 OK", "<p>x");
        var page = await Capture("/old");
        Assert.Equal((CaptureOutcome.Captured, true, server.At("/newest", "www.police.example")), (page.Attempt.Outcome, page.Attempt.Permanent, page.Attempt.Final));
        Assert.Equal([301, 308, 200], page.Exchanges.Select(e => e.Status));
    }

    [Fact]
    public async Task A_redirect_for_now_is_not_for_good()
    {
        server.On("/old", "302 Found\r\nLocation: /new");
        server.On("/new", "200 OK", "<p>x");
        Assert.False((await Capture("/old")).Attempt.Permanent);
    }

    [Fact]
    public async Task Redirects_without_end_end()
    {
        server.On("/a", "302 Found\r\nLocation: /b");
        server.On("/b", "302 Found\r\nLocation: /a");
        Assert.Equal(CaptureOutcome.Redirects, (await Capture("/a")).Attempt.Outcome);
        for (var i = 0; i < 30; i++)
        {
            server.On($"/{i}", $"302 Found\r\nLocation: /{i + 1}");
        }

        Assert.Equal(CaptureOutcome.Redirects, (await Capture("/0")).Attempt.Outcome);
        Assert.DoesNotContain("/15", server.Paths);
        server.On("/nowhere", "302 Found");
        Assert.Equal(CaptureOutcome.Redirects, (await Capture("/nowhere")).Attempt.Outcome);
    }

    [Theory]
    [InlineData("http://127.9.9.9/")]
    [InlineData("http://internal.example/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://police.example/")]
    [InlineData("http://user:word@police.example/")]
    public async Task An_address_that_is_not_public_is_refused_at_once_and_behind_a_redirect(string address)
    {
        network.Names["internal.example"] = "192.168.0.1";
        Assert.Equal(CaptureOutcome.NotPublic, (await network.Capture().Capture("id", address, null, CancellationToken.None)).Attempt.Outcome);
        server.On("/a", "302 Found\r\nLocation: " + address);
        var page = await Capture("/a");
        Assert.Equal((CaptureOutcome.NotPublic, 1), (page.Attempt.Outcome, page.Exchanges.Count));
    }

    [Fact]
    public async Task An_endless_page_is_cut_off_at_the_bound()
    {
        server.On("/a", async (_, stream, cancel) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8.ToArray(), cancel);
            while (true)
            {
                await stream.WriteAsync(new byte[10_000], cancel);
            }
        });
        var page = await Capture("/a");
        Assert.Equal((CaptureOutcome.CutOff, Cut.Length, 64 * 1024), (page.Attempt.Outcome, page.Exchanges[0].Cut, page.Exchanges[0].Response.Length));
    }

    [Fact]
    public async Task A_page_that_drips_is_cut_off_in_time()
    {
        server.On("/a", async (_, stream, cancel) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"u8.ToArray(), cancel);
            while (true)
            {
                await stream.WriteAsync("x"u8.ToArray(), cancel);
                await Task.Delay(50, cancel);
            }
        });
        var page = await Capture("/a");
        Assert.Equal((CaptureOutcome.CutOff, Cut.Time), (page.Attempt.Outcome, page.Exchanges[0].Cut));
        Assert.NotEmpty(page.Exchanges[0].Response);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_given_up()
    {
        server.On("/a", (_, _, cancel) => Task.Delay(Timeout.Infinite, cancel));
        var page = await Capture("/a");
        Assert.Equal((CaptureOutcome.NoAnswer, "there was no answer within 2 seconds"), (page.Attempt.Outcome, page.Attempt.Detail));
        Assert.Equal(3, server.Paths.Count());
    }

    [Fact]
    public async Task A_connection_that_is_dropped_is_tried_again_later()
    {
        var tries = 0;
        server.On("/a", async (_, stream, cancel) =>
        {
            if (++tries == 3)
            {
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx"u8.ToArray(), cancel);
            }
        });
        var page = await Capture("/a");
        Assert.Equal((CaptureOutcome.Captured, 3), (page.Attempt.Outcome, tries));
        Assert.Single(Encoding.ASCII.GetString(page.Exchanges[0].Request).Split("GET ", StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(TimeSpan.FromSeconds(10), network.Waits);
        Assert.Contains(TimeSpan.FromSeconds(30), network.Waits);
    }

    [Fact]
    public async Task A_length_that_is_a_lie_is_seen()
    {
        server.On("/a", (_, stream, cancel) => stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nnine"u8.ToArray(), cancel).AsTask());
        var page = await Capture("/a");
        Assert.Equal((CaptureOutcome.CutOff, Cut.Disconnect), (page.Attempt.Outcome, page.Exchanges[0].Cut));
    }

    [Fact]
    public async Task What_is_no_HTTP_is_no_answer()
    {
        server.On("/a", (_, stream, cancel) => stream.WriteAsync("SSH-2.0-x\r\n\r\n"u8.ToArray(), cancel).AsTask());
        Assert.Equal(CaptureOutcome.NoAnswer, (await Capture("/a")).Attempt.Outcome);
        server.On("/b", (_, stream, cancel) => stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Repeat("X-A: " + new string('a', 1000) + "\r\n", 200)) + "\r\n"), cancel).AsTask());
        Assert.Equal(CaptureOutcome.NoAnswer, (await Capture("/b")).Attempt.Outcome);
    }

    [Fact]
    public async Task A_busy_server_is_asked_again_when_it_says()
    {
        var tries = 0;
        server.On("/a", (_, stream, cancel) => stream.WriteAsync(Encoding.ASCII.GetBytes(++tries == 1
            ? "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 77\r\nContent-Length: 0\r\n\r\n"
            : "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx"), cancel).AsTask());
        Assert.Equal(CaptureOutcome.Captured, (await Capture("/a")).Attempt.Outcome);
        Assert.Contains(TimeSpan.FromSeconds(77), network.Waits);
    }

    [Fact]
    public async Task A_server_that_asks_to_wait_long_is_left_alone()
    {
        server.On("/a", "503 Unavailable\r\nRetry-After: 86400");
        var page = await Capture("/a");
        Assert.Equal((CaptureOutcome.Refused, 503, "police.example asks to come back in 86400 seconds"), (page.Attempt.Outcome, page.Attempt.Status, page.Attempt.Detail));
        Assert.Single(server.Paths);
    }

    [Theory]
    [InlineData("451 Unavailable For Legal Reasons", 451)]
    [InlineData("410 Gone", 410)]
    [InlineData("403 Forbidden", 403)]
    [InlineData("500 Oops", 500)]
    public async Task A_refusal_is_kept_with_its_status(string head, int status)
    {
        server.On("/a", head, "<p>no");
        var page = await Capture("/a");
        Assert.Equal((CaptureOutcome.Refused, status), (page.Attempt.Outcome, page.Attempt.Status));
        Assert.Single(page.Exchanges);
    }

    [Fact]
    public async Task A_page_that_did_not_change_is_not_sent_again()
    {
        server.On("/a", (request, stream, cancel) => stream.WriteAsync(Encoding.ASCII.GetBytes(request.Contains("If-None-Match: \"1\"\r\n", StringComparison.Ordinal)
            ? "HTTP/1.1 304 Not Modified\r\n\r\n"
            : "HTTP/1.1 200 OK\r\nETag: \"1\"\r\nContent-Length: 1\r\n\r\nx"), cancel).AsTask());
        var first = await Capture("/a");
        var second = await network.Capture().Capture("id", server.At("/a"), first.Attempt, CancellationToken.None);
        Assert.Equal((CaptureOutcome.Unchanged, 304, "\"1\""), (second.Attempt.Outcome, second.Attempt.Status, second.Attempt.ETag));
    }

    [Fact]
    public async Task What_robots_are_asked_is_kept()
    {
        server.On("/robots.txt", "200 OK", "User-agent: *\nDisallow: /private\nCrawl-delay: 20\n");
        server.On("/a", "302 Found\r\nLocation: /private/b");
        server.On("/private/b", "200 OK", "x");
        var page = await Capture("/a");
        Assert.Equal(CaptureOutcome.Robots, page.Attempt.Outcome);
        Assert.Equal(["/a"], server.Paths);
    }

    [Theory]
    [InlineData("404 Not Found", CaptureOutcome.Captured)]
    [InlineData("403 Forbidden", CaptureOutcome.Captured)]
    [InlineData("500 Oops", CaptureOutcome.Robots)]
    public async Task Where_robots_txt_cannot_be_had_the_standard_says_what_that_means(string head, CaptureOutcome outcome)
    {
        server.On("/robots.txt", head);
        server.On("/a", "200 OK", "x");
        Assert.Equal(outcome, (await Capture("/a")).Attempt.Outcome);
    }

    [Fact]
    public async Task Requests_to_one_host_lie_apart()
    {
        server.On("/a", "200 OK", "x");
        var capture = network.Capture();
        await capture.Capture("a", server.At("/a"), null, CancellationToken.None);
        await capture.Capture("b", server.At("/a"), null, CancellationToken.None);
        await capture.Capture("c", server.At("/a", "other.example"), null, CancellationToken.None);
        Assert.Equal(Enumerable.Repeat(TimeSpan.FromSeconds(5), 3), network.Waits);
    }

    [Fact]
    public async Task A_port_where_nobody_is_and_a_name_that_leads_nowhere_are_no_answer()
    {
        var closed = new LoopbackServer();
        var address = closed.At("/a");
        closed.Dispose();
        var page = await network.Capture().Capture("id", address, null, CancellationToken.None);
        Assert.Equal((CaptureOutcome.NoAnswer, "no connection could be made"), (page.Attempt.Outcome, page.Attempt.Detail));
        var nowhere = network.Policy with { Resolve = (_, _) => throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound) };
        Assert.Equal("there is no such host", (await network.Capture(nowhere).Capture("id", "http://police.example/", null, CancellationToken.None)).Attempt.Detail);
    }

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private Task<CapturedPage> Capture(string path) => network.Capture().Capture("id", server.At(path), null, CancellationToken.None);
}
