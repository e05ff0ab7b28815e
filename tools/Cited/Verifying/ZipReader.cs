using System.Globalization;
using System.IO.Compression;
using Cited.Text;

namespace Cited.Verifying;

/// <summary>
/// Reads the zip of a release into memory without trusting it: nothing is written to disk; names, sizes and ratios are bounded, and
/// what an entry says of its size is not believed. Links, encryption and entries that differ in case alone are refused.
/// </summary>
public static class ZipReader
{
    private const int UnixTypeShift = 16;
    private const int UnixTypeMask = 0xF000;
    private const int UnixRegular = 0x8000;

    /// <summary>Reads a zip. Never throws for what it may be like: that is in the faults.</summary>
    public static ReadRelease Read(string name, ReadOnlyMemory<byte> bytes)
    {
        var faults = new List<ReleaseFault>();
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        string? folder = null;
        string[] names = [];
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            names = zip.Entries.Count <= Limits.ReleaseFiles ? [.. zip.Entries.Select(e => e.FullName)] : [];
            folder = ReadEntries(zip, files, faults);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            faults.Add(new ReleaseFault(string.Empty, $"it cannot be read as a zip: {(bytes.IsEmpty ? "it is empty" : e.Message.TrimEnd('.'))}"));
        }

        return new ReadRelease(name, files, faults) { Zip = bytes, ZipFolder = folder, Names = names };
    }

    private static string? ReadEntries(ZipArchive zip, Dictionary<string, ReadOnlyMemory<byte>> files, List<ReleaseFault> faults)
    {
        if (zip.Entries.Count is 0 or > Limits.ReleaseFiles)
        {
            faults.Add(new ReleaseFault(string.Empty, string.Create(CultureInfo.InvariantCulture, $"it has {zip.Entries.Count} entries; a release has 1 to {Limits.ReleaseFiles}")));
            return null;
        }

        var folder = zip.Entries[0].FullName.Split('/')[0];
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var left = Limits.ReleaseBytes;
        foreach (var entry in zip.Entries)
        {
            var fault = FaultOf(entry, folder, seen);
            if (fault is null)
            {
                var content = Inflate(entry, Math.Min(left, Limits.ReleaseFileBytes), out fault);
                left -= content.Length;
                files[entry.FullName[(folder.Length + 1)..]] = content;
            }

            if (fault is not null)
            {
                faults.Add(new ReleaseFault(Shown.Of(entry.FullName), fault));
            }
        }

        return folder;
    }

    private static string? FaultOf(ZipArchiveEntry entry, string folder, HashSet<string> seen)
    {
        var type = (entry.ExternalAttributes >> UnixTypeShift) & UnixTypeMask;
        return !ReleasePaths.IsPath(entry.FullName) ? "the entry's name is not one that a release has (letters, digits, \".\", \"-\", \"_\" in folders below one)"
            : !entry.FullName.StartsWith(folder + "/", StringComparison.Ordinal) ? $"the entry lies outside the folder \"{Shown.Of(folder)}\""
            : !seen.Add(entry.FullName) ? "the entry's name is there twice, upper and lower case aside"
            : type is not (0 or UnixRegular) ? "the entry is no regular file but a link or something else"
            : entry.IsEncrypted ? "the entry is encrypted"
            : null;
    }

    private static byte[] Inflate(ZipArchiveEntry entry, long limit, out string? fault)
    {
        var allowed = Math.Min(limit, Math.Max(Limits.ReleaseRatioFrom, entry.CompressedLength * Limits.ReleaseRatio));
        using var from = entry.Open();
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = from.Read(buffer)) > 0)
        {
            if (content.Length + read > allowed)
            {
                fault = string.Create(CultureInfo.InvariantCulture, $"the entry grows beyond {allowed} bytes when unpacked; that is more than a release has");
                return [];
            }

            content.Write(buffer, 0, read);
        }

        fault = content.Length == entry.Length ? null : string.Create(CultureInfo.InvariantCulture, $"the entry says that it has {entry.Length} bytes, but has {content.Length}");
        return content.ToArray();
    }
}
