using Cited.Reading;
using Cited.Releasing;
using Cited.Text;
using Cited.Verifying;
using Cited.Verifying.Keeping;

namespace Cited.Cli.States;

/// <summary>
/// A state of the dataset as a command line names it: <c>git:REV</c>, a folder that holds the dataset, or a release: its zip, its
/// folder, its <c>records.ndjson</c>, or a folder below <c>releases/</c>.
/// </summary>
internal static class DatasetSource
{
    /// <summary>The files of a state.</summary>
    /// <param name="name">What was written on the command line.</param>
    /// <param name="repository">The dataset's folder, for revisions; it is asked for only then.</param>
    /// <param name="terminal">From whose folder paths are taken.</param>
    /// <exception cref="DatasetException">There is no such state, or it cannot be read.</exception>
    public static IFileTree Open(string name, Func<string> repository, Terminal terminal)
    {
        if (name.StartsWith(GitTree.Prefix, StringComparison.Ordinal))
        {
            return GitTree.Open(repository(), name[GitTree.Prefix.Length..]);
        }

        var path = Path.GetFullPath(name, terminal.Folder);
        if (Directory.Exists(path))
        {
            // "." below the dataset means the dataset, as it does for every command that takes no path.
            path = path == terminal.Folder && !Holds(path) ? Repository.DatasetAround(path) ?? path : path;
            return InFolder(name, path, terminal);
        }

        if (!File.Exists(path))
        {
            throw new DatasetException($"there is no folder or file \"{name}\". Name a folder with the dataset, a release (its zip, its folder or its {ReleaseLayout.Records}), or a revision as git:REV.");
        }

        return Path.GetFileName(path) switch
        {
            ReleaseLayout.Records => OfRelease(name, FolderReader.Read(Path.GetDirectoryName(path)!)),
            KeptReleases.Records => Kept(name, Path.GetDirectoryName(path)!, terminal),
            _ => Zip(name, path),
        };
    }

    /// <summary>Whether a name stands for the dataset's own working folder.</summary>
    public static bool IsWorkingFolder(string name, string repository, Terminal terminal)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(name, terminal.Folder));
        return path == Path.TrimEndingDirectorySeparator(repository)
            || (path == terminal.Folder && !Holds(path) && Repository.DatasetAround(path) == repository);
    }

    private static bool Holds(string path) =>
        new[] { DataLayout.Data, ReleaseLayout.Records, KeptReleases.Records }.Any(n => Path.Exists(Path.Combine(path, n))) || KeepsOtherwise(path);

    /// <summary>A release that a dataset keeps. Its schemas are trusted as those of the dataset are.</summary>
    /// <param name="dataset">The dataset's folder.</param>
    /// <param name="version">The release's version.</param>
    /// <exception cref="DatasetException">It cannot be read.</exception>
    public static IFileTree OpenKept(string dataset, SemanticVersion version)
    {
        var name = Path.Combine(dataset, ReleaseLayout.Kept, version.ToString());
        var files = KeptReleases.FilesOf(new FolderTree(dataset), version);
        return OfRelease(name, new ReadRelease(name, files, []), KnownForms.OfThisTool.With(files));
    }

    private static IFileTree InFolder(string name, string path, Terminal terminal) =>
        File.Exists(Path.Combine(path, ReleaseLayout.Records)) ? OfRelease(name, FolderReader.Read(path))
        : File.Exists(Path.Combine(path, KeptReleases.Records)) || KeepsOtherwise(path) ? Kept(name, Path.TrimEndingDirectorySeparator(path), terminal)
        : OpenedDataset.Tree(path, terminal);

    // releases/1.2.3 with neither records.zip nor a dataset in it.
    private static bool KeepsOtherwise(string path) =>
        Path.TrimEndingDirectorySeparator(path) is var folder
        && Path.GetFileName(Path.GetDirectoryName(folder)) == ReleaseLayout.Kept
        && SemanticVersion.TryParse(Path.GetFileName(folder)) is not null
        && !Directory.Exists(Path.Combine(folder, DataLayout.Data));

    // It may be the difference from one that lies in the folder beside it.
    private static IFileTree Kept(string name, string folder, Terminal terminal)
    {
        if (SemanticVersion.TryParse(Path.GetFileName(folder)) is not { } version)
        {
            return Zip(name, Path.Combine(folder, KeptReleases.Records));
        }

        if (Repository.DatasetAround(terminal.Folder) is { } root && Path.Combine(root, ReleaseLayout.Kept) == Path.GetDirectoryName(folder))
        {
            return OpenKept(root, version);
        }

        var beside = new FolderTree(Path.GetDirectoryName(folder)!, Limits.KeptBytes);
        return OfRelease(name, new ReadRelease(name, KeptReleases.FilesOf(v => beside.Read($"{v}/{KeptReleases.Records}"), version), []));
    }

    private static IFileTree Zip(string name, string path)
    {
        if (new FileInfo(path).Length > Limits.ReleaseFileBytes)
        {
            throw new DatasetException($"\"{name}\" is larger than any release; it is not read.");
        }

        return OfRelease(name, ZipReader.Read(name, FileBytes.Of(new FileInfo(path), Limits.ReleaseFileBytes)));
    }

    // What is not to be trusted is not compared either: the answer would be about something else.
    private static IFileTree OfRelease(string name, ReadRelease release, KnownForms? known = null)
    {
        if (release.Faults is [var first, ..])
        {
            throw new DatasetException($"\"{name}\" is no release that can be read: {Shown.Sentence(first.ToString())} \"cited verify\" lists all that is wrong with it.");
        }

        if (!release.Files.ContainsKey(ReleaseLayout.Records))
        {
            throw new DatasetException($"\"{name}\" is no release: it holds no {ReleaseLayout.Records}.");
        }

        try
        {
            var tree = RecordsTree.Of(name, release.Files, known ?? KnownForms.OfThisTool, out var faults);
            return faults is [var fault, ..]
                ? throw new DatasetException($"\"{name}\": {ReleaseLayout.Records}: {Shown.Sentence(fault)} \"cited verify\" lists all that is wrong with the release.")
                : tree;
        }
        catch (UnknownFormException e)
        {
            throw new DatasetException($"\"{name}\" is not read: {e.Message}", e);
        }
    }
}
