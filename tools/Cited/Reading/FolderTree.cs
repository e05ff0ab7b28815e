using System.Globalization;
using Cited.Text;

namespace Cited.Reading;

/// <summary>
/// A folder on disk. Links are never followed, neither of files nor of folders: nothing outside the root is read, and
/// a loop of links ends where it begins.
/// </summary>
/// <param name="root">The folder.</param>
/// <param name="maxBytes">The largest file that is read; absent for <see cref="DataLayout.MostBytes"/>.</param>
public sealed class FolderTree(string root, int? maxBytes = null) : IFileTree
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
        Collect(folder, found);
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    /// <inheritdoc />
    public FileContent Read(string path)
    {
        var info = new FileInfo(OnDisk(path));
        try
        {
            if (IsLink(info))
            {
                return new FileContent(default, TextFaultKind.SymbolicLink, info.LinkTarget ?? string.Empty);
            }

            if ((info.Attributes & FileAttributes.Directory) != 0)
            {
                return new FileContent(default, TextFaultKind.Unreadable, "its folder could not be listed");
            }

            if (info.Length > (maxBytes ?? DataLayout.MostBytes(path)))
            {
                return new FileContent(default, TextFaultKind.TooLarge, info.Length.ToString(CultureInfo.InvariantCulture));
            }

            return new FileContent(FileBytes.Of(info));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FileContent(default, TextFaultKind.Unreadable, e.Message);
        }
    }

    private void Collect(string folder, List<string> found)
    {
        var directory = new DirectoryInfo(OnDisk(folder));
        if (!directory.Exists || IsLink(directory))
        {
            if (directory.Exists)
            {
                found.Add(folder);
            }

            return;
        }

        FileSystemInfo[] entries;
        try
        {
            entries = directory.GetFileSystemInfos("*", Everything);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            found.Add(folder);
            return;
        }

        foreach (var entry in entries.Where(e => !Leftovers.Include(e.Name)))
        {
            var path = folder.Length == 0 ? entry.Name : folder + "/" + entry.Name;
            if (entry is DirectoryInfo && !IsLink(entry))
            {
                Collect(path, found);
            }
            else
            {
                found.Add(path);
            }
        }
    }

    private string OnDisk(string path) => Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));

    private static bool IsLink(FileSystemInfo entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0 || entry.LinkTarget is not null;
}
