using System.CommandLine;
using Cited.Reading;

namespace Cited.Cli.Commands;

/// <summary><c>cited fmt</c>: brings records into canonical form; what it cannot read it leaves alone.</summary>
internal static class FmtCommand
{
    public static Command Create(Terminal terminal)
    {
        var root = new RootOption();
        var check = new Option<bool>("--check") { Description = "Write nothing; list what is not in canonical form and exit with 1." };
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders. Default: all of data.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("fmt", "Brings records into canonical form: keys in schema order, sets sorted, two-space indent.\n\nExamples:\n  cited fmt\n  cited fmt --check data/sources") { root, check, paths };
        command.SetAction(parsed => Run(root.Folder(parsed, terminal), parsed.GetValue(paths) ?? [], parsed.GetValue(check), terminal));
        return command;
    }

    private static int Run(string folder, string[] paths, bool check, Terminal terminal)
    {
        var dataset = DatasetReader.Read(new FolderTree(folder));
        var wanted = PathFilter.Of(paths, folder, terminal, dataset);
        var changed = 0;
        foreach (var file in dataset.Files.Where(f => wanted(f.Path)))
        {
            if (file.Text.Root is null || file.Role is null)
            {
                terminal.Error.WriteLine($"{file.Path}: left as it is, since it cannot be read; \"cited validate\" says why");
                continue;
            }

            var form = dataset.Schemas.CanonicalForm(DataLayout.SchemaKind(file.Role.Value));
            var bytes = form.Write(file.Text.Root.Value);
            if (file.Text.Source.Bytes.Span.SequenceEqual(bytes))
            {
                continue;
            }

            changed++;
            terminal.Out.WriteLine(file.Path + (check ? ": not in canonical form" : ": formatted"));
            if (!check)
            {
                WholeFile.Write(Path.Combine(folder, file.Path), bytes);
            }
        }

        return check && changed > 0 ? ExitCodes.Findings : ExitCodes.Fine;
    }
}
