using Cited.Comparing;
using Cited.Releasing;
using Cited.Reporting.Comparisons;
using Cited.Tests.Comparing;

namespace Cited.Tests.Reporting.Comparisons;

public sealed class ChangelogTextTests
{
    [Fact]
    public void Tells_corrections_one_by_one() => Assert.Equal(
        """
        <!-- made by "cited changelog": do not edit -->

        Of the data: this version corrects 1 value.

        ### Fixed

        - `example-2020`: Arrests, Spain: `7` → `8`; cause: our error (The number of searches had been taken for it.); by [Example Police](<https://police.example/news/operation-example#:~:text=seven%20of%20them%20in%20Spain>)

        <!-- end of what "cited changelog" made -->

        """.ReplaceLineEndings("\n"),
        ChangelogText.Of(DiffFixture.Compare("claim-corrected")));

    [Fact]
    public void Counts_the_rest_record_by_record()
    {
        Assert.Contains("### Added\n\n- operation `second-2020`: Operation Second, added with 2 facts, 2 claims, 2 citations\n- 1 source: `example-daily-2020-05-03-arrests`\n- 1 organisation: `example-daily`\n", ChangelogText.Of(DiffFixture.Compare("record-added")), StringComparison.Ordinal);
        Assert.Contains("### Changed\n\n- organisation `example-police` is now `example-police-force`\n", ChangelogText.Of(DiffFixture.Compare("record-renamed")), StringComparison.Ordinal);
        Assert.Contains("### Removed\n\n- `example-daily`: removed: It was recorded under", ChangelogText.Of(DiffFixture.Compare("record-removed")), StringComparison.Ordinal);
    }

    [Fact]
    public void Stands_in_a_section_as_the_release_looks_for_it()
    {
        var made = ChangelogText.Of(DiffFixture.Compare("hostile"));
        var section = ChangelogSection.Find($"# Changelog\n\n## [0.2.0] - 2026-01-01\n\nIn our own words.\n\n{made}\n## [0.1.0] - 2025-01-01\n\nOld.\n", "0.2.0")!;
        Assert.Contains(made.Trim(), section.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Old.", section.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_nothing_changed() =>
        Assert.Contains("Of the data: this version changes nothing in the data.\n", ChangelogText.Of(DiffFixture.Compare("reordered")), StringComparison.Ordinal);
}
