using System.Text;
using Cited.Reading;
using Cited.Releasing;
using Cited.Tests.Releasing;
using Cited.Text;
using Cited.Verifying.Keeping;
using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Verifying.Keeping;

/// <summary>Kept releases that are differences from earlier ones: they come back byte for byte, or are refused.</summary>
public sealed class KeptDifferenceTests
{
    private static readonly SemanticVersion First = new(0, 1, 0);
    private static readonly SemanticVersion Second = new(0, 2, 0);

    // Files of few different lines, so that lines move, repeat, come and go; some without a line feed at the end.
    [Fact]
    public void Any_file_comes_back_from_any_other()
    {
        var line = Gen.Elements("a\n", "b\n", "ü\n", "\n", "[0,1]\n", "\"\n", "end");
        var file = Gen.ListOf(line).Select(string.Concat);
        Prop.ForAll(file.Two().ToArbitrary(), pair =>
        {
            var difference = KeptDifference.Between(First, Files(pair.Item1), [ReleaseFile.Text("f", pair.Item2), ReleaseFile.Text("new", pair.Item2)])!;
            var back = KeptDifference.Read(difference.ToFile().Bytes)!.Apply(Files(pair.Item1))!;
            return TextOf(back["f"]) == pair.Item2 && TextOf(back["new"]) == pair.Item2;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Two_kept_releases_give_the_difference_of_one_from_the_other()
    {
        var project = new FolderTree(Checkout.Root);
        var (old, now) = (KeptReleases.FilesOf(project, First), KeptReleases.FilesOf(project, Second));
        var difference = KeptDifference.Between(First, old, [.. now.Select(f => new ReleaseFile(f.Key, f.Value))])!;
        Assert.Equal(now.Select(f => (f.Key, new ReleaseFile(f.Key, f.Value).Sha256)), difference.Apply(old)!.Select(f => (f.Key, new ReleaseFile(f.Key, f.Value).Sha256)));
    }

    // The same records again and again: all but the first are small, until one is whole again.
    [Fact]
    public void A_release_is_kept_as_a_difference_and_after_a_number_of_them_whole()
    {
        var kept = new Dictionary<string, FileContent>(StringComparer.Ordinal);
        var wholes = new List<int>();
        for (var minor = 1; minor <= Limits.KeptChain + 2; minor++)
        {
            var version = new SemanticVersion(0, minor, 0);
            var file = KeptReleases.Of(version, Releases.Small, Project(kept));
            kept[file.Path] = new FileContent(file.Bytes);
            var back = KeptReleases.FilesOf(Project(kept), version);
            Assert.All(back, f => Assert.Equal(Releases.Small.Files.Single(r => r.Path == f.Key).Bytes.ToArray(), f.Value.ToArray()));
            if (file.Bytes.Span.SequenceEqual(KeptReleases.Whole(version, Releases.Small).Bytes.Span))
            {
                wholes.Add(minor);
            }
        }

        Assert.Equal([1, Limits.KeptChain + 1], wholes);
        Assert.InRange(kept["releases/0.2.0/records.zip"].Bytes.Length, 1, kept["releases/0.1.0/records.zip"].Bytes.Length / 10);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("rubbish")]
    [InlineData("""{"form":2,"from":"0.1.0","files":[]}""")]
    [InlineData("""{"form":1,"from":"0.9.0","files":[]}""")]
    [InlineData("""{"form":1,"from":"0.2.0","files":[]}""")]
    [InlineData("""{"form":1,"from":"../..","files":[]}""")]
    [InlineData("""{"form":1,"from":"0.1.0","files":[{"path":"a","bytes":1,"sha256":"0","lines":[[0,1,2]]}]}""")]
    [InlineData("""{"form":1,"from":"0.1.0","files":[{"path":"records.ndjson","bytes":5,"sha256":"0","lines":[[-1,2]]}]}""")]
    [InlineData("""{"form":1,"from":"0.1.0","files":[{"path":"records.ndjson","bytes":5,"sha256":"0","lines":[[0,2147483647]]}]}""")]
    [InlineData("""{"form":1,"from":"0.1.0","files":[{"path":"records.ndjson","bytes":5,"sha256":"0","lines":[[2147483647,2147483647]]}]}""")]
    [InlineData("""{"form":1,"from":"0.1.0","files":[{"path":"records.ndjson","bytes":-5,"sha256":"0"}]}""")]
    [InlineData("""{"form":1,"from":"0.1.0","files":[{"path":"records.ndjson","bytes":9223372036854775807,"sha256":"0"},{"path":"b","bytes":9223372036854775807,"sha256":"0"}]}""")]
    [InlineData("""{"form":1,"from":"0.1.0","files":[{"path":"records.ndjson","bytes":5,"sha256":"0","lines":["other"]}]}""")]
    public void A_difference_that_does_not_fit_is_refused(string json)
    {
        var zip = Cited.Releasing.Packing.ReleaseZip.Write("x", [ReleaseFile.Text("difference.json", json)]);
        var kept = new Dictionary<string, FileContent>(StringComparer.Ordinal)
        {
            [KeptReleases.PathOf(First)] = new(KeptReleases.Whole(First, Releases.Small).Bytes),
            [KeptReleases.PathOf(Second)] = new(zip),
        };
        var refused = Assert.Throws<DatasetException>(() => KeptReleases.FilesOf(Project(kept), Second));
        Assert.StartsWith("releases/0.2.0/records.zip cannot be read as a release that is kept: it ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_that_would_not_be_read_again_is_not_kept()
    {
        var large = Releases.Small with { Files = [.. Releases.Small.Files, new ReleaseFile("data/large.json", new byte[Limits.ReleaseTextBytes])] };
        Assert.EndsWith("at most 67108864 are read, so it is not kept.", Assert.Throws<DatasetException>(() => KeptReleases.Of(First, large, Project([]))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TextFaultKind.SymbolicLink, "../x.zip", "This is a symbolic link to \"../x.zip\"; links are not followed.")]
    [InlineData(TextFaultKind.Unreadable, "Access is denied.", "The file cannot be read: Access is denied.")]
    public void A_zip_that_cannot_be_read_is_refused_for_what_is_wrong_with_it(TextFaultKind fault, string detail, string says)
    {
        var refused = Assert.Throws<DatasetException>(() => KeptReleases.FilesOf(_ => new FileContent(default, fault, detail), First));
        Assert.Equal($"releases/0.1.0/records.zip: {says} Make it a file that can be read, or bring it back from the repository's history.", refused.Message);
    }

    [Fact]
    public void A_zip_that_is_too_large_is_refused_by_its_size()
    {
        var refused = Assert.Throws<DatasetException>(() => KeptReleases.FilesOf(_ => FileContent.TooLarge(33554433, Limits.KeptBytes), First));
        Assert.Equal("releases/0.1.0/records.zip: The file has 33554433 bytes; at most 33554432 (32 MiB) are read. Make it a file that can be read, or bring it back from the repository's history.", refused.Message);
    }

    [Fact]
    public void A_kept_release_may_be_larger_than_a_record()
    {
        Assert.Equal(Limits.KeptBytes, DataLayout.MostBytes("releases/0.1.0/records.zip"));
        Assert.Equal(Limits.RecordBytes, DataLayout.MostBytes("data/retired.json"));
        Assert.Equal(Limits.RecordBytes, DataLayout.MostBytes("releases.json"));
    }

    private static MemoryTree Project(Dictionary<string, FileContent> kept) => new("project", kept);

    private static Dictionary<string, ReadOnlyMemory<byte>> Files(string text) => new(StringComparer.Ordinal) { ["f"] = Encoding.UTF8.GetBytes(text) };

    private static string TextOf(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
