using Cited.Text;

namespace Cited.Cli.Writing;

/// <summary>Something that a command does to a file.</summary>
/// <param name="Path">The file's path below the dataset's folder, with slashes.</param>
internal abstract record FileChange(string Path);

/// <summary>A file is to hold other bytes, or is new.</summary>
internal sealed record NewContent(string Path, ReadOnlyMemory<byte> Bytes) : FileChange(Path);

/// <summary>A file is to have another name.</summary>
internal sealed record NewName(string Path, string NewPath) : FileChange(Path);

/// <summary>
/// Changes files one after the other, in the order given. What can be foreseen to fail is refused before anything is changed; if something
/// else fails midway, it is said exactly which files were changed and which were not.
/// </summary>
internal static class FileChanges
{
    /// <summary>Makes all changes.</summary>
    /// <param name="root">The folder below which the files lie.</param>
    /// <param name="changes">What to do.</param>
    /// <param name="made">Called after each change.</param>
    /// <exception cref="WritingException">Not all changes could be made.</exception>
    public static void Make(string root, IReadOnlyList<FileChange> changes, Action<FileChange>? made = null)
    {
        foreach (var change in changes)
        {
            Try(changes, 0, () => Foresee(root, change));
        }

        foreach (var folder in changes.DistinctBy(c => Path.GetDirectoryName(c.Path), StringComparer.Ordinal))
        {
            WholeFile.ClearAbandoned(root, folder.Path);
        }

        for (var i = 0; i < changes.Count; i++)
        {
            Try(changes, i, () => Make(root, changes[i]));
            made?.Invoke(changes[i]);
        }
    }

    private static void Foresee(string root, FileChange change)
    {
        var refusal = WritablePath.Refusal(root, change.Path) ?? (change is NewName { NewPath: var path } ? WritablePath.Refusal(root, path) : null);
        if (refusal is not null)
        {
            throw new WritingException(refusal, [], []);
        }
    }

    private static void Make(string root, FileChange change)
    {
        if (change is NewContent { Bytes: var bytes })
        {
            WholeFile.Write(root, change.Path, bytes.Span);
        }
        else if (change is NewName { NewPath: var path })
        {
            WholeFile.Rename(root, change.Path, path);
        }
    }

    private static void Try(IReadOnlyList<FileChange> changes, int done, Action step)
    {
        try
        {
            step();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or WritingException)
        {
            var message = e is WritingException ? e.Message : $"the file system refused: {Shown.Sentence(e.Message)}";
            throw new WritingException(message, [.. changes.Take(done).Select(Line)], [.. changes.Skip(done).Select(Line)]);
        }
    }

    private static string Line(FileChange change) => change is NewName { NewPath: var path } ? $"{Shown.Of(change.Path, 300)} to {Shown.Of(path, 300)}" : Shown.Of(change.Path, 300);
}
