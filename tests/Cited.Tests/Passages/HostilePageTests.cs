using System.Text;
using Cited.Passages;
using Cited.Text;

namespace Cited.Tests.Passages;

/// <summary>
/// Pages made to cost more than they weigh. Each shape is read at 1, 2, 4 and 8 times its size: what is counted grows no faster than the
/// size does, or the page is not read to its end and says so.
/// </summary>
public sealed class HostilePageTests
{
    // Buffers grow in steps, so that single sizes lie off the line.
    private const double Margin = 1.5;

    private static readonly Dictionary<string, Func<int, string>> Shapes = new(StringComparer.Ordinal)
    {
        ["nested blocks"] = n => Repeated("<div>", n),
        ["nested inline elements"] = n => Repeated("<span>", n) + Repeated("</i>", n),
        ["formatting elements made again in every paragraph"] = n => Numbered(n / 10, i => $"<b id={i}>") + Repeated("<p>x", n),
        ["formatting elements left open in closed paragraphs"] = n => Numbered(n, i => $"<p><font size={i}>x</p>"),
        ["formatting elements closed in the wrong order"] = n => Repeated("<a><b><i><p>x</a></b></i>", n),
        ["formatting elements behind markers"] = n => Numbered(n, i => $"<p><b id={i}>x</p><table><td>"),
        ["line breaks"] = n => Repeated("x<br>", n),
        ["comments"] = n => Repeated("x<!--y-->", n),
        ["paragraphs"] = n => Repeated("<p>x", n),
        ["nested lists"] = n => Repeated("<ul><li>x", n),
        ["nested tables"] = n => Repeated("<table><tr><td>", n),
        ["words in tables outside of cells"] = n => "<table>" + Repeated("x<b>y", n),
        ["templates in tables in templates"] = n => Repeated("<template><table><div>", n),
        ["foreign elements with HTML in them"] = n => Repeated("<svg><desc><p>", n),
        ["options"] = n => "<select>" + Repeated("<option>x", n),
        ["attributes of one element"] = n => "<p " + Numbered(n, i => $"a{i} ") + ">x",
        ["attributes of the body, given again and again"] = n => Numbered(n, i => $"<body a{i}>"),
        ["meta elements"] = n => Numbered(n, i => $"<meta name=n{i} content=c>"),
        ["references that are none"] = n => Repeated("&notit;&amp;&#x41;&", n),
        ["a script of data"] = n => "<script type='application/ld+json'>[" + Repeated("{\"a\":1},", n) + "1]</script>",
        ["styles"] = n => Repeated("<p style='display:none;x:y'>x", n),
        ["one word"] = n => Repeated("x", n),
        ["tags that are none"] = n => Repeated("<", n),
        ["an attribute that is never closed"] = n => Repeated("<a href=\"", n),
    };

    public static TheoryData<string> Names => [.. Shapes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Work_grows_with_the_size_of_a_page_or_ends(string shape)
    {
        const int size = 4_000;
        _ = Work(Shapes[shape](size / 4));

        // Buffers come from a pool that all tests share, and are made anew while others have them: the least of three is what a page needs.
        var works = new[] { 1, 2, 4, 8 }.Select(times => (Times: times, Work: Enumerable.Range(0, 3).Select(_ => Work(Shapes[shape](size * times))).MinBy(w => w.Bytes))).ToArray();
        Assert.All(works, w => Assert.True(
            w.Work.IsCutShort || (w.Work.Bytes <= works[0].Work.Bytes * w.Times * Margin && w.Work.Steps <= works[0].Work.Steps * w.Times * Margin),
            $"{w.Times} times as large: {w.Work} after {works[0].Work}"));
        Assert.All(works, w => Assert.InRange(w.Work.Steps, 0, (long)Limits.PageElements * (Limits.PageDepth + 2)));
    }

    [Theory]
    [InlineData("<div>", "elements are nested there more than 512 levels deep")]
    [InlineData("<p>x", "it has more than 500000 elements")]
    public void What_is_not_read_is_said_and_what_stands_before_it_is_read(string tag, string reason)
    {
        var page = PageText.OfHtml("<title>t</title><p>first</p>\n" + Repeated(tag, Limits.PageElements + 1) + "last");
        Assert.Equal($"it was read only up to line 2, since {reason}", page.Unread);
        Assert.StartsWith("first", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("last", page.Text, StringComparison.Ordinal);
        Assert.Equal("t", page.Metadata.Title);
    }

    [Fact]
    public void A_page_within_the_bounds_is_read_to_its_end()
    {
        var page = PageText.OfHtml(Repeated("<div>", Limits.PageDepth - 2) + "deep" + Repeated("</div>", Limits.PageDepth) + Repeated("<p>x", 10_000) + "<p>last");
        Assert.Null(page.Unread);
        Assert.StartsWith("deep\nx\n", page.Text, StringComparison.Ordinal);
        Assert.EndsWith("\nlast", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Attributes_are_read_up_to_the_bound()
    {
        var many = Numbered(Limits.ElementAttributes - 1, i => $"a{i} ");
        Assert.Equal("x", PageText.OfHtml($"<p>x<b {many} hidden>y</b>").Text);
        Assert.Equal("xy", PageText.OfHtml($"<p>x<b {many} z hidden>y</b>").Text);
    }

    [Fact]
    public void An_overlong_script_of_data_is_passed_over()
    {
        static string Title(int length) => PageText.OfHtml($"<script type='application/ld+json'>{{\"headline\":\"said\"{new string(' ', length - 19)}}}</script><title>shown</title>").Metadata.Title!;
        Assert.Equal(("said", "shown"), (Title(Limits.ScriptCharacters), Title(Limits.ScriptCharacters + 1)));
    }

    // What one thread allocates, and how many open elements were passed.
    private static (long Bytes, long Steps, bool IsCutShort) Work(string html)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var page = PageText.OfHtml(html);
        _ = page.Folded;
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        using var parsed = new HtmlPage(html);
        return (bytes, parsed.Steps, page.Unread is not null);
    }

    private static string Repeated(string part, int times) => new StringBuilder(part.Length * times).Insert(0, part, times).ToString();

    private static string Numbered(int times, Func<int, string> part) => string.Concat(Enumerable.Range(0, times).Select(part));
}
