using System.Text;
using System.Text.Json;

namespace Cited.Tests.Cli;

/// <summary>Saved pages whose words about themselves are made to mislead.</summary>
public sealed class HostilePageTests
{
    private const string Address = "https://www.police.example/news/nine-arrests";

    [Theory]
    [InlineData("<link rel=canonical href='javascript:alert(1)//nine'>")]
    [InlineData("<link rel=canonical href='data:text/html,nine'>")]
    [InlineData("<link rel=canonical href='/news/nine'>")]
    [InlineData("<link rel=canonical href='java\nscript:alert(1)'>")]
    [InlineData("<link rel=canonical href='javascript://host.example/%0aalert(1)'>")]
    [InlineData("<link rel=canonical href='file:///etc/passwd'>")]
    [InlineData("<meta property=og:url content='javascript:alert(1)'>")]
    public void An_address_that_is_no_web_address_is_not_offered(string element)
    {
        using var dataset = WithPage(element);
        var anchor = dataset.Run("anchor", "page.html", "--value", "nine");
        Assert.Equal((0, string.Empty), (anchor.Code, anchor.Error));
        foreach (var words in new[] { "javascript", "data:", "file:" })
        {
            Assert.DoesNotContain(words, anchor.Out, StringComparison.Ordinal);
        }

        // Nobody said an address, and the page says none.
        var source = dataset.Run("new", "source", "--archive", "page.html");
        Assert.Equal(2, source.Code);
        Assert.Contains("the address is missing", source.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_address_is_taken_where_the_first_one_is_none()
    {
        using var dataset = WithPage($"<link rel=canonical href='javascript:alert(1)'><meta property=og:url content='{Address}?utm_source=x'>");
        Assert.Contains(Address, dataset.Run("anchor", "page.html", "--value", "nine").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("javascript://host.example/%0aalert(1)")]
    [InlineData("ftp://host.example/a")]
    [InlineData("nine")]
    public void An_address_that_is_given_is_a_web_address(string address)
    {
        using var dataset = WithPage(string.Empty);
        var anchor = dataset.Run("anchor", "page.html", "--value", "nine", "--url", address);
        var source = dataset.Run("new", "source", address);
        Assert.Equal((2, 2, string.Empty), (anchor.Code, source.Code, anchor.Out));
        Assert.All([anchor.Error, source.Error], e => Assert.Contains("is no web address", e, StringComparison.Ordinal));
    }

    // Overrides and isolates of direction, marks, a soft hyphen, a tag, control characters.
    [Theory]
    [InlineData("Nine\u202E stserra\u202C")]
    [InlineData("\u2066Nine\u2069 arrests\u200F")]
    [InlineData("Ni\u00ADne\uFEFF arr\u2060ests")]
    [InlineData("Nine arrests\U000E0041\u0007")]
    public void What_nobody_sees_is_not_taken_from_a_page(string title)
    {
        using var dataset = WithPage($"<title>{title}</title><meta property=og:site_name content='Ex\u202Eample'><link rel=canonical href='{Address}'>");
        var run = dataset.Run("new", "source", "--archive", "page.html", "--published", "2025-03-04");
        Assert.Equal(0, run.Code);
        var text = File.ReadAllText(dataset.At(run.Out.Split(": ")[0]));
        Assert.All(text.EnumerateRunes(), r => Assert.True(r.Value == '\n' || Rune.GetUnicodeCategory(r) is not (System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Control), $"U+{r.Value:X4}"));
        Assert.StartsWith("Nine", JsonDocument.Parse(text).RootElement.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    private static TemporaryDataset WithPage(string head)
    {
        var dataset = new TemporaryDataset("page");
        dataset.Write("page.html", Encoding.UTF8.GetBytes($"<!doctype html><html lang=en><head><meta charset=utf-8>{head}</head><body><p>Police made nine arrests on Monday.</p></body></html>"));
        return dataset;
    }
}
