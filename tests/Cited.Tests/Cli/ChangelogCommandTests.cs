using System.Text;

namespace Cited.Tests.Cli;

public sealed class ChangelogCommandTests
{
    [Fact]
    public void A_first_release_is_compared_with_nothing()
    {
        using var dataset = new TemporaryDataset("changelog");
        var run = dataset.Run("changelog");
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.Contains("Of the data: this version adds 1 operation, 2 sources and 2 organisations.\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("### Changed", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Later_ones_are_compared_with_the_last_that_is_kept()
    {
        using var dataset = new TemporaryDataset("changelog");
        Released(dataset, "0.1.0");
        Assert.Contains("Of the data: this version changes nothing in the data.\n", dataset.Run("changelog").Out, StringComparison.Ordinal);
        Add(dataset, "example-office");
        var run = dataset.Run("changelog");
        Assert.Contains("- 1 organisation: `example-office`\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(run.Out, dataset.Run("changelog", "releases/0.1.0").Out);
        Assert.Equal(run.Out, dataset.Run("changelog", "releases/0.1.0", ".").Out);
    }

    // The whole road of a release: the section is made, takes over the words, is refused once it is stale, and mended by the same command.
    [Fact]
    public void Writes_the_section_that_the_release_asks_for()
    {
        using var dataset = new TemporaryDataset("changelog");
        Released(dataset, "0.1.0");
        Add(dataset, "example-office");
        var path = dataset.At("CHANGELOG.md");
        File.WriteAllText(path, File.ReadAllText(path).Replace("## [Unreleased]\n", "## [Unreleased]\n\nAn office came.\n", StringComparison.Ordinal));
        Assert.Equal(0, dataset.Run("changelog", "--write", "0.2.0", "--date", "2026-02-01").Code);
        Assert.Contains("## [Unreleased]\n\n## [0.2.0] - 2026-02-01\n\nAn office came.\n\n<!-- made by", File.ReadAllText(path), StringComparison.Ordinal);
        Add(dataset, "example-bureau");
        Assert.Equal(1, dataset.Run("release", "0.2.0").Code);
        Assert.Equal(0, dataset.Run("changelog", "--write", "0.2.0").Code);
        Assert.Equal(0, dataset.Run("release", "0.2.0", "--keep").Code);
        Assert.Equal(0, dataset.Run("verify", "dist/cited-operations-0.2.0.zip").Code);
    }

    [Theory]
    [InlineData("\"1.0\" is no version", "--write", "1.0", "--date", "2026-01-01")]
    [InlineData("\"2026-02-30\" is no day", "--write", "0.2.0", "--date", "2026-02-30")]
    [InlineData("has no dated section for 0.2.0 yet", "--write", "0.2.0")]
    [InlineData("0.1.0 was released before", "--write", "0.1.0")]
    [InlineData("it takes no OLD and NEW", "releases/0.1.0", "--write", "0.2.0")]
    [InlineData("--date belongs to --write VERSION", "--date", "2026-01-01")]
    public void Refuses_what_makes_no_section(string says, params string[] args)
    {
        using var dataset = new TemporaryDataset("changelog");
        Released(dataset, "0.1.0");
        var before = File.ReadAllText(dataset.At("CHANGELOG.md"));
        var run = dataset.Run(["changelog", .. args]);
        Assert.Equal((2, string.Empty), (run.Code, run.Out));
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(dataset.At("CHANGELOG.md")));
    }

    [Fact]
    public void Characters_that_cannot_be_read_are_not_lost()
    {
        using var dataset = new TemporaryDataset("changelog");
        byte[] latin1 = [.. "# Changelog\n\nCaf"u8, 0xE9, (byte)'\n'];
        dataset.Write("CHANGELOG.md", latin1);
        var run = dataset.Run("changelog", "--write", "0.1.0", "--date", "2026-01-01");
        Assert.Equal((2, "cited: CHANGELOG.md is not UTF-8. Save it as UTF-8 in your editor.\n"), (run.Code, run.Error));
        Assert.Equal(latin1, File.ReadAllBytes(dataset.At("CHANGELOG.md")));
    }

    [Fact]
    public void A_kept_release_that_cannot_be_read_is_not_passed_over()
    {
        using var dataset = new TemporaryDataset("changelog");
        Released(dataset, "0.1.0");
        File.WriteAllText(dataset.At("releases/0.1.0/records.zip"), "no zip");
        foreach (var args in new[] { new[] { "changelog" }, ["release", "0.2.0"], ["query", "SELECT 1"] })
        {
            var run = dataset.Run(args);
            Assert.Equal(2, run.Code);
            Assert.Contains("releases/0.1.0/records.zip cannot be read as a release that is kept", run.Error, StringComparison.Ordinal);
        }
    }

    private static void Released(TemporaryDataset dataset, string version)
    {
        Assert.Equal(0, dataset.Run("changelog", "--write", version, "--date", "2026-01-01").Code);
        Assert.Equal(0, dataset.Run("release", version, "--keep").Code);
    }

    private static void Add(TemporaryDataset dataset, string organization) => dataset.Write(
        $"data/organizations/{organization}.json",
        Encoding.UTF8.GetBytes(File.ReadAllText(dataset.At("data/organizations/example-police.json")).Replace("example-police", organization, StringComparison.Ordinal)));
}
