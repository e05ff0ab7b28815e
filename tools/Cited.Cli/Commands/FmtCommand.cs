using System.CommandLine;
using System.Text;
using Cited.Reading;
using Cited.Reporting;
using Cited.Text;

namespace Cited.Cli.Commands;

/// <summary><c>cited fmt</c>: brings records into canonical form; what it cannot read it leaves alone.</summary>
internal static class FmtCommand
{
    private const int Around = 2;
    private const int MostLines = 40;

    public static Command Create(Terminal terminal)
    {
        var root = new RootOption();
        var check = new Option<bool>("--check") { Description = "Write nothing; show what would change and exit with 1." };
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders. Default: all of data.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("fmt", "Brings records into canonical form: keys in schema order, sets sorted, two-space indent.\n\nExamples:\n  cited fmt\n  cited fmt --check data/sources") { root, check, paths };
        command.SetAction(parsed => Run(root.Folder(parsed, terminal), parsed.GetValue(paths) ?? [], parsed.GetValue(check), terminal));
        return command;
    }

    private static int Run(string folder, string[] paths, bool check, Terminal terminal)
    {
        var dataset = DatasetReader.Read(OpenedDataset.Tree(folder, terminal));
        var wanted = PathFilter.Of(paths, folder, terminal, dataset);
        var changed = new List<FileChange>();
        DataFile[] asked = [.. dataset.Files.Where(f => wanted(f.Path))];
        DataFile[] unread = [.. asked.Where(f => f.Text.Root is null || f.Role is null || f.Failure is not null)];
        OpenedDataset.NameLeftOut(unread, null, terminal);
        foreach (var file in asked.Except(unread))
        {
            if (file.OtherForm is not { } bytes)
            {
                continue;
            }

            changed.Add(new NewContent(file.Path, bytes));
            if (check)
            {
                terminal.Out.WriteLine(Shown.Of(file.Path, 200) + ": not in canonical form");
                ShowDifference(file.Text.Source.Bytes.Span, bytes, terminal);
            }
        }

        if (!check)
        {
            FileChanges.Make(folder, changed, change => terminal.Out.WriteLine(Shown.Of(change.Path, 200) + ": formatted"));
        }

        if (unread.Length > 0)
        {
            // Of these nothing can be said, so the whole is not in canonical form, whatever the others are.
            return dataset.Files.Any(f => f.Failure is not null) ? ExitCodes.Defect : ExitCodes.Usage;
        }

        return check && changed.Count > 0 ? ExitCodes.Findings : ExitCodes.Fine;
    }

    // "-" is the file, "+" what "cited fmt" would write.
    private static void ShowDifference(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, Terminal terminal)
    {
        var lines = LineDiff.Of(Encoding.UTF8.GetString(before), Encoding.UTF8.GetString(after), Around);
        if (lines.Count == 0)
        {
            terminal.Out.WriteLine("  only the line ends differ");
        }

        foreach (var line in lines.Take(MostLines))
        {
            if (line.AfterGap)
            {
                terminal.Out.WriteLine("  …");
            }

            var text = $"{line.Sign} {Shown.Of(line.Text, 160)}".TrimEnd();
            var palette = terminal.Colour ? Palette.Ansi : Palette.None;
            terminal.Out.WriteLine("  " + palette.Paint(line.Sign switch { '-' => palette.Error, '+' => palette.Note, _ => string.Empty }, text));
        }

        if (lines.Count > MostLines)
        {
            terminal.Out.WriteLine($"  … and {lines.Count - MostLines} more lines");
        }
    }
}
