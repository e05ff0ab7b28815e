using System.Text;
using Cited.Generating;
using Cited.Reading;
using Cited.Text;

namespace Cited.Tests.Generating;

public sealed class LimitsTableTests
{
    private const string Begin = "<!-- limits: made by \"cited generate\" from tools/Cited/Text/Limits.cs -->\n";

    [Fact]
    public void Has_a_row_for_each_limit_between_its_markers()
    {
        var page = Page(Begin + "old\n<!-- end of the limits -->\n\nMore.\n")!;
        Assert.StartsWith("# Name\n\n" + Begin + "| what | at most | beyond it |\n| --- | --- | --- |\n", page, StringComparison.Ordinal);
        Assert.EndsWith(" |\n<!-- end of the limits -->\n\nMore.\n", page, StringComparison.Ordinal);
        Assert.Equal(Limits.All.Length + 2, page.Split('\n').Count(l => l.StartsWith('|')));
        Assert.Contains("| a file of the dataset | 4 MiB | the file is not read; `file-too-large` |\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Needs_a_place_on_the_page() => Assert.Null(Page("No place.\n"));

    [Theory]
    [InlineData(4 * 1024 * 1024, "bytes", "4 MiB")]
    [InlineData(1024L * 1024 * 1024, "bytes", "1 GiB")]
    [InlineData(65536, "bytes", "64 KiB")]
    [InlineData(100000, "bytes", "100,000 bytes")]
    [InlineData(0, "bytes", "0 bytes")]
    [InlineData(2048, "files", "2,048 files")]
    public void Shows_a_bound_as_people_read_it(long most, string unit, string shown) =>
        Assert.Equal(shown, LimitsTable.Bound(new Limit("something", most, unit, "refused")));

    // A bar would end the cell; a row without words would promise nothing.
    [Fact]
    public void Every_limit_fits_in_a_row() => Assert.All(Limits.All, limit =>
    {
        Assert.All([limit.Of, limit.Unit, limit.Beyond], cell => Assert.Matches("^[^|\r\n]+$", cell));
        Assert.True(limit.Most > 0, limit.Of);
    });

    private static string? Page(string text) => LimitsTable.Of(new MemoryTree("project", new Dictionary<string, FileContent>(StringComparer.Ordinal)
    {
        ["SECURITY.md"] = new(Encoding.UTF8.GetBytes("# Name\n\n" + text)),
    }))?.Text;
}
