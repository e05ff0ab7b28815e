using System.Globalization;
using Cited.Model;
using Cited.Passages.Archives;
using Cited.Text;

namespace Cited.Cli.Fetching;

/// <summary>
/// Captures the pages of many sources into a folder: <c>&lt;source id&gt;/&lt;time&gt;.warc.gz</c> for each attempt, written whole, so
/// that a run that is stopped or killed loses nothing and the folder itself says what was tried; and <c>index.cdxj</c>, made of them.
/// </summary>
internal sealed class FetchRun(string folder, Archive before, PageCapture capture, string software, string userAgent, Terminal terminal)
{
    /// <summary>The index of a folder of captures.</summary>
    public const string Index = "index.cdxj";

    private const int BarWidth = 20;

    /// <summary>Captures each source in turn; gives how each attempt ended.</summary>
    /// <param name="sources">Sources that have an address.</param>
    /// <param name="stop">Told to stop; what was begun is then given up.</param>
    public async Task<IReadOnlyList<(Source Source, CaptureAttempt Attempt)>> Run(IReadOnlyList<Source> sources, CancellationToken stop)
    {
        var done = new List<(Source, CaptureAttempt)>();
        foreach (var source in ByTurns(sources))
        {
            Show(done.Count, sources.Count, source);
            try
            {
                var last = before.Has(source) ? before.Captures.LastAttempt(source.Id) : null;
                var page = await capture.Capture(source.Id, source.Url!, last, stop);
                var time = page.Attempt.At.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
                var file = WarcFile.Of(page.Attempt, source.Url!, page.Exchanges, software, userAgent);
                WholeFile.Write(folder, $"{source.Id}/{time}.warc.gz", file);
                done.Add((source, page.Attempt));
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                break;
            }
        }

        Show(done.Count, sources.Count, null);
        return done;
    }

    // Hosts take turns, so that the time that has to pass between two requests to one is used for others.
    private static IEnumerable<Source> ByTurns(IReadOnlyList<Source> sources) => sources
        .GroupBy(s => WebAddress.Host(s.Url!), StringComparer.Ordinal)
        .SelectMany(g => g.Select((source, turn) => (source, turn)))
        .OrderBy(s => s.turn)
        .Select(s => s.source);

    private void Show(int done, int all, Source? next)
    {
        if (!terminal.Interactive || all == 0)
        {
            return;
        }

        var filled = BarWidth * done / all;
        var bar = $"[{new string('#', filled)}{new string('.', BarWidth - filled)}] {done}/{all} ";
        var line = next is null ? string.Empty : bar + WebAddress.Host(next.Url!);
        var width = terminal.Width - 1;
        terminal.Error.Write("\r" + line[..Math.Min(line.Length, width)].PadRight(width) + (next is null ? "\r" : string.Empty));
        terminal.Error.Flush();
    }
}
