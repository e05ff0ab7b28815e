using System.IO.Compression;
using System.Text;
using Cited.Releasing.Packing;
using Cited.Tests.Releasing;
using Cited.Verifying;

namespace Cited.Tests.Verifying;

public sealed class ZipReaderTests
{
    [Fact]
    public void Reads_what_was_packed()
    {
        var read = ZipReader.Read("x.zip", ReleaseZip.Write(Releases.Small.Name, Releases.Small.Files));
        Assert.Empty(read.Faults);
        Assert.Equal(Releases.Small.Files.Select(f => f.Path), read.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(ReleaseVerification.Verify(read, Releases.Tool, Releases.Forms).Faults);
    }

    [Theory]
    [InlineData("../a")]
    [InlineData("/etc/a")]
    [InlineData("r/../../a")]
    [InlineData("r/./a")]
    [InlineData("r//a")]
    [InlineData("r\\a")]
    [InlineData("C:/a")]
    [InlineData("r/a:b")]
    [InlineData("r/.hidden")]
    [InlineData("r/a b")]
    [InlineData("r/é")]
    [InlineData("r/a\u202Eb")]
    [InlineData("r/folder/")]
    [InlineData("r/a/b/c/d/e/f/g")]
    public void Refuses_a_name_that_no_release_has(string name) =>
        Assert.Contains("name is not one that a release has", Faults(("r/good", "x"), (name, "x")), StringComparison.Ordinal);

    [Fact]
    public void Refuses_two_entries_of_one_name_case_aside()
    {
        Assert.Contains("there twice", Faults(("r/a", "x"), ("r/a", "y")), StringComparison.Ordinal);
        Assert.Contains("there twice", Faults(("r/a", "x"), ("r/A", "y")), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_an_entry_outside_the_one_folder() => Assert.Contains("lies outside the folder \"r\"", Faults(("r/a", "x"), ("q/a", "x")), StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_link()
    {
        var zip = Zip([("r/a", Encoding.UTF8.GetBytes("/etc/passwd"))], entry => entry.ExternalAttributes = unchecked((int)0xA1FF0000));
        Assert.Contains("no regular file", string.Concat(ZipReader.Read("x", zip).Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_what_grows_out_of_proportion()
    {
        var zip = Zip([("r/a", new byte[80 * 1024 * 1024])]);
        Assert.True(zip.Length < 100_000);
        var read = ZipReader.Read("x", zip);
        Assert.Contains("when unpacked", string.Concat(read.Faults), StringComparison.Ordinal);
        Assert.All(read.Files.Values, f => Assert.True(f.Length < 32 * 1024 * 1024));
    }

    [Fact]
    public void Refuses_too_many_entries() =>
        Assert.Contains("it has 2001 entries", Faults([.. Enumerable.Range(0, 2001).Select(i => ($"r/{i}", string.Empty))]), StringComparison.Ordinal);

    [Fact]
    public void Does_not_believe_what_an_entry_says_of_its_size()
    {
        // The sizes stand at offset 22 of the local header and 24 of the central one.
        var zip = Zip([("r/a", Encoding.UTF8.GetBytes("some text that is packed"))], level: CompressionLevel.NoCompression);
        var central = zip.AsSpan().IndexOf("PK\x1\x2"u8);
        zip[central + 24]--;
        Assert.NotEmpty(ZipReader.Read("x", zip).Faults);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no zip at all")]
    [InlineData("PK\u0005\u0006")]
    public void What_is_no_zip_is_told(string content) => Assert.NotEmpty(ZipReader.Read("x", Encoding.UTF8.GetBytes(content)).Faults);

    [Fact]
    public void Any_part_of_a_zip_is_no_release()
    {
        var zip = ReleaseZip.Write(Releases.Small.Name, Releases.Small.Files);
        for (var length = 1; length < zip.Length; length += zip.Length / 40)
        {
            Assert.NotEmpty(ZipReader.Read("x", zip.AsMemory(0, length)).Faults);
        }
    }

    // Times, modes, sizes, names, offsets: whatever stands in the headers of the first and last entries and at the end.
    [Fact]
    public void Every_byte_of_the_headers_counts()
    {
        var zip = ReleaseZip.Write(Releases.Small.Name, Releases.Small.Files);
        var places = Enumerable.Range(0, 60).Concat(Enumerable.Range(zip.Length - 130, 130)).ToArray();
        foreach (var at in places)
        {
            var changed = (byte[])zip.Clone();
            changed[at] ^= (byte)(1 << (at % 8));
            Assert.True(ReleaseVerification.Verify(ZipReader.Read("x", changed), Releases.Tool, Releases.Forms).Faults.Count > 0, $"byte {at} of {zip.Length}");
        }
    }

    [Fact]
    public void Something_before_or_after_the_zip_is_caught()
    {
        var zip = ReleaseZip.Write(Releases.Small.Name, Releases.Small.Files);
        Assert.NotEmpty(ReleaseVerification.Verify(ZipReader.Read("x", (byte[])[.. zip, 0]), Releases.Tool, Releases.Forms).Faults);
        Assert.NotEmpty(ReleaseVerification.Verify(ZipReader.Read("x", (byte[])[0, .. zip]), Releases.Tool, Releases.Forms).Faults);
    }

    private static string Faults(params (string Name, string Text)[] entries) =>
        string.Join('\n', ZipReader.Read("x", Zip([.. entries.Select(e => (e.Name, Encoding.UTF8.GetBytes(e.Text)))])).Faults);

    private static byte[] Zip((string Name, byte[] Bytes)[] entries, Action<ZipArchiveEntry>? change = null, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                var entry = zip.CreateEntry(name, level);
                change?.Invoke(entry);
                using var content = entry.Open();
                content.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
