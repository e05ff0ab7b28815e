using System.Security.Cryptography;
using Cited.Reading;

namespace Cited.Cli.Writing;

/// <summary>
/// Writes files whole or not at all: aside first, then moved into place. The file aside is new, by a name that nobody can have guessed and
/// put a link at. It lies in the same folder, where readers and git pass over it if a killed run leaves it behind.
/// </summary>
internal static class WholeFile
{
    // No run takes that long between a file's last byte and its move.
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    /// <summary>Writes a file; makes its folder if it is not there. A file that was there keeps its permissions.</summary>
    /// <param name="root">The folder below which it lies.</param>
    /// <param name="path">Its path there, with slashes.</param>
    /// <param name="bytes">All that it is to hold.</param>
    /// <exception cref="WritingException">There is a link on the way, or what is there is no file that may be changed.</exception>
    /// <exception cref="IOException">The file system refuses.</exception>
    public static void Write(string root, string path, ReadOnlySpan<byte> bytes)
    {
        Check(root, path);
        var target = WritablePath.OnDisk(root, path);
        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        var aside = Path.Combine(folder, Leftovers.Aside(RandomNumberGenerator.GetHexString(32, lowercase: true)));
        try
        {
            WriteNew(aside, bytes, target);

            // A link that was put in the way meanwhile has gained nothing: it is refused, and what was written aside is deleted.
            Check(root, path);
            File.Move(aside, target, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>Gives a file another name below the same root, where nothing is yet.</summary>
    /// <exception cref="WritingException">There is a link on the way, or what is there is no file that may be changed.</exception>
    /// <exception cref="IOException">The file system refuses, or there is something by that name.</exception>
    public static void Rename(string root, string path, string newPath)
    {
        Check(root, path);
        Check(root, newPath);
        File.Move(WritablePath.OnDisk(root, path), WritablePath.OnDisk(root, newPath), overwrite: false);
    }

    /// <summary>Deletes what killed runs have left aside in the folder of a file; what cannot be deleted stays.</summary>
    public static void ClearAbandoned(string root, string path)
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(WritablePath.OnDisk(root, path))!);
        if (!folder.Exists)
        {
            return;
        }

        foreach (var file in folder.EnumerateFiles().Where(f => Leftovers.IsAside(f.Name) && f.LastWriteTimeUtc < DateTime.UtcNow - Abandoned).ToArray())
        {
            try
            {
                file.Delete();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It is in nobody's way.
            }
        }
    }

    /// <summary>Writes a file that must not be there yet, down to the disk.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">All that it is to hold.</param>
    /// <param name="like">A file whose permissions it gets, if there is one.</param>
    public static void WriteNew(string path, ReadOnlySpan<byte> bytes, string? like = null)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        if (!OperatingSystem.IsWindows() && File.Exists(like))
        {
            const UnixFileMode Permissions = (UnixFileMode)0b111_111_111;
            File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(like) & Permissions);
        }

        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    private static void Check(string root, string path)
    {
        if (WritablePath.Refusal(root, path) is { } refusal)
        {
            throw new WritingException(refusal, [], []);
        }
    }
}
