using System.Text;
using Cited.Tests.Reading;

namespace Cited.Tests.Cli;

/// <summary>No command passes over a file that it cannot read without a word, and those that judge fail.</summary>
public sealed class LeftOutTests
{
    private const string News = "data/organizations/example-news.json";
    private const string Release = "data/sources/2020/example-police-2020-05-01-release.json";

    [Theory]
    [InlineData(0, "stats")]
    [InlineData(0, "query", "SELECT count(*) FROM organizations")]
    [InlineData(0, "show", "example-police")]
    [InlineData(0, "cite", "example-police-2020-05-01-release")]
    [InlineData(0, "diff", "git:HEAD", ".")]
    [InlineData(0, "new", "organization", "Example Radio", "--type", "broadcaster")]
    [InlineData(2, "fmt")]
    [InlineData(2, "fmt", "--check")]
    [InlineData(2, "diff", "git:HEAD", ".", "--exit-code")]
    [InlineData(2, "diff", "git:HEAD", ".", "--exit-code", "--query", "SELECT * FROM organizations")]
    [InlineData(2, "changelog", "git:HEAD", ".")]
    [InlineData(2, "changelog")]
    [InlineData(2, "changelog", "--write", "0.1.0", "--date", "2026-01-01")]
    public void Each_command_names_what_it_leaves_out(int code, params string[] args)
    {
        using var dataset = GitTreeTests.Committed();
        dataset.Write(News, Encoding.UTF8.GetBytes("{\n  \"id\": oops }"));
        var run = dataset.Run(args);
        Assert.True(run.Code == code, $"{run.Code}\n{run.Out}\n{run.Error}");
        Assert.Contains($"cited: {News}", run.Error, StringComparison.Ordinal);
        Assert.Contains(" is left out: line 2: This is not JSON: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("NotJson", run.Out + run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("no new one is needed", run.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(dataset.At("CHANGELOG.md")));
    }

    [Theory]
    [InlineData("validate", "data/operations")]
    [InlineData("validate", "--base", "HEAD")]
    public void A_validation_that_does_not_show_it_names_it_and_fails(params string[] args)
    {
        using var dataset = new TemporaryDataset();
        dataset.Write(News, Encoding.UTF8.GetBytes("{"));
        GitTreeTests.Commit(dataset.Folder);
        var run = dataset.Run(args);
        Assert.Equal(1, run.Code);
        Assert.Contains("Checked 6 of 7 files", run.Out, StringComparison.Ordinal);
        Assert.Contains($"cited: {News} is left out", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_ten_and_counts_the_others()
    {
        using var dataset = new TemporaryDataset();
        for (var i = 10; i < 22; i++)
        {
            dataset.Write($"data/organizations/broken-{i}.json", []);
        }

        var lines = dataset.Run("stats").Error.TrimEnd().Split('\n');
        Assert.Equal(11, lines.Length);
        Assert.StartsWith("cited: data/organizations/broken-19.json is left out", lines[9], StringComparison.Ordinal);
        Assert.Equal("cited: 2 more files are left out; \"cited validate\" lists them all.", lines[10]);
    }

    [Theory]
    [InlineData("\"language\": \"en\",", "\"language\": \"en\"")]
    [InlineData("\"type\": \"official\"", "\"type\": \"oficial\"")]
    public void Makes_no_second_record_of_a_page_whose_record_is_broken(string good, string bad)
    {
        using var dataset = new TemporaryDataset();
        dataset.Replace(Release, good, bad);
        var url = File.ReadAllText(dataset.At(Release)).Split("\"url\": \"")[1].Split('"')[0];
        var run = dataset.Run("new", "source", url + "?utm_source=x", "--publisher", "example-police");
        Assert.Equal(1, run.Code);
        Assert.Contains($"{Release} names this page and cannot be read; nothing was written.", run.Error, StringComparison.Ordinal);
        Assert.Equal(7, Directory.GetFiles(dataset.At("data"), "*", SearchOption.AllDirectories).Length);
    }
}
