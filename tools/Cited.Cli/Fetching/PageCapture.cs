using System.Text;
using Cited.Passages.Archives;
using Cited.Text;

namespace Cited.Cli.Fetching;

/// <summary>How an attempt at a page ended, and what went over the wire.</summary>
internal sealed record CapturedPage(CaptureAttempt Attempt, IReadOnlyList<Exchange> Exchanges);

/// <summary>
/// Captures pages politely: what robots.txt asks is kept, two requests to one host lie apart, a server that is busy is asked again later,
/// a few times at most, and a page that did not change is not sent again. Redirects are followed, each judged anew.
/// </summary>
internal sealed class PageCapture(GuardedClient client, NetworkPolicy policy, TimeSpan delay, TimeProvider clock)
{
    private const int MostRedirects = 10;
    private const int MostTries = 3;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan FirstBackOff = TimeSpan.FromSeconds(10);
    private static readonly Dictionary<string, string> Nothing = new(StringComparer.Ordinal);

    private readonly Dictionary<string, DateTimeOffset> asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RobotsFile> robots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> busy = new(StringComparer.Ordinal);

    /// <summary>Captures the page of a source.</summary>
    /// <param name="source">The source's id.</param>
    /// <param name="url">Its address.</param>
    /// <param name="before">The last attempt, if its answer may be asked about again.</param>
    /// <param name="stop">Told to stop.</param>
    public async Task<CapturedPage> Capture(string source, string url, CaptureAttempt? before, CancellationToken stop)
    {
        var exchanges = new List<Exchange>();
        var begun = clock.GetUtcNow();
        CapturedPage End(CaptureOutcome outcome, string detail = "") => new(Of(source, url, begun, outcome, detail, exchanges), exchanges);
        try
        {
            for (var address = new Uri(url); ;)
            {
                if (!(await RobotsOf(address, stop)).Allows(address))
                {
                    return End(CaptureOutcome.Robots, $"{address.Host} asks robots not to read it");
                }

                var last = await Ask(address, exchanges.Exists(e => e.Location is not null) ? Nothing : Conditions(before), exchanges, stop);
                switch (last)
                {
                    case { Status: >= 300 and < 400, Location: null } when last.Status != 304:
                        return End(CaptureOutcome.Redirects, "a redirect leads nowhere");
                    case { Location: { } next }:
                        var redirects = exchanges.Where(e => e.Location is not null).ToArray();
                        if (redirects.Length > MostRedirects || Array.Exists(redirects, e => e.Address == next))
                        {
                            return End(CaptureOutcome.Redirects, "redirects lead on without end");
                        }

                        address = next;
                        continue;
                    case { Status: 304 }:
                        return Unchanged(End(CaptureOutcome.Unchanged), before);
                    case { Status: 200, Cut: Cut.None }:
                        return End(CaptureOutcome.Captured);
                    case { Status: 200 }:
                        return End(CaptureOutcome.CutOff, CutWords(last.Cut));
                    default:
                        return End(CaptureOutcome.Refused, busy.GetValueOrDefault(address.Authority, $"the server answered with status {last.Status}"));
                }
            }
        }
        catch (NoAnswerException e)
        {
            return End(CaptureOutcome.NoAnswer, e.Message);
        }
        catch (NotPublicException e)
        {
            return End(CaptureOutcome.NotPublic, e.Message);
        }
    }

    /// <summary>
    /// Asks an address that is made for programs, so that no robots.txt is asked first. A server that is busy is tried again, and redirects
    /// are followed.
    /// </summary>
    public async Task<Exchange> Ask(Uri address, CancellationToken stop)
    {
        var answer = await Ask(address, Nothing, [], stop);
        for (var redirects = 0; redirects < MostRedirects && answer.Location is { } next; redirects++)
        {
            answer = await Ask(next, Nothing, [], stop);
        }

        return answer;
    }

