using System.IO.Compression;
using System.Text;
using Cited.Releasing;
using Cited.Releasing.Packing;
using Cited.Tests.Releasing;
using Cited.Verifying;

namespace Cited.Tests.Verifying;

/// <summary>What happened to a release on its way is told once, not at each of its files.</summary>
public sealed class RepackingTests
{
    private static readonly string Top = Releases.Small.Name + "/";

    [Fact]
    public void A_release_as_it_was_published_has_no_such_cause() => Assert.Null(Repacking.Of(ZipReader.Read("x", ReleaseZip.Write(Releases.Small.Name, Releases.Small.Files))));

    [Theory]
    [InlineData("", "its files lie in no folder: it was packed anew.")]
    [InlineData("Downloads/x/", "its files lie deeper than in one folder, in \"Downloads/x\"")]
    public void Packed_from_another_place(string folder, string says) => OneFault(says, [.. Files(folder)]);

    [Fact]
    public void Packed_by_a_file_manager()
    {
        OneFault("it holds 2 files that macOS or Windows put there", [.. Files(Top), (Top + ".DS_Store", [0]), ("__MACOSX/" + Top + "._README.md", [0])]);
        OneFault("it holds 1 file that macOS or Windows put there", [(Top + "Thumbs.db", [0]), .. Files(Top)]);
        OneFault("it has entries for folders: it was packed anew", [(Top, []), .. Files(Top)]);
    }

    [Fact]
    public void Line_ends_changed_on_the_way()
    {
        var changed = Releases.Small.Files.Count(f => f.Bytes.Span.Contains((byte)'\n') && !f.Path.EndsWith(".sqlite", StringComparison.Ordinal) && !Crlf(f).SequenceEqual(f.Bytes.Span));
        OneFault($"{changed} of its files have other line ends than were published", [.. Releases.Small.Files.Select(f => (Top + f.Path, Crlf(f)))]);
        Assert.True(changed > 10);
    }

    [Fact]
    public void One_other_byte_is_told_file_by_file()
    {
        var files = Releases.Small.Files.Select(f => (Top + f.Path, f.Path == "README.md" ? [.. Crlf(f), (byte)'x'] : Crlf(f)));
        Assert.True(Verify([.. files]) is { Count: > 10 }, string.Join('\n', Verify([.. files])));
    }

    [Fact]
    public void What_is_kept_and_what_is_no_release_at_all()
    {
        foreach (var kept in new[] { "0.1.0", "0.2.0" })
        {
            var zip = File.ReadAllBytes(Path.Combine(Checkout.Root, "releases", kept, "records.zip"));
            Assert.StartsWith("these are the records of a release as the project keeps them", Assert.Single(Faults(ZipReader.Read("x", zip))), StringComparison.Ordinal);
            Assert.StartsWith("these are the records", Assert.Single(Faults(FolderReader.Read(Path.Combine(Checkout.Root, "releases", kept)))), StringComparison.Ordinal);
        }

        Assert.StartsWith("this is no release: it holds neither SHA256SUMS nor manifest.json.", Assert.Single(Faults(FolderReader.Read(Path.Combine(Checkout.Root, "docs")))), StringComparison.Ordinal);
        OneFault("this is no release", [("a/b.txt", [0])]);
    }

    [Fact]
    public void A_folder_around_it()
    {
        var folder = Directory.CreateTempSubdirectory("release-");
        try
        {
            foreach (var file in Releases.Small.Files)
            {
                var path = Path.Combine(folder.FullName, "in it", file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, file.Bytes.ToArray());
            }

            Assert.Equal("the release lies in the folder \"in it\" in it. Name that one.", Assert.Single(Faults(FolderReader.Read(folder.FullName))));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] Crlf(ReleaseFile file) => file.Path.EndsWith(".sqlite", StringComparison.Ordinal)
        ? file.Bytes.ToArray()
        : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Bytes.Span).Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal));

    private static IEnumerable<(string, byte[])> Files(string folder) => Releases.Small.Files.Select(f => (folder + f.Path, f.Bytes.ToArray()));

    private static void OneFault(string says, (string Name, byte[] Bytes)[] entries) => Assert.StartsWith(says, Assert.Single(Verify(entries)), StringComparison.Ordinal);

    private static IReadOnlyList<string> Verify((string Name, byte[] Bytes)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var content = zip.CreateEntry(name).Open();
                content.Write(bytes);
            }
        }

        return Faults(ZipReader.Read("x", stream.ToArray()));
    }

    private static string[] Faults(ReadRelease release) => [.. ReleaseVerification.Verify(release, Releases.Tool, Releases.Forms).Faults.Select(f => f.ToString())];
}
