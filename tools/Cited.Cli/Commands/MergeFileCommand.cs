using System.CommandLine;
using Cited.Comparing.Merging;
using Cited.Reading;
using Cited.Text;

namespace Cited.Cli.Commands;

/// <summary><c>cited merge-file</c>: a merge driver for git (gitattributes(5), "Defining a custom merge driver").</summary>
internal static class MergeFileCommand
{
    public static Command Create(Terminal terminal)
    {
        var root = new RootOption();
        var before = new Argument<string>("BASE") { Description = "The file that both versions began with; empty if there was none (%O)." };
        var ours = new Argument<string>("OURS") { Description = "One version; the result is written here (%A)." };
        var theirs = new Argument<string>("THEIRS") { Description = "The other version (%B)." };
        var path = new Argument<string>("PATH") { Description = "The file's path in the repository (%P)." };
        var command = new Command("merge-file", "Merges two versions of a record by its facts, claims and citations rather than by its lines. git calls it; exits with 1 if both versions changed one thing.\n\nExamples:\n  cited merge-file %O %A %B %P\n  git config merge.cited.driver \"cited merge-file %O %A %B %P\"") { root, before, ours, theirs, path };
        command.SetAction(parsed => Run(
            root.Folder(parsed, terminal), parsed.GetValue(before)!, parsed.GetValue(ours)!, parsed.GetValue(theirs)!, parsed.GetValue(path)!, terminal));
        return command;
    }

    private static int Run(string folder, string before, string ours, string theirs, string path, Terminal terminal)
    {
        var below = Repository.PrefixOf(folder).Trim('/') is { Length: > 0 } prefix && DataLayout.IsAtOrBelow(path, prefix) ? path[(prefix.Length + 1)..] : path;
        if (DataLayout.RoleOf(below) is not { } role)
        {
            throw new DatasetException($"\"{path}\" is no file of the dataset, so it is not merged. Let .gitattributes give this merge driver to data/**/*.json only.");
        }

        JsonText Read(string file)
        {
            var info = new FileInfo(Path.GetFullPath(file, terminal.Folder));
            return info.Exists
                ? JsonText.Parse(below, FileBytes.Of(info, Limits.RecordBytes))
                : throw new DatasetException($"there is no file \"{file}\". git gives the names: merge-file %O %A %B %P.");
        }

        var form = DatasetReader.ReadForm(OpenedDataset.Tree(folder, terminal));
        var (o, t) = (Read(ours), Read(theirs));
        if (RecordMerge.Merge(Read(before), o, t, DataLayout.SchemaKind(role), form.Schemas) is not { } merged)
        {
            // Nothing is known of facts where one side is no JSON; both sides are there for whoever mends it.
            var isText = !new[] { o, t }.Any(f => f.Faults.Any(fault => fault.Kind == TextFaultKind.NotUtf8));
            merged = isText ? new MergedFile(ConflictText.Of(o.Source.Bytes.Span, t.Source.Bytes.Span), []) : new MergedFile(o.Source.Bytes, []);
            Write(ours, merged, terminal);
            terminal.Error.WriteLine(
                $"cited: {Shown.Of(path, 200)}: one of the versions cannot be read as a record; "
                + (isText ? "the lines in which they differ are between markers." : "the file is as our side has it."));
            return ExitCodes.Findings;
        }

        Write(ours, merged, terminal);
        foreach (var conflict in merged.Conflicts)
        {
            terminal.Error.WriteLine($"cited: {Shown.Of(path, 200)}: both sides changed {Shown.Of(conflict, 300)}; choose between the markers.");
        }

        return merged.Conflicts.IsEmpty ? ExitCodes.Fine : ExitCodes.Findings;
    }

    private static void Write(string ours, MergedFile merged, Terminal terminal)
    {
        var target = Path.GetFullPath(ours, terminal.Folder);
        WholeFile.Write(Path.GetDirectoryName(target)!, Path.GetFileName(target), merged.Bytes.Span);
    }
}
