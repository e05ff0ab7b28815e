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
    public static int Run(Dataset dataset, string folder, Func<Dataset, int> report, Terminal terminal)
    {
        using var changes = new BlockingCollection<string>();
        using var data = Watcher(folder, DataLayout.Data, changes);
        using var schema = Watcher(folder, DataLayout.Schema, changes);
        var code = report(dataset);
        Told(terminal, "watching; Ctrl+C ends it");
        var stop = terminal.Stop();
        while (Next(changes, stop) is { } paths)
        {
            var watch = Stopwatch.StartNew();
            try
            {
                dataset = After(dataset, new FolderTree(folder), paths);
                code = report(dataset);
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
    public static Dataset After(Dataset before, IFileTree tree, IReadOnlyCollection<string> changed)
    {
        if (changed.Any(p => p == DataLayout.Schema || p.StartsWith(DataLayout.Schema + "/", StringComparison.Ordinal)))
        {
            return DatasetReader.Read(tree);
        }

        var now = tree.FilesBelow(DataLayout.Data);
        var known = before.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var paths = known.Union(now, StringComparer.Ordinal)
            .Where(p => changed.Any(c => p == c || p.StartsWith(c + "/", StringComparison.Ordinal)))
            .Concat(now.Where(p => !known.Contains(p)))
            .Concat(known.Except(now, StringComparer.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return DatasetReader.Reread(before, tree, paths);
    }

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
            if (!relative.EndsWith(".part", StringComparison.Ordinal) && !relative.EndsWith('~') && !relative.EndsWith(".tmp", StringComparison.Ordinal))
            {
                changes.Add(relative);
            }
        }

        watcher.Changed += (_, e) => Add(e.FullPath);
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
