using System.Security.Cryptography;
using System.Text;
using Cited.Model;
using Cited.Passages;
using Cited.Passages.Archives;
using Cited.Reading;
using Cited.Tests.Rules;
using Cited.Text;

namespace Cited.Tests.Passages.Archives;

public sealed class ArchiveTests
{
    private static readonly Source Release = RuleFixture.Read("fragment-not-found", RuleExamples.Valid).Find<Source>("example-police-2020-05-01-release")!;

    [Theory]
    [InlineData("example-police-2020-05-01-release.html")]
    [InlineData("2020/example-police-2020-05-01-release.htm")]
    [InlineData("example-police-2020-05-01-release.TXT")]
    public void A_copy_is_found_by_the_sources_id(string path) =>
        Assert.Equal("ten men", Of((path, "ten men"u8.ToArray())).Find(Release)?.Page?.Text);

    [Fact]
    public void Html_goes_before_text() => Assert.Equal(
        "from html",
        Of(("example-police-2020-05-01-release.txt", "from text"u8.ToArray()), ("z/example-police-2020-05-01-release.html", "<p>from html"u8.ToArray())).Find(Release)?.Page?.Text);

    [Fact]
    public void A_copy_is_found_by_the_documents_hash()
    {
        var bytes = "ten men"u8.ToArray();
        var source = Release with { Document = new DocumentReference("x", Convert.ToHexStringLower(SHA256.HashData(bytes))) };
        Assert.Equal("ten men", Of(("000_whatever", bytes)).Find(source)?.Page?.Text);
        Assert.Null(Of(("000_whatever", "other"u8.ToArray())).Find(source));
    }

    [Fact]
    public void What_is_no_text_is_not_read_as_one()
    {
        Assert.Contains("PDF that cannot be read", Of(("example-police-2020-05-01-release.txt", "%PDF-1.7 x"u8.ToArray())).Find(Release)!.Problem, StringComparison.Ordinal);
        Assert.Contains("empty", Of(("example-police-2020-05-01-release.txt", [])).Find(Release)!.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_are_not_followed_and_large_copies_not_read()
    {
        var folder = Directory.CreateTempSubdirectory("cited-archive");
        try
        {
            var outside = Path.Combine(folder.FullName, "outside.html");
            var inside = folder.CreateSubdirectory("copies").FullName;
            File.WriteAllText(outside, "secret");
            File.CreateSymbolicLink(Path.Combine(inside, Release.Id + ".html"), outside);
            var copy = new Archive(new FolderTree(inside, 10)).Find(Release);
            Assert.Equal((null, "it is a symbolic link or lies below one, and links are not followed"), (copy?.Page, copy?.Problem));

            File.Delete(Path.Combine(inside, Release.Id + ".html"));
            File.WriteAllText(Path.Combine(inside, Release.Id + ".txt"), "more than ten bytes");
            copy = new Archive(new FolderTree(inside, 10)).Find(Release);
            Assert.Null(copy?.Page);
            Assert.Equal("it has 19 bytes; at most 10 are read", copy?.Problem);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    internal static Archive Of(params (string Path, byte[] Bytes)[] files) =>
        new(new MemoryTree("copies", files.ToDictionary(f => f.Path, f => new FileContent(f.Bytes), StringComparer.Ordinal)));

    internal static Archive Of(string path, string text) => Of((path, Encoding.UTF8.GetBytes(text)));
}
