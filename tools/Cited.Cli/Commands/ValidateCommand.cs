using System.CommandLine;
using Cited.Findings;
using Cited.Passages;
using Cited.Reading;
using Cited.Reporting;
using Cited.Rules;

namespace Cited.Cli.Commands;

/// <summary><c>cited validate</c>: every rule over the whole dataset; findings under the given paths are shown.</summary>
internal static class ValidateCommand
{
    public static Command Create(Terminal terminal)
    {
        var root = new RootOption();
        var format = new Option<string>("--format") { Description = "How findings are written.", HelpName = string.Join('|', FindingsReports.All.Select(r => r.Name)), DefaultValueFactory = _ => FindingsReports.All[0].Name };
        format.AcceptOnlyFromAmong([.. FindingsReports.All.Select(r => r.Name)]);
        var strict = new Option<bool>("--strict") { Description = "Warnings fail too." };
        var archive = new ArchiveOption();
        var paths = new Argument<string[]>("PATH") { Description = "Show findings under these files or folders only. Default: all.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("validate", "Checks every record by every rule.\n\nExamples:\n  cited validate\n  cited validate data/operations/2025 --strict\n  cited validate --archive ../copies\n  cited validate --format sarif > findings.sarif") { root, format, strict, archive, paths };
        command.SetAction(parsed => Run(
            root.Folder(parsed, terminal),
            parsed.GetValue(paths) ?? [],
            FindingsReports.Find(parsed.GetValue(format)!)!,
            parsed.GetValue(strict),
            archive.Open(parsed, terminal),
            terminal));
        return command;
    }

    private static int Run(string folder, string[] paths, IFindingsReport format, bool strict, Archive? archive, Terminal terminal)
    {
        var dataset = DatasetReader.Read(new FolderTree(folder));
        var report = Validation.Run(dataset, archive).Below(PathFilter.Of(paths, folder, terminal, dataset));
        var context = new ReportContext(ToolVersion.Text)
        {
            Palette = terminal.Colour ? Palette.Ansi : Palette.None,
            Width = terminal.Width,
            RootPrefix = Repository.PrefixOf(folder),
            WarningsFail = strict,
        };
        format.Write(report, [.. RuleCatalog.All.Select(r => r.Info)], context, terminal.Out);
        return report.Count(Severity.Error) > 0 || (strict && report.Count(Severity.Warning) > 0) ? ExitCodes.Findings : ExitCodes.Fine;
    }
}
