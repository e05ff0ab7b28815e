using System.Formats.Tar;
using System.Globalization;
using System.Security.Cryptography;

namespace Cited.Reading;

/// <summary>A file on disk that is not read: it is a pipe or a device, or has more bytes than are read.</summary>
public sealed class UnreadableFileException : IOException
{
    /// <summary>With a sentence that begins with the file's name.</summary>
    public UnreadableFileException(string message)
        : base(message)
    {
    }
}

/// <summary>
/// Reads files that anyone may have put there. This is the one place that opens a file to read it: regular files only, since a pipe
/// would be waited for and a device read without end, and never more bytes than the caller allows, also of a file that grows meanwhile.
/// </summary>
public static class FileBytes
{
    private const int BufferBytes = 81_920;

    /// <summary>All bytes of a file.</summary>
    /// <param name="file">The file; a link to a file is followed.</param>
    /// <param name="most">The most bytes that are read.</param>
    /// <exception cref="UnreadableFileException">It is no regular file, or has more bytes.</exception>
    public static byte[] Of(FileInfo file, long most)
    {
        using var bytes = new MemoryStream(checked((int)Math.Min(file.Exists ? file.Length : 0, most)));
        Read(file, most, part => bytes.Write(part));
        return bytes.Length == bytes.Capacity ? bytes.GetBuffer() : bytes.ToArray();
    }

    /// <summary>The SHA-256 of a file in lower-case hex; the file is not held in memory.</summary>
    /// <param name="file">The file; a link to a file is followed.</param>
    /// <param name="most">The most bytes that are read.</param>
    /// <exception cref="UnreadableFileException">It is no regular file, or has more bytes.</exception>
    public static string Sha256(FileInfo file, long most)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Read(file, most, hash.AppendData);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>A file to be read in parts, wherever its reader likes; what is read, and so how much, is the reader's concern.</summary>
    /// <param name="file">The file; a link to a file is followed.</param>
    /// <exception cref="UnreadableFileException">It is no regular file.</exception>
    public static Stream Open(FileInfo file) => Regular(file) is { Length: > 0 } regular ? File.OpenRead(regular.FullName) : Stream.Null;

    private static FileInfo Regular(FileInfo given)
    {
        // The length of a link is its own, not that of what it leads to.
        var file = given.ResolveLinkTarget(returnFinalTarget: true) is { } target ? new FileInfo(target.FullName) : given;
        if (file.Length == 0)
        {
            // Files of /proc say that they are empty as well. They are taken at their word: some have no end.
            if (KindOfEmpty(file) is { } kind)
            {
                throw new UnreadableFileException($"\"{given.FullName}\" is {kind}, not a file.");
            }
        }

        return file;
    }

    private static void Read(FileInfo given, long most, Action<ReadOnlySpan<byte>> take)
    {
        var file = Regular(given);
        if (file.Length == 0)
        {
            return;
        }

        using var stream = File.OpenRead(file.FullName);
        var buffer = new byte[Math.Min(BufferBytes, Math.Min(file.Length, most) + 1)];
        var left = most;
        for (int read; (read = stream.Read(buffer)) > 0; left -= read)
        {
            if (read > left)
            {
                throw new UnreadableFileException(string.Create(CultureInfo.InvariantCulture, $"\"{given.FullName}\" has more than {most} bytes; it is not read."));
            }

            take(buffer.AsSpan(0, read));
        }
    }

    /// <summary>
    /// What a file that says it is empty really is: absent for a file, else words with an article. The runtime tells the kinds apart only
    /// when it makes an entry of an archive, so one is made, without opening what is no file, and with room for nothing but its head.
    /// </summary>
    private static string? KindOfEmpty(FileInfo file)
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        using var head = new MemoryStream(new byte[4096]);
        try
        {
            using (var writer = new TarWriter(head, TarEntryFormat.Gnu, leaveOpen: true))
            {
                writer.WriteEntry(file.FullName, "entry");
            }

            head.Position = 0;
            using var reader = new TarReader(head);
            return reader.GetNextEntry()?.EntryType switch
            {
                TarEntryType.Fifo => "a named pipe",
                TarEntryType.CharacterDevice or TarEntryType.BlockDevice => "a device",
                _ => null,
            };
        }
        catch (NotSupportedException)
        {
            // It holds more than the head has room for: one of the files that say they are empty.
            return null;
        }
        catch (IOException) when (File.Exists(file.FullName))
        {
            return "a socket or a pipe";
        }
    }
}
