using System.Globalization;
using Cited.Reading;
using Cited.Text;

namespace Cited.Verifying;

/// <summary>Reads the folder of a release into memory. Links are not followed; sizes are bounded.</summary>
public static class FolderReader
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Reads a folder. Never throws for what is in it: that is in the faults.</summary>
    public static ReadRelease Read(string folder)
    {
        var faults = new List<ReleaseFault>();
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var left = Limits.ReleaseBytes;
        var found = Below(new DirectoryInfo(folder), string.Empty, faults).OrderBy(f => f.Path, StringComparer.Ordinal).ToArray();
        foreach (var (path, info) in found)
        {
            if (Fault(path, info, files.Count, left) is { } fault)
            {
                faults.Add(new ReleaseFault(Shown.Of(path), fault));
                continue;
            }

            try
            {
                var bytes = FileBytes.Of((FileInfo)info, Math.Min(left, Limits.ReleaseFileBytes));
                left -= bytes.Length;
                files[path] = bytes;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                faults.Add(new ReleaseFault(Shown.Of(path), $"it cannot be read: {e.Message}"));
            }
        }

        return new ReadRelease(folder, files, faults) { Names = [.. found.Select(f => f.Path)] };
    }

    private static string? Fault(string path, FileSystemInfo info, int count, long left) =>
        DiskEntry.IsLink(info) ? "it is a link; a release has none"
        : DiskEntry.IsUndecodable(path) ? "its name is not UTF-8, so it cannot be opened by it; a release has no such name"
        : !ReleasePaths.IsPath(path) ? "its name is not one that a release has (letters, digits, \".\", \"-\", \"_\")"
        : count >= Limits.ReleaseFiles ? string.Create(CultureInfo.InvariantCulture, $"there are more than {Limits.ReleaseFiles} files")
        : ((FileInfo)info).Length > Math.Min(left, Limits.ReleaseFileBytes) ? string.Create(CultureInfo.InvariantCulture, $"it has {((FileInfo)info).Length} bytes; that is more than a release has")
        : null;

    private static IEnumerable<(string Path, FileSystemInfo Info)> Below(DirectoryInfo folder, string prefix, List<ReleaseFault> faults)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos("*", Everything);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(new ReleaseFault(Shown.Of(prefix), $"its folder cannot be listed: {e.Message}"));
            return [];
        }

        if (entries.Length == 0 && prefix.Length > 0)
        {
            faults.Add(new ReleaseFault(Shown.Of(prefix.TrimEnd('/')), "it is an empty folder; a release has none"));
        }

        return entries.SelectMany(e => e is DirectoryInfo below && !DiskEntry.IsLink(below) ? Below(below, prefix + e.Name + "/", faults) : [(prefix + e.Name, e)]);
    }
}
