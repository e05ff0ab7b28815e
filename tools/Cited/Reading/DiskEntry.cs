namespace Cited.Reading;

/// <summary>What an entry of a folder is, asked without following it.</summary>
public static class DiskEntry
{
    /// <summary>What .NET puts into a name for bytes that are not UTF-8: the entry is listed, but cannot be opened by that name.</summary>
    public const string Undecodable = "\uFFFD";

    /// <summary>Whether it is a link: a symbolic one, whether or not it leads to something, or another reparse point such as a junction of Windows.</summary>
    public static bool IsLink(FileSystemInfo entry) =>
        entry.LinkTarget is not null || (IsThere(entry) && (entry.Attributes & FileAttributes.ReparsePoint) != 0);

    /// <summary>Whether there is anything by its name. The attributes of what is not there have every bit set.</summary>
    public static bool IsThere(FileSystemInfo entry) => (int)entry.Attributes != -1;

    /// <summary>Whether its name has bytes that are not UTF-8.</summary>
    public static bool IsUndecodable(string name) => name.Contains(Undecodable, StringComparison.Ordinal);
}
