using System.CommandLine;
using Cited.Passages;
using Cited.Reading;
using Cited.Reporting;
using Cited.Text;

namespace Cited.Cli.Commands;

/// <summary><c>cited archive</c>: what became of the cited passages, and recording their hashes.</summary>
internal static class ArchiveCommand
{
    public static Command Create(Terminal terminal) => new("archive", "Holds citations against archived copies.\n\nExamples:\n  cited archive fetch --archive ../copies --missing\n  cited archive check ../copies\n  cited archive record ../copies") { Check(terminal), ArchiveFetchCommand.Create(terminal), Record(terminal) };

    private static Command Check(Terminal terminal)
    {
        var root = new RootOption();
        var folder = new Argument<string>("DIR") { Description = "The folder with the copies." };
        var format = new Option<string>("--format") { Description = "How the list is written.", HelpName = "markdown|json", DefaultValueFactory = _ => "markdown" };
        format.AcceptOnlyFromAmong("markdown", "json");
        var command = new Command("check", "Lists what became of each cited passage: same, moved, edited, number-changed, gone, never-archived. Exits with 1 if someone should look.\n\nExamples:\n  cited archive check ../copies\n  cited archive check ../copies --format json") { root, format, folder };
        command.SetAction(parsed =>
        {
            var entries = Drift.Of(Review(root.Folder(parsed, terminal), parsed.GetValue(folder)!, terminal));
            Action<IReadOnlyList<DriftEntry>, TextWriter> write = parsed.GetValue(format) == "json" ? DriftReports.WriteJson : DriftReports.WriteMarkdown;
            write(entries, terminal.Out);
            return entries.Any(DriftReports.NeedsALook) ? ExitCodes.Findings : ExitCodes.Fine;
        });
        return command;
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
