using System.Collections.Concurrent;
using System.Diagnostics;
using Cited.Reading;

namespace Cited.Cli.Commands;

/// <summary>
/// <c>cited validate --watch</c>: validates again whenever files below data are saved. Only those are read anew; a change below schema
/// reads everything again.
/// </summary>
internal static class ValidateWatch
{
    // An editor saves in several steps (write aside, rename, set times): what comes within this time is one change.
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(40);

    /// <summary>Reports once, then after each change, until the terminal says to stop.</summary>
    /// <param name="dataset">The dataset at the start.</param>
    /// <param name="folder">Where it lies.</param>
    /// <param name="report">Checks a state, given what may have changed since the last one, and writes what is found.</param>
    /// <param name="terminal">Where to say how it goes.</param>
    /// <returns>The exit code of the last report.</returns>
    public static int Run(Dataset dataset, string folder, Func<Dataset, Func<string, bool>, int> report, Terminal terminal)
    {
        using var changes = new BlockingCollection<string>();
        using var data = Watcher(folder, DataLayout.Data, changes);
        using var schema = Watcher(folder, DataLayout.Schema, changes);
        var code = report(dataset, _ => true);
        Told(terminal, "watching; Ctrl+C ends it");
        var stop = terminal.Stop();
        while (Next(changes, stop) is { } paths)
        {
            var watch = Stopwatch.StartNew();
            try
            {
                dataset = After(dataset, new FolderTree(folder), paths);
                code = report(dataset, path => paths.Any(p => DataLayout.IsAtOrBelow(path, p)));
                Told(terminal, $"{paths.Count} changed, checked in {watch.ElapsedMilliseconds} ms");
            }
            catch (DatasetException e)
            {
                // A schema that is being edited may be broken for a while: the records are checked again once it is whole.
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

    // All that changed until nothing more comes; absent when it is over.
    private static HashSet<string>? Next(BlockingCollection<string> changes, CancellationToken stop)
    {
        try
        {
            var paths = new HashSet<string>(StringComparer.Ordinal) { changes.Take(stop) };
            while (changes.TryTake(out var more, (int)Settling.TotalMilliseconds, stop))
            {
                paths.Add(more);
            }

            return paths;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static FileSystemWatcher Watcher(string folder, string below, BlockingCollection<string> changes)
    {
        var watcher = new FileSystemWatcher(Path.Combine(folder, below))
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        void Add(string path)
        {
            var relative = Path.GetRelativePath(folder, path).Replace('\\', '/');

            // What is written aside and moved into place (by this tool too) is told of again under its real name.
            if (!relative.EndsWith(".part", StringComparison.Ordinal) && !relative.EndsWith(".tmp", StringComparison.Ordinal) && !Leftovers.Include(Path.GetFileName(relative)))
            {
                changes.Add(relative);
            }
        }

        watcher.Changed += (_, e) =>
        {
            // Windows tells of the folder too in which a file was moved into place; it would stand for all its files.
            if (!Directory.Exists(e.FullPath))
            {
                Add(e.FullPath);
            }
        };
        watcher.Created += (_, e) => Add(e.FullPath);
        watcher.Deleted += (_, e) => Add(e.FullPath);
        watcher.Renamed += (_, e) =>
        {
            Add(e.OldFullPath);
            Add(e.FullPath);
        };

        // Too many changes at once for the system's buffer: everything is looked at.
        watcher.Error += (_, _) => changes.Add(below);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
