using Cited.Passages;

namespace Cited.Tests.Passages;

/// <summary>What a page says of itself, and what it seems to say.</summary>
public sealed class MetadataReaderTests
{
    [Theory]
    [InlineData("<meta property='article:published_time' content='2020-05-02T23:30:00-03:00'>", "2020-05-02")]
    [InlineData("<meta name='date' content='Sat, 02 May 2020 10:00:00 GMT'>", "2020-05-02")]
    [InlineData("<meta name='date' content='May 2, 2020'>", "2020-05-02")]
    [InlineData("<meta name='date' content='2 May 2020'>", "2020-05-02")]
    [InlineData("<meta name='date' content='1970-01-01T00:00:00Z'>", null)]
    [InlineData("<meta name='date' content='0001-01-01'>", null)]
    [InlineData("<meta name='date' content='03/04/2019'>", null)]
    [InlineData("<meta name='date' content='soon'>", null)]
    public void A_day_is_read_as_pages_write_it(string head, string? day) => Assert.Equal(day, Read(head).Published);

    [Theory]
    [InlineData("<time datetime='2020-05-02'>2 May</time>", "2020-05-02")]
    [InlineData("<article><time datetime='2020-05-02'>2 May</time></article><aside><time datetime='2021-01-01'>x</time></aside>", "2020-05-02")]
    [InlineData("<ul><li><time datetime='2020-05-02'>a</time><li><time datetime='2021-01-01'>b</time></ul>", null)]
    public void A_time_of_another_post_is_not_taken(string body, string? day) => Assert.Equal(day, Read(string.Empty, body).Published);

    [Theory]
    [InlineData("""[{"headline":"Other","datePublished":"2021-01-01"},{"headline":"Nine arrests","datePublished":"2020-05-02"}]""", "2020-05-02")]
    [InlineData("""[{"headline":"Other","datePublished":"2021-01-01"},{"headline":"Third","datePublished":"2020-05-02"}]""", null)]
    [InlineData("""<!-- {"headline":"Nine arrests","datePublished":"2020-05-02"} -->""", "2020-05-02")]
    public void Of_several_articles_the_page_s_own_counts(string json, string? day) =>
        Assert.Equal(day, Read($"<title>Nine arrests</title><script type='application/ld+json'>{json}</script>").Published);

    [Fact]
    public void Entities_in_a_headline_are_characters() =>
        Assert.Equal("Questions & answers", Read("""<script type='application/ld+json'>{"headline":"Questions &amp; answers"}</script>""").Title);

    [Theory]
    [InlineData("<title>Nine arrests in Leeds - Example News</title>", "<h1>Nine arrests in Leeds</h1>", "Nine arrests in Leeds")]
    [InlineData("<title>Example News | Nine arrests in Leeds</title>", "<h1>Nine arrests in Leeds</h1>", "Nine arrests in Leeds")]
    [InlineData("<meta property='og:site_name' content='Example News'><title>Example News: Nine arrests</title>", "", "Nine arrests")]
    [InlineData("<title>Nine arrests - five charged</title>", "<h1>Latest</h1>", "Nine arrests - five charged")]
    public void The_site_s_name_is_no_part_of_the_title(string head, string body, string title) => Assert.Equal(title, Read(head, body).Title);

    [Theory]
    [InlineData("de-AT", "de-AT")]
    [InlineData("cn", null)]
    [InlineData("english", null)]
    public void A_code_that_is_no_language_says_nothing(string lang, string? language) =>
        Assert.Equal(language, PageText.OfHtml($"<!DOCTYPE html><html lang='{lang}'><head><title>t</title></head><body>x</body></html>").Metadata.Language);

    private static PageMetadata Read(string head, string body = "") =>
        PageText.OfHtml($"<!DOCTYPE html><html lang='en'><head>{head}</head><body>{body}<p>Words.</p></body></html>").Metadata;
}