    private static CaptureAttempt Of(string source, string url, DateTimeOffset at, CaptureOutcome outcome, string detail, List<Exchange> exchanges)
    {
        var last = exchanges.Count > 0 ? exchanges[^1] : null;
        var final = last?.Location?.AbsoluteUri ?? last?.Address.AbsoluteUri;
        var redirects = exchanges.Where(e => e.Location is not null).ToArray();
        return new CaptureAttempt(source, at, outcome)
        {
            Status = outcome == CaptureOutcome.NoAnswer ? 0 : last?.Status ?? 0,
            Final = redirects.Length > 0 && final != new Uri(url).AbsoluteUri ? final : null,
            Permanent = redirects.Length > 0 && Array.TrueForAll(redirects, e => e.Status is 301 or 308),
            Detail = detail,
            ETag = last?.ETag,
            LastModified = last?.LastModified,
        };
    }

    private static CapturedPage Unchanged(CapturedPage page, CaptureAttempt? before) => page with
    {
        Attempt = page.Attempt with { ETag = page.Attempt.ETag ?? before?.ETag, LastModified = page.Attempt.LastModified ?? before?.LastModified },
    };

    private static Dictionary<string, string> Conditions(CaptureAttempt? before)
    {
        var conditions = new Dictionary<string, string>(StringComparer.Ordinal);
        if (before is { Outcome: CaptureOutcome.Captured or CaptureOutcome.Unchanged, Final: null })
        {
            if (before.ETag is { } tag)
            {
                conditions.Add("If-None-Match", tag);
            }

            if (before.LastModified is { } modified)
            {
                conditions.Add("If-Modified-Since", modified);
            }
        }

        return conditions;
    }

    private static string CutWords(Cut cut) => cut switch
    {
        Cut.Length => $"it is larger than {Limits.PageBytes} bytes",
        Cut.Time => "it did not come to its end in time",
        _ => "the connection was dropped before its end",
    };

    // One answer for one address; a server that is busy, or a connection that is dropped, is tried again.
    private async Task<Exchange> Ask(Uri address, IReadOnlyDictionary<string, string> headers, List<Exchange> exchanges, CancellationToken stop)
    {
        for (var tries = 1; ; tries++)
        {
            await LetPass(address, stop);
            TimeSpan? wait = null;
            try
            {
                var exchange = await client.Get(address, headers, stop);
                if (exchange.Status is not (429 or 502 or 503 or 504) && exchange.Cut != Cut.Disconnect)
                {
                    exchanges.Add(exchange);
                    return exchange;
                }

                wait = exchange.RetryAfter;
                if (tries == MostTries || wait > LongestWait || busy.ContainsKey(address.Authority))
                {
                    if (wait > LongestWait)
                    {
                        busy[address.Authority] = $"{address.Host} asks to come back in {(long)wait.Value.TotalSeconds} seconds";
                    }

                    exchanges.Add(exchange);
                    return exchange;
                }
            }
            catch (NoAnswerException) when (tries < MostTries)
            {
                // Tried again below.
            }

            await policy.Wait(wait ?? FirstBackOff * Math.Pow(3, tries - 1), stop);
        }
    }

    private async Task<RobotsFile> RobotsOf(Uri address, CancellationToken stop)
    {
        if (robots.TryGetValue(address.GetLeftPart(UriPartial.Authority), out var known))
        {
            return known;
        }

        // A site that cannot be reached has no page either: that is what is to be said of it.
        var exchanges = new List<Exchange>();
        var answer = await Ask(new Uri(address, "/robots.txt"), Nothing, exchanges, stop);
        for (var redirects = 0; redirects < 5 && answer.Location is { } next; redirects++)
        {
            answer = await Ask(next, Nothing, exchanges, stop);
        }

        return robots[address.GetLeftPart(UriPartial.Authority)] = answer.Status switch
        {
            >= 200 and < 300 => RobotsFile.Parse(Encoding.UTF8.GetString(ResponseBody.Of(answer.Response, RobotsFile.Bytes))),
            429 or >= 500 => RobotsFile.RefusesAll,
            _ => RobotsFile.AllowsAll,
        };
    }

    private async Task LetPass(Uri address, CancellationToken stop)
    {
        var site = robots.GetValueOrDefault(address.GetLeftPart(UriPartial.Authority))?.Delay is { } own && own > delay ? own : delay;
        if (asked.TryGetValue(address.Host, out var last) && last + site - clock.GetUtcNow() is { Ticks: > 0 } left)
        {
            await policy.Wait(left, stop);
        }

        stop.ThrowIfCancellationRequested();
        asked[address.Host] = clock.GetUtcNow();
    }
}
