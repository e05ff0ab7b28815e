using System.Collections.Concurrent;
using Cited.Reading;
using Cited.Text;

namespace Cited.Cli.Commands;

/// <summary>
/// What changes in some folders. The system tells of changes at once, where it can. It stops doing so without a word when a folder is
/// replaced, as a change of branch does, and refuses to where it has no watches left. So all files are looked at every few seconds too:
/// what was not told of is found then, and the folders are watched anew.
/// </summary>
internal sealed class ChangedFiles : IDisposable
{
    // An editor saves in several steps (write aside, rename, set times): what comes within this time is one change.
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(40);

    private readonly string root;
    private readonly string[] folders;
    private readonly TimeSpan between;
    private readonly Action<string> tell;
    private readonly Func<string, FileSystemWatcher> open;
    private readonly BlockingCollection<string> changes = [];
    private readonly List<FileSystemWatcher> watchers = [];
    private Dictionary<string, (long Length, DateTime Written)> seen;
    private string? toldRefusal;

    // Set by the threads of the watchers too.
    private volatile string? refusal;

    /// <summary>Begins to watch.</summary>
    /// <param name="root">The folder below which the folders lie.</param>
    /// <param name="folders">The folders, as paths below the root.</param>
    /// <param name="tell">Says something to whoever watches.</param>
    /// <param name="between">How often all files are looked at; every two seconds by default.</param>
    /// <param name="open">What tells of changes in a folder; the system's own by default.</param>
    public ChangedFiles(
        string root,
        string[] folders,
        Action<string> tell,
        TimeSpan? between = null,
        Func<string, FileSystemWatcher>? open = null)
    {
        (this.root, this.folders, this.tell) = (root, folders, tell);
        this.between = between ?? TimeSpan.FromSeconds(2);
        this.open = open ?? (path => new FileSystemWatcher(path));
        seen = Look();
        Watch();
    }

    /// <summary>Paths below the root that changed, waited for; a folder stands for the files below it. Absent when it is over.</summary>
    public HashSet<string>? Next(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                TellRefusal();
                var told = Told(stop);

                // Looked at before anybody reads the files: what is saved in the meantime is found by the next look.
                var now = Look();
                var differ = now.Where(f => !seen.TryGetValue(f.Key, out var before) || before != f.Value).Select(f => f.Key)
                    .Concat(seen.Keys.Where(path => !now.ContainsKey(path)))
                    .ToArray();
                seen = now;
                if (differ.Any(path => !told.Any(t => DataLayout.IsAtOrBelow(path, t))))
                {
                    Watch();
                }

                told.UnionWith(differ);
                if (told.Count > 0)
                {
                    return told;
                }
            }
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        watchers.ForEach(w => w.Dispose());
        changes.Dispose();
    }

    private HashSet<string> Told(CancellationToken stop)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        for (var wait = between; changes.TryTake(out var path, (int)wait.TotalMilliseconds, stop); wait = Settling)
        {
            paths.Add(path);
        }

        return paths;
    }

    private void Watch()
    {
        watchers.ForEach(w => w.Dispose());
        watchers.Clear();
        try
        {
            refusal = null;
            foreach (var folder in folders)
            {
                watchers.Add(Watcher(folder));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            refusal = e.Message;
        }
    }

    // Each reason is told once, until another one takes its place or the folders can be watched again.
    private void TellRefusal()
    {
        var why = refusal;
        if (why == toldRefusal)
        {
            return;
        }

        toldRefusal = why;
        if (why is not null)
        {
            tell(
                $"the system does not tell of all changes ({Shown.Sentence(why).TrimEnd('.')}): "
                + $"files are looked at every {between.TotalSeconds:0.#} s instead");
        }
    }

    private FileSystemWatcher Watcher(string below)
    {
        var watcher = open(Path.Combine(root, below));
        try
        {
            Begin(watcher, below);
            return watcher;
        }
        catch
        {
            watcher.Dispose();
            throw;
        }
    }

    private void Begin(FileSystemWatcher watcher, string below)
    {
        watcher.IncludeSubdirectories = true;
        watcher.NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size;
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

        // Too many changes at once for the system's buffer, or no watches left for a folder: everything is looked at.
        watcher.Error += (_, e) =>
        {
            if (e.GetException() is not InternalBufferOverflowException)
            {
                refusal = e.GetException().Message;
            }

            Add(Path.Combine(root, below));
        };
        watcher.EnableRaisingEvents = true;
    }

    private void Add(string path)
    {
        var relative = Path.GetRelativePath(root, path).Replace('\\', '/');

        // What is written aside and moved into place (by this tool too) is told of again under its real name.
        if (!IsAside(relative))
        {
            try
            {
                changes.TryAdd(relative);
            }
            catch (ObjectDisposedException)
            {
                // Told of when nobody waits any more.
            }
        }
    }

    private static bool IsAside(string path) =>
        path.EndsWith(".part", StringComparison.Ordinal)
        || path.EndsWith(".tmp", StringComparison.Ordinal)
        || Leftovers.Include(Path.GetFileName(path));

    // All files with their length and time; what cannot be listed now is looked for again later.
    private Dictionary<string, (long Length, DateTime Written)> Look()
    {
        var found = new Dictionary<string, (long, DateTime)>(StringComparer.Ordinal);
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
            IgnoreInaccessible = true,
        };
        foreach (var folder in folders.Select(f => new DirectoryInfo(Path.Combine(root, f))))
        {
            try
            {
                foreach (var file in folder.EnumerateFiles("*", options))
                {
                    var path = Path.GetRelativePath(root, file.FullName).Replace('\\', '/');
                    if (!IsAside(path))
                    {
                        found[path] = (file.Length, file.LastWriteTimeUtc);
                    }
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                continue;
            }
        }

        return found;
    }
}
