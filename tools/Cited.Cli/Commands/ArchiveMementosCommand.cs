using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Cited.Cli.Fetching;
using Cited.Model;
using Cited.Passages.Archives;
using Cited.Reading;
using Cited.Text;

namespace Cited.Cli.Commands;

/// <summary><c>cited archive mementos</c>: finds copies in a public archive and writes them into sources.</summary>
internal static partial class ArchiveMementosCommand
{
    private const int MostTried = 3;
    private const string TimeMaps = "https://web.archive.org/web/timemap/link/";
    private const string Saving = "https://web.archive.org/save/";

    public static Command Create(Terminal terminal)
    {
        var root = new RootOption();
        var ids = new Argument<string[]>("ID") { Description = "Sources for which a copy is looked for.", Arity = ArgumentArity.ZeroOrMore };
        var missing = new Option<bool>("--missing") { Description = "All sources without \"archived\"." };
        var limit = new Option<int?>("--limit") { Description = "No more than this many sources in this run.", HelpName = "N" };
        var maps = new Option<string>("--timemap") { Description = "The archive's address for lists of copies, before that of the page.", HelpName = "URL", DefaultValueFactory = _ => TimeMaps };
        var save = new Option<bool>("--save") { Description = "Where the archive has no copy, ask it to make one." };
        var saving = new Option<string>("--save-at") { Description = "The archive's address for that, before that of the page.", HelpName = "URL", DefaultValueFactory = _ => Saving };
        var command = new Command(
            "mementos",
            "Asks a public archive (RFC 7089) for the copy of each page that is nearest to the day on which it was read, holds it against all "
            + "passages that are cited of the page, and writes it into the source's \"archived\" if it shows them all. Exits with 1 if a source "
            + "stays without.\n\n"
            + "Examples:\n  cited archive mementos --missing --limit 50\n  cited archive mementos europol-2021-05-03-boystown --save\n"
            + "  cited archive mementos --missing --timemap https://archive.example/timemap/") { root, missing, limit, maps, save, saving, ids };
        command.SetAction(parsed =>
        {
            var folder = root.Folder(parsed, terminal);
            var dataset = OpenedDataset.Read(folder, terminal);
            if (Chosen(dataset, parsed.GetValue(ids)!, parsed.GetValue(missing), terminal) is not { } chosen)
            {
                return ExitCodes.Usage;
            }

            foreach (var (name, address) in new[] { ("--timemap", parsed.GetValue(maps)!), ("--save-at", parsed.GetValue(saving)!) })
            {
                if (!WebAddress.IsWeb(address))
                {
                    terminal.Error.WriteLine($"cited: {name} cannot be \"{Shown.Of(address)}\"; give an address that begins with https:// or http://.");
                    return ExitCodes.Usage;
                }
            }

            Source[] sources = [.. chosen.Where(s => s.Url is not null && WebAddress.IsWeb(s.Url)).Take(parsed.GetValue(limit) ?? int.MaxValue)];
            var search = new Search(dataset, folder, parsed.GetValue(maps)!, parsed.GetValue(save) ? parsed.GetValue(saving) : null, terminal);
            return search.Run(sources, terminal.Stop()).GetAwaiter().GetResult() == sources.Length ? ExitCodes.Fine : ExitCodes.Findings;
        });
        return command;
    }

    private static IEnumerable<Source>? Chosen(Dataset dataset, string[] ids, bool missing, Terminal terminal)
    {
        if (ids.Length > 0 == missing)
        {
            terminal.Error.WriteLine("cited: name sources by their ids, or give --missing: one of them.");
            return null;
        }

        if (Array.Find(ids, id => dataset.Find<Source>(id) is null) is { } unknown)
        {
            terminal.Error.WriteLine($"cited: there is no source \"{Shown.Of(unknown)}\".");
            return null;
        }

        return missing ? dataset.Sources.Where(s => s.Archived is null) : ids.Select(id => dataset.Find<Source>(id)!);
    }

    // A copy as it was captured, without what the archive puts around it: a mark behind the time, by which most archives' software gives it.
    [GeneratedRegex(@"/(?<time>\d{14})/(?=https?:)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Time();

    private sealed class Search(Dataset dataset, string folder, string maps, string? saving, Terminal terminal)
    {
        private readonly PublicCopies copies = new(dataset);
        private readonly PageCapture client = new(
            new GuardedClient(terminal.Network, $"cited/{ToolVersion.Text} ({dataset.Info?.Title ?? "cited"})", terminal.Clock), terminal.Network, TimeSpan.FromSeconds(5), terminal.Clock);

        /// <summary>Looks for a copy of each page; gives for how many one was written.</summary>
        public async Task<int> Run(IReadOnlyList<Source> sources, CancellationToken stop)
        {
            var written = 0;
            foreach (var source in sources)
            {
                try
                {
                    var said = await Find(source, stop);
                    written += said.Written ? 1 : 0;
                    terminal.Out.WriteLine($"{source.Id}: {said.Words}");
                }
                catch (OperationCanceledException) when (stop.IsCancellationRequested)
                {
                    break;
                }
                catch (Exception e) when (e is NoAnswerException or NotPublicException)
                {
                    terminal.Out.WriteLine($"{source.Id}: the archive could not be asked: {e.Message}");
                }
            }

            return written;
        }

        private async Task<(bool Written, string Words)> Find(Source source, CancellationToken stop)
        {
            var mementos = await Mementos(source, stop);
            if (mementos.Count == 0 && saving is not null)
            {
                await client.Ask(new Uri(saving + source.Url), stop);
                mementos = await Mementos(source, stop);
            }

            if (mementos.Count == 0)
            {
                return (false, saving is null ? "the archive has no copy; --save asks it to make one" : "the archive has no copy, and made none that it lists yet");
            }

            var day = DateOnly.TryParseExact(source.Accessed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : DateOnly.MaxValue;
            var best = string.Empty;
            foreach (var memento in TimeMap.NearestTo(mementos, day).Take(MostTried))
            {
                var answer = await client.Ask(new Uri(Time().Replace(memento.Url, "/${time}id_/", 1)), stop);
                var copy = answer.Status == 200 ? copies.Judge(source, answer.Response) : new PublicCopy(null, 0, 0, $"the archive answered with status {answer.Status}");
                if (copy is { TextSha256: { } hash } && copy.Found == copy.Cited)
                {
                    var file = copies.Record(source, memento, hash);
                    FileChanges.Make(folder, [new NewContent(file.Path, file.Bytes)], _ => { });
                    return (true, $"the copy of {memento.At:yyyy-MM-dd} is written; it shows all {copy.Cited} cited passages");
                }

                best = best.Length > 0 ? best
                    : $"the copy of {memento.At:yyyy-MM-dd} is not taken: {(copy.TextSha256 is null ? copy.Problem : $"it shows {copy.Found} of {copy.Cited} cited passages")}";
            }

            return (false, best);
        }

        private async Task<IReadOnlyList<Memento>> Mementos(Source source, CancellationToken stop)
        {
            var answer = await client.Ask(new Uri(maps + source.Url), stop);
            return answer.Status == 200 ? TimeMap.Read(Encoding.UTF8.GetString(ResponseBody.Of(answer.Response, Limits.PageBytes))) : [];
        }
    }
}
