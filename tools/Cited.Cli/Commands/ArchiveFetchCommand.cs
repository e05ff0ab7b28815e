using System.CommandLine;
using System.Globalization;
using Cited.Cli.Fetching;
using Cited.Model;
using Cited.Passages.Archives;
using Cited.Reading;
using Cited.Reporting;
using Cited.Text;

namespace Cited.Cli.Commands;

/// <summary><c>cited archive fetch</c>: captures the pages of sources into a folder of web archives.</summary>
internal static class ArchiveFetchCommand
{
    private static readonly TimeSpan TriedLately = TimeSpan.FromHours(24);

    public static Command Create(Terminal terminal)
    {
        var root = new RootOption();
        var ids = new Argument<string[]>("ID") { Description = "Sources whose pages are captured.", Arity = ArgumentArity.ZeroOrMore };
        var archive = new Option<string>("--archive") { Description = "The folder for the captures; those that are there count.", HelpName = "DIR", Required = true };
        var missing = new Option<bool>("--missing") { Description = "All sources without a copy there, except those that were tried within a day." };
        var stale = new Option<string?>("--stale") { Description = "All sources that were not tried for this many days, such as 90d.", HelpName = "DAYS" };
        var limit = new Option<int?>("--limit") { Description = "No more than this many sources in this run.", HelpName = "N" };
        var delay = new Option<int>("--delay") { Description = "Seconds between two requests to one host, 1 to 600.", HelpName = "SECONDS", DefaultValueFactory = _ => 5 };
        var command = new Command(
            "fetch",
            "Captures the pages of sources as web archives (WARC 1.1), politely: robots.txt is kept, one request is made at a time, and a "
            + "page that did not change is not sent again. Asks addresses of the public network only. An interrupted run goes on where it "
            + "stopped. Exits with 1 if a page could not be captured.\n\n"
            + "Examples:\n  cited archive fetch --archive ../copies --missing\n"
            + "  cited archive fetch --archive ../copies --stale 90d --limit 200\n"
            + "  cited archive fetch --archive ../copies europol-2021-05-03-boystown") { root, archive, missing, stale, limit, delay, ids };
        command.SetAction(parsed =>
        {
            var days = DaysOf(parsed.GetValue(stale), terminal, out var fault);
            if (fault || !IsInRange(parsed.GetValue(delay), terminal))
            {
                return ExitCodes.Usage;
            }

            var dataset = OpenedDataset.Read(root.Folder(parsed, terminal), terminal);
            var folder = Path.GetFullPath(parsed.GetValue(archive)!, terminal.Folder);
            var copies = Directory.Exists(folder) ? ArchiveOption.Open(folder, terminal) : new Archive(new FolderTree(folder, Limits.PageBytes));
            if (Chosen(dataset, copies, parsed.GetValue(ids)!, parsed.GetValue(missing), days, terminal) is not { } sources)
            {
                return ExitCodes.Usage;
            }

            return Run(dataset, folder, copies, [.. sources.Take(parsed.GetValue(limit) ?? int.MaxValue)], parsed.GetValue(delay), terminal);
        });
        return command;
    }

    private static int Run(Dataset dataset, string folder, Archive copies, IReadOnlyList<Source> sources, int delay, Terminal terminal)
    {
        var software = "cited/" + ToolVersion.Text;
        var home = dataset.Info?.Home is { } address ? "; +" + address : string.Empty;
        var userAgent = $"{software} ({dataset.Info?.Title ?? "cited"}; archives the pages that it cites{home})";
        var client = new GuardedClient(terminal.Network, userAgent, terminal.Clock);
        var capture = new PageCapture(client, terminal.Network, TimeSpan.FromSeconds(delay), terminal.Clock);
        var done = new FetchRun(folder, copies, capture, software, userAgent, terminal).Run(sources, terminal.Stop()).GetAwaiter().GetResult();
        if (done.Count > 0)
        {
            var index = ArchiveOption.Open(folder, terminal).Captures.ToCdxj();
            WholeFile.Write(folder, FetchRun.Index, System.Text.Encoding.UTF8.GetBytes(index));
        }

        CaptureReports.WriteText([.. done.Select(d => (d.Source.Url!, d.Attempt))], terminal.Out);
        if (done.Count < sources.Count)
        {
            terminal.Error.WriteLine($"cited: stopped after {done.Count} of {sources.Count}; the same command goes on with the rest.");
        }

        return done.All(d => d.Attempt.Outcome is CaptureOutcome.Captured or CaptureOutcome.Unchanged) ? ExitCodes.Fine : ExitCodes.Findings;
    }

    private static IEnumerable<Source>? Chosen(Dataset dataset, Archive copies, string[] ids, bool missing, int? days, Terminal terminal)
    {
        if ((ids.Length > 0 ? 1 : 0) + (missing ? 1 : 0) + (days is null ? 0 : 1) != 1)
        {
            terminal.Error.WriteLine("cited: name sources by their ids, or give --missing, or --stale DAYS: one of them.");
            return null;
        }

        if (Array.Find(ids, id => dataset.Find<Source>(id) is null) is { } unknown)
        {
            var near = Nearest.Of(unknown, dataset.Sources.Select(s => s.Id));
            terminal.Error.WriteLine($"cited: there is no source \"{Shown.Of(unknown)}\"{(near.Count > 0 ? $"; did you mean {Shown.Or(near)}?" : ".")}");
            return null;
        }

        var now = terminal.Clock.GetUtcNow();
        DateTimeOffset Tried(Source source) => copies.Captures.LastAttempt(source.Id)?.At ?? DateTimeOffset.MinValue;
        var chosen = ids.Length > 0 ? ids.Distinct(StringComparer.Ordinal).Select(id => dataset.Find<Source>(id)!)
            : missing ? dataset.Sources.Where(s => !copies.Has(s) && now - Tried(s) > TriedLately)
            : dataset.Sources.Where(s => now - Tried(s) > TimeSpan.FromDays(days!.Value)).OrderBy(Tried);
        return chosen.Where(s => s.Url is not null && WebAddress.IsWeb(s.Url));
    }

    private static bool IsInRange(int delay, Terminal terminal)
    {
        if (delay is >= 1 and <= 600)
        {
            return true;
        }

        terminal.Error.WriteLine($"cited: --delay cannot be {delay}; it can be 1 to 600 seconds.");
        return false;
    }

    private static int? DaysOf(string? given, Terminal terminal, out bool fault)
    {
        fault = false;
        if (given is null)
        {
            return null;
        }

        if (int.TryParse(given.TrimEnd('d'), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= 36_500)
        {
            return days;
        }

        terminal.Error.WriteLine($"cited: --stale cannot be \"{Shown.Of(given)}\"; give a number of days, such as 90d.");
        fault = true;
        return null;
    }
}
