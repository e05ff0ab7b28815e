using System.Text;
using Cited.Generating;
using Cited.Reading;
using Cited.Releasing;
using Cited.Tests.Releasing;
using Cited.Verifying.Keeping;
using VerifyXunit;

namespace Cited.Tests.Generating;

public sealed class ReadmeFiguresTests
{
    private const string Page = "# Name\n\n<!-- figures: made by \"cited generate\" from the last kept release -->\nold\n<!-- end of the figures -->\n\nMore.\n";

    [Fact]
    public Task Are_those_of_the_last_kept_release()
    {
        var kept = new[] { "0.1.0", "0.0.9" }.Select(v => KeptReleases.Whole(SemanticVersion.TryParse(v)!, Releases.Small));
        return Verifier.Verify(Figures([.. kept.Select(f => (f.Path, f.Bytes))]));
    }

    [Fact]
    public void Say_that_there_is_no_release() => Assert.Equal(Page.Replace("old", "No release is kept yet.", StringComparison.Ordinal), Figures([]));

    [Fact]
    public void Need_a_place_on_the_page() =>
        Assert.Null(ReadmeFigures.Of(Tree(Page.Replace("<!-- end", "<!-- no end", StringComparison.Ordinal), [])));

    [Fact]
    public void Do_not_change_when_made_again()
    {
        var once = Figures([]);
        Assert.Equal(once, ReadmeFigures.Of(Tree(once, []))!.Text);
    }

    private static string Figures((string Path, ReadOnlyMemory<byte> Bytes)[] kept) => ReadmeFigures.Of(Tree(Page, kept))!.Text;

    private static MemoryTree Tree(string page, (string Path, ReadOnlyMemory<byte> Bytes)[] kept) => new(
        "project",
        kept.Append(("README.md", Encoding.UTF8.GetBytes(page))).ToDictionary(f => f.Path, f => new FileContent(f.Bytes), StringComparer.Ordinal));
}
