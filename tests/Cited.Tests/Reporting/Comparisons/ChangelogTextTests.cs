using Cited.Comparing;
using Cited.Comparing.Schemas;
using Cited.Reading;
using Cited.Releasing;
using Cited.Reporting.Comparisons;
using Cited.Tests.Comparing;
using Cited.Tests.Generators;

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

    // A release may add hundreds of operations: they are listed by year, and of sources and organisations it is told how many of what sort.
    [Fact]
    public void Tells_many_additions_together()
    {
        var many = Many(operations: 21, organizations: 23);
        Assert.Equal(
            """
            <!-- made by "cited changelog": do not edit -->

            Of the data: this version adds 21 operations, 1 source and 22 organisations.

            ### Added

            - 21 operations with 21 facts, 21 claims, 21 citations
              - 2020: `operation-01-2020`, `operation-03-2020`, `operation-05-2020`, `operation-07-2020`, `operation-09-2020`, `operation-11-2020`, `operation-13-2020`, `operation-15-2020`, `operation-17-2020`, `operation-19-2020`, `operation-21-2020`
              - 2021: `operation-02-2021`, `operation-04-2021`, `operation-06-2021`, `operation-08-2021`, `operation-10-2021`, `operation-12-2021`, `operation-14-2021`, `operation-16-2021`, `operation-18-2021`, `operation-20-2021`
            - 1 source: `the-source`
            - 22 organisations (11 newspaper, 11 police)

            <!-- end of what "cited changelog" made -->

            """.ReplaceLineEndings("\n"),
            ChangelogText.Of(Comparison.Of(Many(0, 1), many)));
    }

    [Fact]
    public void Tells_many_changes_together_and_every_corrected_value_alone()
    {
        var (before, after) = (Many(21, 1), Many(21, 1, value: 8, related: true));
        var text = ChangelogText.Of(Comparison.Of(before, after));
        Assert.Equal(21, text.Split('\n').Count(l => l.StartsWith("- `operation-", StringComparison.Ordinal) && l.Contains("`7` → `8`", StringComparison.Ordinal)));
        Assert.Contains("### Changed\n\n- 21 operations: changes 21 fields: `operation-01-2020`, `operation-02-2021`, ", text, StringComparison.Ordinal);
    }

    // What an entry means is several lines long: the changelog names the entry, and the comparison shows the words.
    [Fact]
    public void Names_entries_of_vocabularies_without_their_definitions()
    {
        var text = ChangelogText.Of(DiffFixture.Compare("reordered") with { SchemaChanges = [new SchemaChange(SchemaChangeKinds.VocabularyEntryAdded, ["vocabulary/properties"], "raids", null, new string('x', 61))] });
        Assert.Contains("- compatible, vocabulary-entry-added: `vocabulary/properties raids`\n", text, StringComparison.Ordinal);
    }

    private static Dataset Many(int operations, int organizations, int value = 7, bool related = false) => new SmallDataset(
        [.. Enumerable.Range(1, organizations).Select(i => new SmallOrganization($"organization-{i:00}", $"Body {i}", i <= 12 ? "police" : "newspaper"))],
        operations == 0 ? [] : [new SmallSource("the-source", "organization-01", "2020-05-01", [])],
        [.. Enumerable.Range(1, operations).Select(i => new SmallOperation(
            $"operation-{i:00}-{(i % 2 == 1 ? 2020 : 2021)}",
            related ? [("same-case", i == 1 ? "operation-02-2021" : "operation-01-2020")] : [],
            [new SmallFact("arrests", null, [new SmallClaim(value, null, null, ["the-source"])])]))]).Read();
}
