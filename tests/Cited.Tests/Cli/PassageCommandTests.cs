using System.Text;
using System.Text.Json;
using Cited.Passages;

namespace Cited.Tests.Cli;

public sealed class PassageCommandTests
{
    private const string Operation = "data/operations/2020/example-2020.json";

    private static readonly string Pages = Path.Combine(Checkout.Fixtures, "archive");

    private static readonly string Copies = Path.Combine(Checkout.Fixtures, "base", "archive");

    [Fact]
    public void Validate_holds_citations_against_the_archive()
    {
        using var dataset = new TemporaryDataset();
        Assert.Equal(0, dataset.Run("validate", "--archive", Copies, "--strict").Code);
        dataset.Replace(Operation, "arrested 20 people", "arrested twenty people");
        var run = dataset.Run("validate", "--archive", Copies);
        Assert.Equal(1, run.Code);
        Assert.Contains("fragment-not-found", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, dataset.Run("validate").Code);
    }

    [Fact]
    public void Validate_says_that_there_is_no_archive()
    {
        using var dataset = new TemporaryDataset();
        var run = dataset.Run("validate", "--archive", "nowhere");
        Assert.Equal((2, string.Empty), (run.Code, run.Out));
        Assert.Contains("nowhere", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Anchor_proposes_what_can_be_pasted()
    {
        var run = CommandRun.Of(Pages, "anchor", "en-article.html", "--value", "1393");
        Assert.Equal(0, run.Code);
        using var json = JsonDocument.Parse(run.Out);
        var anchor = json.RootElement[0];
        Assert.Equal("{\"start\":\"1,393 devices\"}", JsonSerializer.Serialize(anchor.GetProperty("fragment")));
        Assert.Equal("https://times.example/2020/05/02/twenty-held#:~:text=1%2C393%20devices", anchor.GetProperty("link").GetString());
        Assert.Equal(PassageHash.Of("1,393 devices"), anchor.GetProperty("sha256").GetString());
        Assert.Contains("Example Police", anchor.GetProperty("context").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://times.example/held?utm_source=feed&amp;id=4&amp;fbclid=x")]
    [InlineData("https://times.example/other", "--url", "https://times.example/held?id=4&utm_medium=mail#:~:text=old")]
    public void Anchor_links_without_tracking_whoever_gives_the_address(string canonical, params string[] options)
    {
        using var dataset = new TemporaryDataset();
        dataset.Write("page.html", Encoding.UTF8.GetBytes($"<html lang=en><link rel=canonical href=\"{canonical}\"><p>Nine people were arrested and 1,393 devices seized.</p>"));
        var run = dataset.Run(["anchor", "page.html", "--value", "1393", .. options]);
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal("https://times.example/held?id=4#:~:text=1%2C393%20devices", json.RootElement[0].GetProperty("link").GetString());
    }

    [Fact]
    public void New_source_keeps_no_tracking_of_the_address_that_a_saved_page_names()
    {
        using var dataset = new TemporaryDataset();
        dataset.Write("page.html", "<html lang=en><title>Nine held</title><link rel=canonical href='https://news.example/held?utm_source=feed&amp;id=4'><p>Nine.</p>"u8.ToArray());
        var run = dataset.Run("new", "source", "--archive", "page.html", "--published", "2025-03-04");
        Assert.Contains("\"url\": \"https://news.example/held?id=4\"", File.ReadAllText(dataset.At(run.Out.Split(": ")[0])), StringComparison.Ordinal);
    }

    [Fact]
    public void Anchor_lists_every_place_where_words_stand()
    {
        var run = CommandRun.Of(Pages, "anchor", "en-article.html", "--value", "Operation Example");
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal(2, json.RootElement.GetArrayLength());
    }

    [Theory]
    [InlineData(1, "en-article.html", "77")]
    [InlineData(1, "en-article.html", "not there")]
    [InlineData(2, "no-such-page.html", "20")]
    public void Anchor_says_that_there_is_nothing(int code, string file, string value)
    {
        var run = CommandRun.Of(Pages, "anchor", file, "--value", value);
        Assert.Equal((code, string.Empty), (run.Code, run.Out));
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public void Archive_records_hashes_once_and_then_sees_an_edit()
    {
        using var dataset = new TemporaryDataset();
        var copies = Directory.CreateDirectory(dataset.At("copies")).FullName;
        foreach (var copy in Directory.GetFiles(Copies))
        {
            File.Copy(copy, Path.Combine(copies, Path.GetFileName(copy)));
        }

        Assert.Equal((0, $"{Operation}: 4 hashes recorded\n"), dataset.Run("archive", "record", "copies") is { } r ? (r.Code, r.Out) : default);
        Assert.Equal((0, string.Empty), dataset.Run("archive", "record", "copies") is { } again ? (again.Code, again.Out) : default);
        Assert.Equal(0, dataset.Run("fmt", "--check").Code);
        Assert.Equal(0, dataset.Run("archive", "check", "copies").Code);

        var news = Path.Combine(copies, "example-news-2020-05-02-arrests.txt");
        File.WriteAllText(news, File.ReadAllText(news).Replace("twenty people were", "Twenty people were", StringComparison.Ordinal));
        var check = dataset.Run("archive", "check", "copies", "--format", "json");
        Assert.Equal(1, check.Code);
        using var json = JsonDocument.Parse(check.Out);
        Assert.Equal(1, json.RootElement.GetProperty("summary").GetProperty("edited").GetInt32());
        Assert.Contains("passage-changed", dataset.Run("validate", "--archive", "copies").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void New_source_is_filled_from_its_saved_page()
    {
        using var dataset = new TemporaryDataset();
        dataset.Replace("data/organizations/example-news.json", "\"text\": \"Example News\"", "\"text\": \"Example Times\"");
        var run = dataset.Run("new", "source", "https://elsewhere.example/2020/twenty?utm_source=x", "--archive", Path.Combine(Pages, "en-article.html"), "--accessed", "2020-06-01", "--origin", "original");
        Assert.Equal((0, "data/sources/2020/example-news-2020-05-02-twenty-held-in-operation-example.json: written\n", string.Empty), (run.Code, run.Out, run.Error));
        var text = File.ReadAllText(dataset.At("data/sources/2020/example-news-2020-05-02-twenty-held-in-operation-example.json"));
        Assert.Contains("\"url\": \"https://elsewhere.example/2020/twenty\"", text, StringComparison.Ordinal);
        Assert.Contains("\"title\": \"Twenty held in Operation Example\"", text, StringComparison.Ordinal);
        Assert.Contains("\"language\": \"en-GB\"", text, StringComparison.Ordinal);
        Assert.Equal(0, dataset.Run("validate").Code);
        Assert.Equal(1, dataset.Run("new", "source", "https://www.elsewhere.example/2020/twenty/", "--archive", Path.Combine(Pages, "en-article.html")).Code);
    }
}
