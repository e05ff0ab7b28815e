using System.Text.Json;

namespace Cited.Tests.Cli;

public sealed class CiteCommandTests
{
    private const string Changelog = "## [0.2.0] - 2026-03-04\n\nMore.\n\n## [0.1.0] - 2026-01-02\n\nFirst.\n";

    [Fact]
    public void Cites_the_newest_version_of_the_dataset()
    {
        using var dataset = Ready();
        var text = dataset.Run("cite").Out;
        Assert.Contains("(2026): ", text, StringComparison.Ordinal);
        Assert.Contains(" (version 0.2.0) [data set].", text, StringComparison.Ordinal);
        Assert.Contains(" (version 0.1.0) [data set].", dataset.Run("cite", "--version", "0.1.0").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_a_release_says_so()
    {
        using var dataset = new TemporaryDataset();
        Assert.Contains("(no date)", dataset.Run("cite").Out, StringComparison.Ordinal);
        Assert.Contains("(unreleased) [data set]", dataset.Run("cite").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Cites_a_source_as_its_publisher_would_be_cited()
    {
        using var dataset = Ready();
        Assert.StartsWith("Example News (2020-05-02): ", dataset.Run("cite", "example-news-2020-05-02-arrests").Out, StringComparison.Ordinal);
        var bibtex = dataset.Run("cite", "example-news-2020-05-02-arrests", "--format", "bibtex").Out;
        Assert.StartsWith("@online{example-news-2020-05-02-arrests,\n  author    = {{Example News}},\n", bibtex, StringComparison.Ordinal);
        Assert.Contains("  date      = {2020-05-02},\n", bibtex, StringComparison.Ordinal);
        Assert.EndsWith("}\n", bibtex, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("example-2020/arrests[area=ES]")]
    [InlineData("example-2020/arrests[ES]")]
    public void Cites_one_fact_with_its_value_and_sources(string id)
    {
        using var dataset = Ready();
        var text = dataset.Run("cite", id).Out;
        Assert.Contains("[example-2020/arrests[area=ES]]. In: ", text, StringComparison.Ordinal);
        Assert.Contains("7: stated by ", text, StringComparison.Ordinal);
        Assert.Contains("Sources: example-police-2020-05-01-release.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_CSL_JSON()
    {
        using var dataset = Ready();
        var item = JsonDocument.Parse(dataset.Run("cite", "--format", "csl-json").Out).RootElement[0];
        Assert.Equal("dataset", item.GetProperty("type").GetString());
        Assert.Equal("0.2.0", item.GetProperty("version").GetString());
        Assert.Equal("[[2026,3,4]]", item.GetProperty("issued").GetProperty("date-parts").GetRawText().Replace(" ", string.Empty, StringComparison.Ordinal).Replace("\n", string.Empty, StringComparison.Ordinal));
        Assert.True(item.GetProperty("author")[0].TryGetProperty("literal", out _));
    }

    [Theory]
    [InlineData("example-2020/arests", "did you mean \"example-2020/arrests\"")]
    [InlineData("example-2020/nothing-like-it", "the record has ")]
    [InlineData("example-202O", "nothing has the id \"example-202O\"; did you mean \"example-2020\"?")]
    [InlineData("example-police", "\"example-police\" is an organisation, which is not cited; ")]
    [InlineData("example\u001b[31m", "nothing has the id \"example\\u001b[31m\"; ")]
    public void Says_what_is_near_to_a_wrong_id(string id, string says)
    {
        using var dataset = Ready();
        var run = dataset.Run("cite", id);
        Assert.Equal((2, string.Empty), (run.Code, run.Out));
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Knows_no_version_that_the_changelog_does_not_have()
    {
        using var dataset = Ready();
        Assert.Contains("CHANGELOG.md has no version \"9.0.0\"; it has 0.2.0, 0.1.0.", dataset.Run("cite", "--version", "9.0.0").Error, StringComparison.Ordinal);
    }

    private static TemporaryDataset Ready()
    {
        var dataset = new TemporaryDataset();
        File.WriteAllText(dataset.At("CHANGELOG.md"), Changelog);
        return dataset;
    }
}
