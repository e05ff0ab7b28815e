using System.CommandLine;
using Cited.Findings;
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
        var strict = new Option<bool>("--strict") { Description = "Warnings fail too." };
        var paths = new Argument<string[]>("PATH") { Description = "Show findings under these files or folders only. Default: all.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("validate", "Checks every record by every rule.\n\nExamples:\n  cited validate\n  cited validate data/operations/2025 --strict\n  cited validate --format sarif > findings.sarif") { root, strict, paths };
        command.SetAction(parsed => Run(root.Folder(parsed, terminal), parsed.GetValue(paths) ?? [], parsed.GetValue(strict), terminal));
        return command;
    }

    private static int Run(string folder, string[] paths, bool strict, Terminal terminal)
    {
        var dataset = DatasetReader.Read(new FolderTree(folder));
        var wanted = PathFilter.Of(paths, folder, terminal, dataset);
        var report = Validation.Run(dataset).Below(wanted);
        terminal.Out.Write(FindingsText.Of(report.Findings));
        return report.Count(Severity.Error) > 0 || (strict && report.Count(Severity.Warning) > 0) ? ExitCodes.Findings : ExitCodes.Fine;
    }
}
