using System.CommandLine;
using Cited.Passages.Archives;
using Cited.Reading;
using Cited.Reporting;

namespace Cited.Cli.Commands;

/// <summary><c>cited stats</c>: how much there is, how well it is supported, and what cannot be seen.</summary>
internal static class StatsCommand
{
    private static readonly string[] Formats = ["text", "markdown", "json"];

    public static Command Create(Terminal terminal)
    {
        var root = new RootOption();
        var format = new Option<string>("--format") { Description = "How it is written.", HelpName = string.Join('|', Formats), DefaultValueFactory = _ => Formats[0] };
        format.AcceptOnlyFromAmong(Formats);
        var asOf = AsOfOption.Create();
        var command = new Command("stats", "Counts records, contested facts, independent origins, languages and blind spots.\n\nExamples:\n  cited stats\n  cited stats --as-of 2025-06-10\n  cited stats --format json") { root, format, asOf };
        command.SetAction(parsed => Run(root.Folder(parsed, terminal), parsed.GetValue(format)!, AsOfOption.Read(parsed.GetValue(asOf)), terminal));
        return command;
    }

    private static int Run(string folder, string format, DateOnly? day, Terminal terminal)
    {
        var dataset = OpenedDataset.Read(folder, terminal);
        var stats = DatasetStats.Of(dataset, day);
        stats = day is null ? stats.WithPages(EvidenceLedger.Read(OpenedDataset.Tree(folder, terminal)), dataset) : stats;
        switch (format)
        {
            case "markdown":
                DatasetStatsMarkdown.Write(stats, terminal.Out);
                break;
            case "json":
                DatasetStatsJson.Write(stats, terminal.Out);
                break;
            default:
                DatasetStatsText.Write(stats, new ReportContext(ToolVersion.Text) { Palette = terminal.Colour ? Palette.Ansi : Palette.None, Width = terminal.Width }, terminal.Out);
                break;
        }

        return ExitCodes.Fine;
    }
}
