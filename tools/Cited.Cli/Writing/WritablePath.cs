using Cited.Reading;
using Cited.Text;

namespace Cited.Cli.Writing;

/// <summary>
/// Where a file may be written: below a folder, with only real folders on the way, and where nothing is or a plain file that may be changed.
/// A contributed checkout can hold links that lead anywhere; nothing is written through them.
/// </summary>
internal static class WritablePath
{
    private enum There
    {
        Nothing,
        File,
        Folder,
        Link,
    }

    /// <summary>Why a file is not written; absent if it may be.</summary>
    /// <param name="root">The folder that it is to lie below. How one gets there is the user's choice, links included.</param>
    /// <param name="path">Its path below that folder, with slashes.</param>
    /// <exception cref="IOException">The file system cannot say what is there.</exception>
    public static string? Refusal(string root, string path)
    {
        var at = path.LastIndexOf('/');
        if ((Misplaced(path) ?? (at < 0 ? null : FolderRefusal(root, path[..at]))) is { } refusal)
        {
            return refusal;
        }

        var file = OnDisk(root, path);
        return Kind(file) switch
        {
            There.Link => $"{Quoted(path)} is a symbolic link, and nothing is written through links. Put a plain file in its place, or remove it.",
            There.Folder => $"{Quoted(path)} is a folder, so no file of that name can be written. Rename or remove the folder.",
            There.File when (File.GetAttributes(file) & FileAttributes.ReadOnly) != 0 => $"{Quoted(path)} is read-only. Make it writable if it is to change.",
            _ => null,
        };
    }

    /// <summary>Why no file is written in a folder; absent if one may be. A folder that is not there is fine: it can be made.</summary>
    /// <param name="root">The folder that it is to lie below.</param>
    /// <param name="folder">Its path below that folder, with slashes.</param>
    /// <exception cref="IOException">The file system cannot say what is there.</exception>
    public static string? FolderRefusal(string root, string folder)
    {
        if (Misplaced(folder) is { } refusal)
        {
            return refusal;
        }

        for (var end = folder.IndexOf('/', StringComparison.Ordinal); ; end = folder.IndexOf('/', end + 1))
        {
            var part = end < 0 ? folder : folder[..end];
            switch (Kind(OnDisk(root, part)))
            {
                case There.Link:
                    return $"{Quoted(part)} is a symbolic link or a junction, and nothing is written through links. Put a real folder in its place.";
                case There.File:
                    return $"{Quoted(part)} is a file where a folder is needed. Rename or remove it.";
                case There.Nothing:
                    return null;
            }

            if (end < 0)
            {
                return null;
            }
        }
    }

    /// <summary>Where a path with slashes is on disk.</summary>
    public static string OnDisk(string root, string path) => Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));

    // No name that comes from data leads out of the folder: on Windows, colons and backslashes would.
    private static string? Misplaced(string path) =>
        path.Split('/').Any(p => p is "" or "." or ".." || p.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
            ? $"{Quoted(path)} is no path below the dataset's folder, so nothing is written there."
            : null;

    private static There Kind(string path)
    {
        var info = new FileInfo(path);
        return DiskEntry.IsLink(info) ? There.Link
            : !DiskEntry.IsThere(info) ? There.Nothing
            : (info.Attributes & FileAttributes.Directory) != 0 ? There.Folder
            : There.File;
    }

    private static string Quoted(string path) => $"\"{Shown.Of(path, 200)}\"";
}
