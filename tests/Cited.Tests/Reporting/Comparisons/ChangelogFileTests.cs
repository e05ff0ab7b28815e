using Cited.Releasing;
using Cited.Reporting.Comparisons;

namespace Cited.Tests.Reporting.Comparisons;

public sealed class ChangelogFileTests
{
    [Theory]
    [InlineData("## [0.1.0] - 2026-11-24")]
    [InlineData("## [0.1.0] – 2026-11-24")]
    [InlineData("## v0.1.0 - 2026-11-24")]
    [InlineData("## [v0.1.0] - 2026-11-24 [YANKED]")]
    [InlineData("## 0.1.0 (2026-11-24)")]
    [InlineData("## [0.1.0](https://forge.example/0.1.0) - 2026-11-24")]
    [InlineData("## [0.1.0] 2026-11-24 ##")]
    public void A_heading_is_read_as_people_write_it(string heading)
    {
        foreach (var end in new[] { "\n", "\r\n" })
        {
            var text = $"# Changelog\n\n{heading}\n\nWords.\n\n```\n## code\n```\n\n## [0.0.9]\n\nOlder.\n\n[0.1.0]: https://forge.example/\n".ReplaceLineEndings(end);
            Assert.Empty(ChangelogSection.Faults(text));
            var section = ChangelogSection.Find(text, "0.1.0")!;
            Assert.Equal((new DateOnly(2026, 11, 24), "Words.\n\n```\n## code\n```"), (section.Date, section.Text.ReplaceLineEndings("\n")));
            Assert.Equal("Older.", ChangelogSection.Find(text, "0.0.9")!.Text);
        }
    }

    [Theory]
    [InlineData("## Notes", "line 5: \"## Notes\" is the heading of no version. ")]
    [InlineData("## [0.2]", "line 5: \"## [0.2]\" is the heading of no version. ")]
    [InlineData("##", "line 5: \"##\" is the heading of no version. ")]
    [InlineData("## [0.3.0] - 2026-11-24 with more", "line 5: ")]
    [InlineData("## v0.3.0", "line 5: 0.3.0 has a section already, in line 3. ")]
    public void Any_other_is_refused_with_its_line_and_its_words_are_filed_nowhere(string heading, string says)
    {
        var text = $"# Changelog\n\n## [0.3.0]\nOwn.\n{heading}\nOther.\n";
        Assert.StartsWith(says, Assert.Single(ChangelogSection.Faults(text)), StringComparison.Ordinal);
        Assert.Equal("Own.", ChangelogSection.Find(text, "0.3.0")!.Text);
    }

    [Fact]
    public void The_addresses_of_links_stay_at_the_end()
    {
        const string Before = "# Changelog\r\n\r\n## [Unreleased]\r\n\r\nWords.\r\n\r\n[Unreleased]: https://forge.example/\r\n";
        var after = ChangelogFile.With(Before, new SemanticVersion(0, 1, 0), new DateOnly(2026, 11, 24), "Made.");
        Assert.Equal(
            "# Changelog\n\n## [Unreleased]\n\n## [0.1.0] - 2026-11-24\n\nWords.\n\nMade.\n\n[Unreleased]: https://forge.example/\n", after);
    }

    private const string Made = ChangelogText.Start + "\n\nOf the data: this version adds 1 operation.\n\n" + ChangelogText.End + "\n";
    private const string Other = ChangelogText.Start + "\n\nOf the data: this version adds 2 operations.\n\n" + ChangelogText.End + "\n";
    private const string Old = "## [0.1.0] - 2025-01-01\n\nOld.\n";
    private static readonly SemanticVersion Version = new(0, 2, 0);
    private static readonly DateOnly Day = new(2026, 1, 2);

    [Fact]
    public void A_new_section_takes_over_the_words_under_Unreleased() => Assert.Equal(
        $"# Changelog\n\nAbout.\n\n## [Unreleased]\n\n## [0.2.0] - 2026-01-02\n\nOur words.\n\n{Made}\n{Old}",
        ChangelogFile.With($"# Changelog\n\nAbout.\n\n## [Unreleased]\n\nOur words.\n\n{Old}", Version, Day, Made));

    [Theory]
    [InlineData("", "# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-01-02\n\n" + Made)]
    [InlineData("# Changelog\n", "# Changelog\n\n## [0.2.0] - 2026-01-02\n\n" + Made)]
    [InlineData("# Changelog\n\n" + Old, "# Changelog\n\n## [0.2.0] - 2026-01-02\n\n" + Made + "\n" + Old)]
    [InlineData("# Changelog\r\n\r\n## [Unreleased]\r\n\r\nOur words.\r\n", "# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-01-02\n\nOur words.\n\n" + Made)]
    public void A_new_section_finds_its_place(string before, string after) => Assert.Equal(after, ChangelogFile.With(before, Version, Day, Made));

    [Fact]
    public void A_heading_is_a_whole_line() => Assert.Equal(
        $"# About ## [Unreleased] sections\n\n## [0.2.0] - 2026-01-02\n\n{Made}\n{Old}",
        ChangelogFile.With($"# About ## [Unreleased] sections\n\n{Old}", Version, Day, Made));

    [Fact]
    public void A_made_part_under_Unreleased_is_not_taken_over() => Assert.Equal(
        $"## [Unreleased]\n\n## [0.2.0] - 2026-01-02\n\nOur words.\n\n{Made}\n{Old}",
        ChangelogFile.With($"## [Unreleased]\n\nOur words.\n\n{Other}\n{Old}", Version, Day, Made));

    [Fact]
    public void In_a_section_that_is_there_only_the_made_part_is_replaced()
    {
        var first = ChangelogFile.With($"# Changelog\n\n## [Unreleased]\n\nOur words.\n\n{Old}", Version, Day, Made);
        var again = ChangelogFile.With(first, Version, null, Other);
        Assert.Equal(first.Replace(Made, Other, StringComparison.Ordinal), again);
        Assert.Equal(again, ChangelogFile.With(again, Version, null, Other));
        Assert.Equal(again.Replace("2026-01-02", "2026-01-03", StringComparison.Ordinal), ChangelogFile.With(again, Version, new DateOnly(2026, 1, 3), Other));
    }

    [Fact]
    public void Words_around_the_made_part_stay()
    {
        var around = $"## [Unreleased]\n\n## [0.2.0] - 2026-01-02\n\nBefore.\n\n{Made}\nAfter.\n\n{Old}";
        var again = ChangelogFile.With(around, Version, null, Other);
        Assert.Equal($"## [Unreleased]\n\n## [0.2.0] - 2026-01-02\n\nBefore.\n\nAfter.\n\n{Other}\n{Old}", again);
    }
}
