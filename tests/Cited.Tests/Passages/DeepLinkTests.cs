using Cited.Passages;
using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Passages;

public sealed class DeepLinkTests
{
    [Theory]
    [InlineData("https://a.example/p", null, "ten men", null, null, "https://a.example/p#:~:text=ten%20men")]
    [InlineData("https://a.example/p", "so", "ten", "men", "left", "https://a.example/p#:~:text=so-,ten,men,-left")]
    [InlineData("https://a.example/p?q=1#part", null, "ten", null, null, "https://a.example/p?q=1#part:~:text=ten")]
    [InlineData("https://a.example/p#:~:text=old", null, "ten", null, null, "https://a.example/p#:~:text=ten")]
    [InlineData("https://a.example/p", null, "R&D, co-op", null, null, "https://a.example/p#:~:text=R%26D%2C%20co%2Dop")]
    [InlineData("https://a.example/p", null, "100% #1 +é", null, null, "https://a.example/p#:~:text=100%25%20%231%20%2B%C3%A9")]
    public void Writes_the_directive_with_all_that_means_something_encoded(string url, string? prefix, string start, string? end, string? suffix, string link) =>
        Assert.Equal(link, DeepLink.Of(url, new TextDirective(prefix, start, end, suffix)));

    [Theory]
    [InlineData("https://a.example/p")]
    [InlineData("https://a.example/p#text=ten")]
    [InlineData("https://a.example/p#:~:text=")]
    [InlineData("https://a.example/p#:~:text=a,b,c")]
    [InlineData("https://a.example/p#:~:text=-,a")]
    [InlineData("https://a.example/p#:~:other=a")]
    public void What_no_browser_would_read_is_no_directive(string url) => Assert.Null(DeepLink.DirectiveOf(url));

    [Fact]
    public void Reads_a_link_that_a_browser_made_with_several_directives() =>
        Assert.Equal(new TextDirective("so", "ten men", null, null), DeepLink.DirectiveOf("https://a.example/p#x:~:other&text=so-,ten%20men&text=b"));

    [Fact]
    public void Every_link_reads_back()
    {
        var words = Gen.Elements("ten", "&", "-", ",", ":~:", "#", "%", "é", "台", "😀", " ", "text=", "~", "+").NonEmptyListOf().Select(string.Concat);
        var part = Gen.OneOf(words.Select(w => (string?)w), Gen.Constant<string?>(null));
        var directives = (from prefix in part from start in words from end in part from suffix in part select new TextDirective(prefix, start, end, suffix)).ToArbitrary();
        Prop.ForAll(directives, d => DeepLink.DirectiveOf(DeepLink.Of("https://a.example/p#q", d)) == d).QuickCheckThrowOnFailure();
    }
}
