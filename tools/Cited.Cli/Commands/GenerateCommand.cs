using System.CommandLine;
using System.Text;
using Cited.Generating;
using Cited.Reading;

namespace Cited.Cli.Commands;

/// <summary><c>cited generate</c>: writes the files that are made from others, or checks that they are fresh.</summary>
internal static class GenerateCommand
{
    public static Command Create(Terminal terminal)
    {
        var root = new RootOption();
        var check = new Option<bool>("--check") { Description = "Write nothing; list what is stale and exit with 1." };
        var command = new Command("generate", "Writes what is made from other files: definitions in the schemas, rule pages, tables in the docs.\n\nExamples:\n  cited generate\n  cited generate --check") { root, check };
        command.SetAction(parsed => Run(root.Folder(parsed, terminal), parsed.GetValue(check), terminal));
        return command;
    }

    private static int Run(string folder, bool check, Terminal terminal)
    {
        var project = OpenedDataset.Tree(folder, terminal);
        NewContent[] stale =
        [
            .. from file in Generated.Files(project)
               let bytes = Encoding.UTF8.GetBytes(file.Text)
               where project.Read(file.Path) is not { Fault: null, Bytes: var there } || !there.Span.SequenceEqual(bytes)
               select new NewContent(file.Path, bytes),
        ];
        if (check)
        {
            foreach (var file in stale)
            {
                terminal.Out.WriteLine($"{file.Path}: stale; run \"cited generate\"");
            }

            return stale.Length > 0 ? ExitCodes.Findings : ExitCodes.Fine;
        }

        FileChanges.Make(folder, stale, file => terminal.Out.WriteLine($"{file.Path}: written"));
        return ExitCodes.Fine;
    }
}
