using Cited.Passages.Archives;

namespace Cited.Tests.Passages.Archives;

public sealed class TimeMapTests
{
    // The example of RFC 7089, 5.
    private const string Links = """
        <http://a.example.org>;rel="original",
        <http://arxiv.example.net/timemap/http://a.example.org>
         ; rel="self";type="application/link-format"
         ; from="Tue, 20 Jun 2000 18:02:59 GMT"
         ; until="Wed, 09 Apr 2008 20:30:51 GMT",
        <http://arxiv.example.net/timegate/http://a.example.org>
         ; rel="timegate",
        <http://arxiv.example.net/web/20000620180259/http://a.example.org>
         ; rel="first memento";datetime="Tue, 20 Jun 2000 18:02:59 GMT"
         ; license="http://creativecommons.org/publicdomain/zero/1.0/",
        <http://arxiv.example.net/web/20091027204954/http://a.example.org>
         ; rel="last memento";datetime="Tue, 27 Oct 2009 20:49:54 GMT"
         ; license="http://creativecommons.org/publicdomain/zero/1.0/",
        <http://arxiv.example.net/web/20000621011731/http://a.example.org/?a=1,2;b>
         ; rel="memento";datetime="Wed, 21 Jun 2000 01:17:31 GMT"
        """;

    [Fact]
    public void Copies_are_read_and_nothing_else() => Assert.Equal(
        [
            "http://arxiv.example.net/web/20000620180259/http://a.example.org", "http://arxiv.example.net/web/20091027204954/http://a.example.org",
            "http://arxiv.example.net/web/20000621011731/http://a.example.org/?a=1,2;b",
        ],
        TimeMap.Read(Links).Select(m => m.Url));

    [Theory]
    [InlineData("2000-01-01", "20000620")]
    [InlineData("2000-06-21", "20000621")]
    [InlineData("2020-01-01", "20091027")]
    public void The_nearest_comes_first(string day, string first) =>
        Assert.Contains("/web/" + first, TimeMap.NearestTo(TimeMap.Read(Links), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).First().Url, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>no")]
    [InlineData("<http://a.example>; rel=\"memento\"")]
    [InlineData("<http://a.example>; rel=\"memento\"; datetime=\"soon\"")]
    [InlineData("<javascript:alert(1)>; rel=\"memento\"; datetime=\"Tue, 20 Jun 2000 18:02:59 GMT\"")]
    public void Rubbish_is_no_copy(string links) => Assert.Empty(TimeMap.Read(links));
}
