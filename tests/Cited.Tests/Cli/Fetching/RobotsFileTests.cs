using Cited.Cli.Fetching;

namespace Cited.Tests.Cli.Fetching;

public sealed class RobotsFileTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("user-agent:*\r\ndisallow:/a # not this\r\n", "/a/b", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /a/b\nAllow: /a/b", "/a/b", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true)]
    [InlineData("User-agent: *\nDisallow: /*?id=", "/x?id=1", false)]
    [InlineData("User-agent: *\nDisallow: /caf%C3%A9", "/caf\u00E9/1", false)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: other\nUser-agent: Cited\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: cited\nDisallow: /b", "/a", true)]
    [InlineData("User-agent: cited\nDisallow: /a\n\nUser-agent: *\nAllow: /\n\nUser-agent: cited/1.0\nDisallow: /b", "/b", false)]
    [InlineData("\uFEFFUser-agent: *\nSitemap: x\nDisallow: /a", "/a", false)]
    public void Says_what_may_be_asked(string file, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsFile.Parse(file).Allows(new Uri("https://police.example" + path)));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 7", 7.0)]
    [InlineData("User-agent: *\nCrawl-delay: 1.5", 1.5)]
    [InlineData("User-agent: *\nCrawl-delay: 99999", 60.0)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    [InlineData("Crawl-delay: 7", null)]
    public void Says_how_long_to_wait(string file, double? seconds) =>
        Assert.Equal(seconds, RobotsFile.Parse(file).Delay?.TotalSeconds);
}
