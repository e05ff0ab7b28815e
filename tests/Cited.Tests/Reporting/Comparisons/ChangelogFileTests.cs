using Cited.Releasing;
using Cited.Reporting.Comparisons;

namespace Cited.Tests.Reporting.Comparisons;

public sealed class ChangelogFileTests
{
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
