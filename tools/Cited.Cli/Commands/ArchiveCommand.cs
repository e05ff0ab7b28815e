using System.CommandLine;
using Cited.Passages;
using Cited.Passages.Archives;
using Cited.Reading;
using Cited.Reporting;
using Cited.Text;

namespace Cited.Cli.Commands;

/// <summary><c>cited archive</c>: what became of the cited passages, and recording their hashes.</summary>
internal static class ArchiveCommand
{
    public static Command Create(Terminal terminal) => new("archive", "Holds citations against archived copies.\n\nExamples:\n  cited archive fetch --archive ../copies --missing\n  cited archive check ../copies\n  cited archive record ../copies") { Check(terminal), ArchiveFetchCommand.Create(terminal), ArchiveMementosCommand.Create(terminal), Record(terminal) };

    private static Command Check(Terminal terminal)
    {
        var root = new RootOption();
        var folder = new Argument<string>("DIR") { Description = "The folder with the copies." };
        var format = new Option<string>("--format") { Description = "How it is written.", HelpName = "markdown|json|table", DefaultValueFactory = _ => "markdown" };
        format.AcceptOnlyFromAmong("markdown", "json", "table");
        var news = new Option<bool>("--new") { Description = "Only pages of which the ledger knows something else, and passages of these." };
        var record = new Option<bool>("--record") { Description = $"Write what became of each page into the ledger, {EvidenceLedger.Path}." };
        var command = new Command(
            "check",
            "Lists what became of each cited passage: same, moved, edited, number-changed, gone, never-archived; and, of what was captured, of each page: "
            + "alive, changed, moved, gone, soft-404, paywalled, refused, unreachable. Exits with 1 if someone should look.\n\n"
            + "Examples:\n  cited archive check ../copies\n  cited archive check ../copies --format json\n  cited archive check ../copies --new --record") { root, format, news, record, folder };
        command.SetAction(parsed => Check(
            root.Folder(parsed, terminal), parsed.GetValue(folder)!, parsed.GetValue(format)!, parsed.GetValue(news), parsed.GetValue(record), terminal));
        return command;
    }

    private static int Check(string dataset, string copies, string format, bool news, bool record, Terminal terminal)
    {
        var ledger = EvidenceLedger.Read(OpenedDataset.Tree(dataset, terminal));
        var review = Review(dataset, copies, terminal);
        var entries = Drift.Of(review);
        var all = PageChecks.Of(review, entries, ledger);
        PageCheck[] pages = [.. all.Where(p => !news || p.IsNews)];
        if (news)
        {
            var listed = pages.Select(p => p.Source).ToHashSet(StringComparer.Ordinal);
            entries = [.. entries.Where(e => listed.Contains(e.Passage.Source.Id))];
        }

        Write(entries, pages, format, all.Count > 0, terminal.Out);
        if (record)
        {
            FileChanges.Make(dataset, [new NewContent(EvidenceLedger.Path, ledger.With(all).ToBytes())], _ => { });
        }

        return entries.Any(DriftReports.NeedsALook) || pages.Any(PageReports.NeedsALook) ? ExitCodes.Findings : ExitCodes.Fine;
    }

    private static void Write(IReadOnlyList<DriftEntry> entries, IReadOnlyList<PageCheck> pages, string format, bool captured, TextWriter writer)
    {
        switch (format)
        {
            case "json":
                DriftReports.WriteJson(entries, writer, pages);
                return;
            case "table":
                if (captured)
                {
                    PageReports.WriteTable(pages, writer);
                    writer.Write("\n");
                }

                DriftReports.WriteTable(entries, writer);
                return;
            default:
                if (captured)
                {
                    PageReports.WriteMarkdown(pages, writer);
                }

                DriftReports.WriteMarkdown(entries, writer);
                return;
        }
    }

    private static Command Record(Terminal terminal)
    {
        var root = new RootOption();
        var folder = new Argument<string>("DIR") { Description = "The folder with the copies." };
        var command = new Command("record", "Adds the hash of each passage to the citations that have none, where the passage was found and is the only one. Hashes that are there are never replaced.\n\nExamples:\n  cited archive record ../copies") { root, folder };
        command.SetAction(parsed =>
        {
            var dataset = root.Folder(parsed, terminal);
            var review = Review(dataset, parsed.GetValue(folder)!, terminal);
            var files = PassageRecording.Record(review).ToDictionary(f => f.Path, StringComparer.Ordinal);
            FileChanges.Make(dataset, [.. files.Values.Select(f => new NewContent(f.Path, f.Bytes))], change =>
                terminal.Out.WriteLine($"{Shown.Of(change.Path, 200)}: {(files[change.Path].Count == 1 ? "1 hash" : $"{files[change.Path].Count} hashes")} recorded"));

            var left = review.Passages.Count(p => p.Citation.Sha256 is null && p.Search is not null && !PassageRecording.IsReady(p));
            if (left > 0)
            {
                terminal.Error.WriteLine($"cited: {(left == 1 ? "1 citation was" : $"{left} citations were")} left without a hash, since the passage is not found, not the only one, or does not state the value; \"cited validate --archive\" says which.");
            }

            return ExitCodes.Fine;
        });
        return command;
    }

    private static ArchiveReview Review(string dataset, string archive, Terminal terminal) =>
        new(OpenedDataset.Read(dataset, terminal), ArchiveOption.Open(archive, terminal));
}
