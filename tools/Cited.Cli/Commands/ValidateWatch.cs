using System.Diagnostics;
using Cited.Reading;

namespace Cited.Cli.Commands;

/// <summary>
/// <c>cited validate --watch</c>: validates again whenever files below data are saved. Only those are read anew; a change below schema
/// reads everything again.
/// </summary>
internal static class ValidateWatch
{
    /// <summary>Reports once, then after each change, until the terminal says to stop.</summary>
    /// <param name="dataset">The dataset at the start.</param>
    /// <param name="folder">Where it lies.</param>
    /// <param name="report">Checks a state, given what may have changed since the last one, and writes what is found.</param>
    /// <param name="terminal">Where to say how it goes.</param>
    /// <param name="open">What tells of changes in a folder; the system's own by default.</param>
    /// <returns>The exit code of the last report.</returns>
    public static int Run(
        Dataset dataset,
        string folder,
        Func<Dataset, Func<string, bool>, int> report,
        Terminal terminal,
        Func<string, FileSystemWatcher>? open = null)
    {
        using var changes = new ChangedFiles(folder, [DataLayout.Data, DataLayout.Schema], what => Told(terminal, what), open: open);
        var code = report(dataset, _ => true);
        Told(terminal, "watching; Ctrl+C ends it");
        var stop = terminal.Stop();
        HashSet<string> paths = [];
        while (changes.Next(stop) is { } changed)
        {
            var watch = Stopwatch.StartNew();
            paths.UnionWith(changed);
            try
            {
                dataset = After(dataset, OpenedDataset.Tree(folder, terminal), paths);
                code = report(dataset, path => paths.Any(p => DataLayout.IsAtOrBelow(path, p)));
                Told(terminal, $"{paths.Count} changed, checked in {watch.ElapsedMilliseconds} ms");
                paths = [];
            }
            catch (DatasetException e)
            {
                // A schema that is being edited, or a folder that is being replaced, may be broken for a while. What changed until it is
                // whole again is kept.
                code = ExitCodes.Usage;
                terminal.Error.WriteLine("cited: " + e.Message);
            }
        }

        return code;
    }

    /// <summary>The dataset after some files have changed; a folder stands for the files below it.</summary>
    public static Dataset After(Dataset before, IFileTree tree, IReadOnlyCollection<string> changed) =>
        changed.Any(p => DataLayout.IsAtOrBelow(p, DataLayout.Schema))
            ? DatasetReader.Read(tree)
            : DatasetReader.Refresh(before, tree, changed);

    private static void Told(Terminal terminal, string what)
    {
        terminal.Out.Flush();
        terminal.Error.WriteLine($"— {what}");
    }
}
