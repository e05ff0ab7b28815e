using System.CommandLine;
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
        var stale = new List<GeneratedFile>();
        foreach (var file in Generated.Files(new FolderTree(folder)))
        {
            var path = Path.Combine(folder, file.Path);
            if (!File.Exists(path) || File.ReadAllText(path) != file.Text)
            {
                stale.Add(file);
            }
        }

        foreach (var file in stale)
        {
            if (check)
            {
                terminal.Out.WriteLine($"{file.Path}: stale; run \"cited generate\"");
            }
            else
            {
                WholeFile.Write(Path.Combine(folder, file.Path), file.Text);
                terminal.Out.WriteLine($"{file.Path}: written");
            }
        }

        return check && stale.Count > 0 ? ExitCodes.Findings : ExitCodes.Fine;
    }
}
