using ICSharpCode.SharpZipLib.Zip;

namespace Cited.Releasing.Packing;

/// <summary>
/// The zip of a release. Its bytes depend on the files alone: entries sorted by path below one folder, one time, one mode, compressed by
/// managed code (the runtime's own deflate comes from a native library that may differ between machines).
/// </summary>
public static class ReleaseZip
{
    private const int Level = 9;
    private const int HostUnix = 3;

    // Regular file, rw-r--r--, in the upper half as Info-ZIP has it.
    private const int Mode = (0x8000 | 0x1A4) << 16;

    // The first day that a zip can hold. The release's date is in its metadata; files have no time of their own.
    private static readonly DateTime Time = new(1980, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The files below one folder.</summary>
    public static byte[] Write(string folder, IReadOnlyList<ReleaseFile> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipOutputStream(stream, StringCodec.FromEncoding(System.Text.Encoding.UTF8)) { IsStreamOwner = false, UseZip64 = UseZip64.Off })
        {
            zip.SetLevel(Level);
            foreach (var file in ReleaseFile.Sort(files))
            {
                var crc = new ICSharpCode.SharpZipLib.Checksum.Crc32();
                crc.Update(file.Bytes.ToArray());
                zip.PutNextEntry(new ZipEntry($"{folder}/{file.Path}")
                {
                    DateTime = Time,
                    HostSystem = HostUnix,
                    ExternalFileAttributes = Mode,
                    IsUnicodeText = true,
                    Size = file.Bytes.Length,
                    Crc = crc.Value,
                });
                zip.Write(file.Bytes.Span);
                zip.CloseEntry();
            }
        }

        return stream.ToArray();
    }
}
