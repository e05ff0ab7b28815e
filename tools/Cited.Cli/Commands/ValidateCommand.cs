using System.CommandLine;
using System.Globalization;
using Cited.Findings;
using Cited.Reading;
using Cited.Reporting;
using Cited.Rules;

namespace Cited.Cli.Commands;

/// <summary><c>cited validate</c>: every rule over the whole dataset; findings under the given paths are shown.</summary>
internal static class ValidateCommand
{
    /// <summary>The command.</summary>
    /// <param name="terminal">What it may touch.</param>
    /// <param name="rules">The rules; those of the catalogue by default.</param>
    public static Command Create(Terminal terminal, IReadOnlyList<IRule>? rules = null)
    {
        var root = new RootOption();
        var format = new Option<string>("--format") { Description = "How findings are written.", HelpName = string.Join('|', FindingsReports.All.Select(r => r.Name)), DefaultValueFactory = _ => FindingsReports.All[0].Name };
        format.AcceptOnlyFromAmong([.. FindingsReports.All.Select(r => r.Name)]);
        var strict = new Option<bool>("--strict") { Description = "Warnings fail too." };
        var notes = new Option<bool>("--notes", "--all") { Description = "Show each note too, rather than how many there are of each rule." };
        var archive = new ArchiveOption();
        var since = new BaseOption();
        var tip = new TipOption();
        var fix = new Option<bool>("--fix") { Description = "First mend what has one obvious mend, and list each." };
        var watch = new Option<bool>("--watch") { Description = "Go on, and check again whenever a file is saved; notes that were shown before in other files are then only counted. End with Ctrl+C." };
        var paths = new Argument<string[]>("PATH") { Description = "Show findings under these files or folders only. Default: all.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("validate", "Checks every record by every rule.\n\nExamples:\n  cited validate\n  cited validate data/operations/2025 --strict\n  cited validate --base main\n  cited validate --archive ../copies\n  cited validate --fix\n  cited validate --watch\n  cited validate --format sarif > findings.sarif") { root, format, strict, notes, since, tip, archive, fix, watch, paths };
        command.SetAction(parsed =>
        {
            var folder = root.Folder(parsed, terminal);
            var dataset = DatasetReader.Read(OpenedDataset.Tree(folder, terminal));
            var wanted = PathFilter.Of(parsed.GetValue(paths) ?? [], folder, terminal, dataset);
            var copies = archive.Open(parsed, terminal);
            if (parsed.GetValue(fix))
            {
                dataset = ValidateFix.Run(dataset, folder, wanted, terminal);
            }

            var (baseline, onlyNew) = since.Baseline(parsed, tip, folder, terminal);
            var form = FindingsReports.Find(parsed.GetValue(format)!)!;
            var checks = new RecordChecks();
            ValidationReport? before = null;
            int Report(Dataset now, Func<string, bool> changed)
            {
                var request = new ValidationRequest(now) { Rules = rules ?? RuleCatalog.All, Archive = copies, Baseline = baseline, OnlyNew = onlyNew, Memory = checks };
                var report = Validation.Run(request).Below(wanted);

                // Hundreds of notes that nobody has to do anything about would bury what the last save brought.
                var shown = before is not null && form is FindingsText ? report.Since(before, changed) : report;
                before = report;
                var code = Write(shown, folder, form, (parsed.GetValue(strict), parsed.GetValue(notes)), terminal);

                // What PATH or --base keeps out of the report is named nevertheless: the records beside it were not seen.
                var reported = report.Findings.Select(found => found.Place.Path).ToHashSet(StringComparer.Ordinal);
                DataFile[] hidden = [.. now.Files.Where(f => f.Refused && !reported.Contains(f.Path))];
                OpenedDataset.NameLeftOut(hidden, null, terminal);
                return code == ExitCodes.Fine && hidden.Any(f => f.Text.Root is null) ? ExitCodes.Findings : code;
            }

            return parsed.GetValue(watch) ? ValidateWatch.Run(dataset, folder, Report, terminal) : Report(dataset, _ => true);
        });
        return command;
    }

    private static int Write(ValidationReport report, string folder, IFindingsReport format, (bool Strict, bool EachNote) how, Terminal terminal)
    {
        var context = new ReportContext(ToolVersion.Text)
        {
            Palette = terminal.Colour ? Palette.Ansi : Palette.None,
            Width = terminal.Width,
            RootPrefix = Repository.PrefixOf(folder),
            WarningsFail = how.Strict,
            EachNote = how.EachNote,
        };

        // At once or not at all: half a report could pass for a whole one.
        using var written = new StringWriter(CultureInfo.InvariantCulture);
        format.Write(report, [.. RuleCatalog.All.Select(r => r.Info)], context, written);
        terminal.Out.Write(written.ToString());
        if (OpenedDataset.TellDefects(report.Defects, terminal, reported: format is FindingsText))
        {
            return ExitCodes.Defect;
        }

        return report.Count(Severity.Error) > 0 || (how.Strict && report.Count(Severity.Warning) > 0) ? ExitCodes.Findings : ExitCodes.Fine;
    }
}
