using System.Text;
using Cited.Passages;
using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Passages;

public sealed class PageTextTests
{
    public static TheoryData<string> Pages => SavedPage.Names;

    [Theory]
    [MemberData(nameof(Pages))]
    public void Reads_what_the_saved_pages_say_of_themselves(string name)
    {
        var saved = SavedPage.Named(name);
        Assert.Equal(saved.Metadata, saved.Read().Metadata);
    }

    [Theory]
    [InlineData("<p>a<p>b", "a\nb")]
    [InlineData("a<b>b</b>c", "abc")]
    [InlineData("a<br>b", "a\nb")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c</table>", "a\nb\nc")]
    [InlineData("<p> a \n\t b </p>", "a b")]
    [InlineData("<p>a<script>x</script>b<style>y</style>c<!-- z --></p>", "abc")]
    [InlineData("<p>a<span hidden>x</span><span style='DISPLAY : none'>y</span>b</p>", "ab")]
    [InlineData("<p>a<span hidden=until-found>x</span></p>", "ax")]
    [InlineData("<div>a<div style='display:inline'>b</div><span style='display:block'>c</span></div>", "ab\nc")]
    [InlineData("<ul><li>a</li><li>b</li></ul>", "a\nb")]
    [InlineData("&eacute;&#x2014;&lt;&amp;", "é—<&")]
    [InlineData("<p>1&nbsp;393</p>", "1\u00A0393")]
    [InlineData("<details><summary>a</summary>b</details>", "a\nb")]
    [InlineData("", "")]
    public void Html_becomes_blocks(string html, string text) => Assert.Equal(text, PageText.OfHtml(html).Text);

    [Fact]
    public void Wrapped_lines_of_a_plain_text_are_joined_and_long_lines_are_blocks()
    {
        Assert.Equal("a b\nc", PageText.OfPlainText("a\nb\n\nc\n").Text);
        var paragraph = new string('x', 130);
        Assert.Equal($"{paragraph}\nb\nc", PageText.OfPlainText($"{paragraph}\nb\r\nc").Text);
    }

    [Fact]
    public void Depth_costs_no_stack()
    {
        var page = PageText.OfHtml("<p>first</p>" + string.Concat(Enumerable.Repeat("<div>", 20_000)) + "deep");
        Assert.Equal("first", page.Text);
    }

    [Theory]
    [InlineData(null, "\u00EF\u00BB\u00BF\u00C3\u00A9", "é")]
    [InlineData("windows-1251", "\u00CF", "П")]
    [InlineData("utf-8", "<meta charset=windows-1251>\u00C3\u00A9", "<meta charset=windows-1251>é")]
    [InlineData("utf-8", "\u00CF", "\uFFFD")]
    [InlineData(null, "<meta charset=windows-1251>\u00CF", "<meta charset=windows-1251>П")]
    [InlineData(null, "<meta charset=nonsense>\u00E9", "<meta charset=nonsense>é")]
    [InlineData(null, "<meta charset=utf-16>a", "<meta charset=utf-16>a")]
    [InlineData(null, "\u00E9", "é")]
    [InlineData(null, "\u0093x\u0094", "“x”")]
    public void Encoding_is_told_by_mark_header_page_or_bytes(string? header, string latin1, string text) =>
        Assert.Equal(text, PageDecoding.Decode(Encoding.Latin1.GetBytes(latin1), header));

    [Fact]
    public void No_bytes_are_refused()
    {
        var bytes = Gen.Choose(0, 255).Select(i => (byte)i).ArrayOf().ToArbitrary();
        Prop.ForAll(bytes, content =>
        {
            foreach (var name in new[] { "page.html", "page.txt", "page" })
            {
                var page = PageText.Read(name, content);
                FragmentFinder.Find(page, new TextDirective("a", "b", "c", "d"));
                if (page.Text.Contains("\n\n", StringComparison.Ordinal))
                {
                    return false;
                }
            }

            return true;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_markup_is_refused()
    {
        var pieces = Gen.Elements("<p>", "</p>", "<table>", "<td>", "<a href='", "'>", "<!--", "-->", "<svg>", "<template>", "</template>", "<select>", "x", " ", "&", "&#0;", "\0", "<br", "/>",
            "<script type='application/ld+json'>", "{\"headline\":\"\\ud800\"}", "[", "</script>", "<meta charset=", "<plaintext>", "<math>", "<b>", "</i>").ArrayOf().Select(string.Concat).ToArbitrary();
        Prop.ForAll(pieces, html => PageText.Read("x.html", Encoding.UTF8.GetBytes(html)).Text.Length >= 0).QuickCheckThrowOnFailure();
    }
}
