using Cited.Reading;
using Cited.Releasing;

namespace Cited.Cli.Writing;

/// <summary>
/// Writes a release to disk: aside first, then moved into place, so that whatever ends the process leaves either nothing or the whole.
/// The zip goes in first and the folder last; each is whole as soon as its name is there. One process at a time writes a release.
/// </summary>
internal static class Publication
{
    /// <summary>Where releases are written unless another folder is named.</summary>
    public const string DefaultFolder = "dist";

    /// <summary>What would be overwritten; empty = nothing.</summary>
    public static IReadOnlyList<string> Existing(string folder, string name) =>
        [.. new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".zip") }.Where(Path.Exists)];

    /// <summary>Why a release is not written there; absent if it may be. Links are refused at every name that writing uses.</summary>
    /// <param name="folder">The folder of releases.</param>
    /// <param name="name">The release's name.</param>
    /// <param name="dataset">The dataset's folder: below it, anyone may have contributed a link.</param>
    public static string? Refusal(string folder, string name, string dataset)
    {
        var below = Path.GetRelativePath(dataset, folder).Replace(Path.DirectorySeparatorChar, '/');
        return (below == "." || below.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(below) ? null : WritablePath.FolderRefusal(dataset, below))
            ?? new[] { name, Aside(name), Old(name) }.Select(n => WritablePath.FolderRefusal(folder, n)).FirstOrDefault(r => r is not null)
            ?? new[] { name + ".zip", Aside(name) + ".zip", Lock(name) }.Select(n => WritablePath.Refusal(folder, n)).FirstOrDefault(r => r is not null);
    }

    /// <summary>Writes the folder and the zip; what is there under these names goes only when the new ones are complete.</summary>
    /// <returns>What was replaced and what was removed, one sentence each.</returns>
    /// <exception cref="DatasetException">Another process is writing this release.</exception>
    public static IReadOnlyList<string> Write(string folder, Release release, byte[] zip)
    {
        Directory.CreateDirectory(folder);
        using var only = Alone(Path.Combine(folder, Lock(release.Name)));
        var target = Path.Combine(folder, release.Name);
        var (aside, old) = (Path.Combine(folder, Aside(release.Name)), Path.Combine(folder, Old(release.Name)));
        string[] left = [.. new[] { aside, aside + ".zip" }.Where(Path.Exists).Select(p => $"removed \"{p}\", which an interrupted build left.")];
        Restore(target, aside, old);
        string[] gone = [.. left, .. Gone(target, release)];
        try
        {
            foreach (var file in release.Files)
            {
                var path = WritablePath.OnDisk(aside, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                WholeFile.WriteNew(path, file.Bytes.Span);
            }

            WholeFile.WriteNew(aside + ".zip", zip);
            File.Move(aside + ".zip", target + ".zip", overwrite: true);
            if (Directory.Exists(target))
            {
                Directory.Move(target, old);
            }

            Directory.Move(aside, target);
        }
        finally
        {
            Restore(target, aside, old);
        }

        return gone;
    }

    private static string Aside(string name) => $".{name}.part";

    private static string Old(string name) => $".{name}.old";

    private static string Lock(string name) => $".{name}.lock";

    // Held until the release is written. The system lets it go if the process is killed.
    private static FileStream Alone(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException e) when (File.Exists(path))
        {
            throw new DatasetException($"another process is writing this release: it holds \"{path}\". Wait until it has ended.", e);
        }
    }

    private static IEnumerable<string> Gone(string target, Release release)
    {
        foreach (var path in Existing(Path.GetDirectoryName(target)!, release.Name))
        {
            yield return $"replaced \"{path}\".";
        }

        var written = release.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var file in new FolderTree(target).FilesBelow(string.Empty).Where(f => !written.Contains(f)))
        {
            yield return $"removed \"{Path.Combine(target, file)}\", which is no file of this release.";
        }
    }

    // What an interrupted build left: parts go; an old release whose new one never came is put back.
    private static void Restore(string target, string aside, string old)
    {
        if (Directory.Exists(old))
        {
            if (Directory.Exists(target))
            {
                Directory.Delete(old, recursive: true);
            }
            else
            {
                Directory.Move(old, target);
            }
        }

        if (Directory.Exists(aside))
        {
            Directory.Delete(aside, recursive: true);
        }

        File.Delete(aside + ".zip");
    }
}
