using System.Globalization;
using Cited.Text;

namespace Cited.Reading;

/// <summary>
/// A folder on disk. Links are never followed, neither of files nor of folders: nothing outside the root is read, and
/// a loop of links ends where it begins.
/// </summary>
/// <param name="root">The folder.</param>
/// <param name="maxBytes">The largest file that is read; absent for <see cref="DataLayout.MostBytes"/>.</param>
/// <param name="note">Told, in sentences, that leftovers were passed over although git could not say whether it holds them.</param>
public sealed class FolderTree(string root, int? maxBytes = null, Action<string>? note = null) : IFileTree
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = false,
        IgnoreInaccessible = false,
        AttributesToSkip = 0,
        ReturnSpecialDirectories = false,
    };

    /// <inheritdoc />
    public string Name => root;

    /// <inheritdoc />
    public IReadOnlyList<string> FilesBelow(string folder)
    {
        var found = new List<string>();
        if (Collect(folder, found) && Git.IsAround(root))
        {
            found.AddRange(TrackedLeftovers(folder));
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

    /// <inheritdoc />
    public FileContent Read(string path)
    {
        if (Leftovers.PartOf(path) is { } leftover)
        {
            return FileContent.Leftover(leftover);
        }

        var info = new FileInfo(OnDisk(path));
        try
        {
            if (LinkOnTheWay(path) is { } link)
            {
                return new FileContent(default, TextFaultKind.SymbolicLink, link.LinkTarget ?? string.Empty);
            }

            if (DiskEntry.IsLink(info))
            {
                return new FileContent(default, TextFaultKind.SymbolicLink, info.LinkTarget ?? string.Empty);
            }

            if (DiskEntry.IsThere(info) && (info.Attributes & FileAttributes.Directory) != 0)
            {
                return new FileContent(default, TextFaultKind.Unreadable, "its folder could not be listed");
            }

            var most = maxBytes ?? DataLayout.MostBytes(path);
            if (info.Length > most)
            {
                return FileContent.TooLarge(info.Length, most);
            }

            return new FileContent(FileBytes.Of(info, most));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return DiskEntry.IsUndecodable(path)
                ? new FileContent(default, TextFaultKind.Unreadable, "its name is not UTF-8, so it cannot be opened by it; rename it")
                : FileContent.Missing(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FileContent(default, TextFaultKind.Unreadable, e.Message);
        }
    }

    /// <inheritdoc />
    public Stream? Open(string path)
    {
        try
        {
            var info = new FileInfo(OnDisk(path));
            return Leftovers.PartOf(path) is null && LinkOnTheWay(path) is null && !DiskEntry.IsLink(info) && info.Exists ? FileBytes.Open(info) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Gives whether a leftover was passed over.
    private bool Collect(string folder, List<string> found)
    {
        var directory = new DirectoryInfo(OnDisk(folder));
        if (!directory.Exists || DiskEntry.IsLink(directory))
        {
            // One whose name is not UTF-8 was listed, and yet is not there by the name that was decoded.
            if (directory.Exists || DiskEntry.IsUndecodable(folder))
            {
                found.Add(folder);
            }

            return false;
        }

        FileSystemInfo[] entries;
        try
        {
            entries = directory.GetFileSystemInfos("*", Everything);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            found.Add(folder);
            return false;
        }

        var passedOver = false;
        foreach (var entry in entries)
        {
            var path = folder.Length == 0 ? entry.Name : folder + "/" + entry.Name;
            if (Leftovers.Include(entry.Name))
            {
                passedOver = true;
            }
            else if (entry is DirectoryInfo && !DiskEntry.IsLink(entry))
            {
                passedOver |= Collect(path, found);
            }
            else
            {
                found.Add(path);
            }
        }

        return passedOver;
    }

    // Git is asked only where a leftover lies. It may be missing, or refuse the repository of another user: that says nothing about the
    // records, and where git does answer, such as on the server that others get the files from, a leftover that it holds is found.
    private IEnumerable<string> TrackedLeftovers(string folder)
    {
        var git = new Git(root);
        if (git.TryText(["ls-files", "-z", .. folder.Length == 0 ? Array.Empty<string>() : ["--", folder]], out var refusal) is not { } tracked)
        {
            note?.Invoke($"an editor's or system's leftover lies below \"{Shown.Of(folder, 200)}\" and was passed over, but git cannot say whether it holds it: {refusal} Remove the leftover to be sure.");
            return [];
        }

        return tracked.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(p => Leftovers.PartOf(p) is not null).Distinct(StringComparer.Ordinal);
    }

    // What is listed has none; a path that is known beforehand can have one.
    private DirectoryInfo? LinkOnTheWay(string path)
    {
        for (var end = path.IndexOf('/', StringComparison.Ordinal); end >= 0; end = path.IndexOf('/', end + 1))
        {
            var folder = new DirectoryInfo(OnDisk(path[..end]));
            if (folder.Exists && DiskEntry.IsLink(folder))
            {
                return folder;
            }
        }

        return null;
    }

    private string OnDisk(string path) => Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));
}
