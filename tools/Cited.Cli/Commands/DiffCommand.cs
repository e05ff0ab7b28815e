using System.CommandLine;
using Cited.Comparing;
using Cited.Reading;
using Cited.Reporting;
using Cited.Reporting.Comparisons;
using Cited.Rules;

namespace Cited.Cli.Commands;

/// <summary><c>cited diff OLD NEW</c>: what changed between two states of the dataset, in facts.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var root = new RootOption();
        var old = new Argument<string>("OLD") { Description = "The state before: a folder, a release (.zip, folder, records.ndjson) or git:REV." };
        var now = new Argument<string>("NEW") { Description = "The state after, likewise. \".\" is the working folder." };
        var format = new Option<string>("--format") { Description = "How changes are written.", HelpName = string.Join('|', ComparisonReports.All.Select(r => r.Name)), DefaultValueFactory = _ => ComparisonReports.All[0].Name };
        format.AcceptOnlyFromAmong([.. ComparisonReports.All.Select(r => r.Name)]);
        var exitCode = new Option<bool>("--exit-code") { Description = "Exit with 1 if anything changed, with 2 if a file of one side cannot be read." };
        var failOn = new FailOnOption();
        var tip = new TipOption();
        var query = new QueryOption();
        var command = new Command("diff", "Compares two states of the dataset: records, facts, claims and citations by what they are, the form of the data, and the version that the changes ask for. Order says nothing.\n\nExamples:\n  cited diff git:main .\n  cited diff git:main . --fail-on major\n  cited diff releases/0.1.0 . --format markdown\n  cited diff cited-operations-0.1.0.zip cited-operations-0.2.0.zip --format json-patch\n  cited diff git:HEAD~1 . --query \"SELECT property, count(*) FROM facts GROUP BY property\"") { old, now, root, format, query, exitCode, failOn, tip };
        command.SetAction(parsed =>
        {
            var pair = ComparedPair.Open(parsed.GetValue(old)!, parsed.GetValue(now)!, () => root.Folder(parsed, terminal), terminal, parsed.GetValue(tip));
            return parsed.GetValue(query) is { } sql
                ? QueryOption.Run(sql, pair, parsed.GetValue(exitCode), terminal)
                : Run(pair, ComparisonReports.Find(parsed.GetValue(format)!)!, c => Fails(c, failOn.Fails(parsed, c.Advice.Weight), parsed.GetValue(exitCode)), terminal);
        });
        return command;
    }

    // Whether the exit code says that something changed; absent if it was not asked to.
    private static bool? Fails(Comparison comparison, bool? heavy, bool any) =>
        heavy is null && !any ? null : heavy is true || (any && !comparison.IsEmpty);

    private static int Run(ComparedPair pair, IComparisonReport format, Func<Comparison, bool?> fails, Terminal terminal)
    {
        var before = new EarlierState(pair.Old);
        var comparison = before.ChangesTo(pair.New);
        if (format is ComparisonPatch && comparison.NotCompared is [var first, ..])
        {
            terminal.Error.WriteLine($"cited: no patch is written: the file of \"{first.Id}\" is refused by its schema on one side, so the patch would not be exact. \"cited validate\" says why.");
            return ExitCodes.Usage;
        }

        var report = format is ComparisonPatch ? null : Validation.Run(new ValidationRequest(pair.New) { Baseline = before, OnlyNew = true });
        var context = new ReportContext(ToolVersion.Text)
        {
            Palette = terminal.Colour ? Palette.Ansi : Palette.None,
            Width = terminal.Width,
        };
        format.Write(new ComparisonReview(pair.OldName, pair.NewName, comparison, report?.Findings ?? []), context, terminal.Out);
        if (OpenedDataset.TellDefects(report?.Defects ?? [], terminal))
        {
            return ExitCodes.Defect;
        }

        var failed = fails(comparison);
        if (failed is not null && pair.IsPartial)
        {
            terminal.Error.WriteLine("cited: whether anything changed is not known, since not every file could be compared.");
            return ExitCodes.Usage;
        }

        return failed is true ? ExitCodes.Findings : ExitCodes.Fine;
    }
}
