using System.IO.Compression;
using Cited.Releasing;
using Cited.Releasing.Packing;

namespace Cited.Tests.Releasing;

public sealed class ReleaseZipTests
{
    [Fact]
    public void Has_sorted_entries_with_one_time_and_one_mode_below_one_folder()
    {
        using var zip = new ZipArchive(new MemoryStream(ReleaseZip.Write("name-1.0.0", [.. Releases.Small.Files.Reverse()])));
        Assert.Equal(Releases.Small.Files.Select(f => "name-1.0.0/" + f.Path), zip.Entries.Select(e => e.FullName));
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
        Assert.All(zip.Entries, e => Assert.Equal(0x81A4, e.ExternalAttributes >> 16 & 0xFFFF));
        foreach (var (entry, file) in zip.Entries.Zip(Releases.Small.Files))
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            Assert.Equal(file.Bytes.ToArray(), content.ToArray());
        }
    }

    [Fact]
    public void Is_the_same_whatever_order_the_files_come_in() =>
        Assert.Equal(ReleaseZip.Write("a", Releases.Small.Files), ReleaseZip.Write("a", [.. Releases.Small.Files.Reverse()]));
}
