using System.Text.Json;
using Cited.Passages;
using Cited.Reading;
using Cited.Reporting;
using Cited.Tests.Passages.Archives;
using Cited.Tests.Rules;

namespace Cited.Tests.Passages;

/// <summary>The one citation with a hash in the fixture of passage-changed: "arrested 20 people" of the release.</summary>
public sealed class DriftTests
{
    private const string Copy = "example-police-2020-05-01-release.txt";

    private static readonly Dataset Dataset = RuleFixture.Read("passage-changed", RuleExamples.Valid);

    [Theory]
    [InlineData("officers arrested 20 people in May", DriftKind.Same)]
    [InlineData("officers Arrested 20 people in May", DriftKind.Edited)]
    [InlineData("first Arrested 20 people, then arrested 20 people", DriftKind.Moved)]
    [InlineData("officers arrested 22 people in May", DriftKind.Gone)]
    public void A_recorded_passage_is_told_from_an_edited_moved_or_lost_one(string text, DriftKind kind)
    {
        var entry = Recorded(text);
        Assert.Equal((kind, true), (entry.Kind, entry.Recorded));
    }

    [Fact]
    public void Without_a_copy_nothing_is_said_of_the_passage() =>
        Assert.All(Drift.Of(new ArchiveReview(Dataset, ArchiveTests.Of())), e => Assert.Equal(DriftKind.NeverArchived, e.Kind));

    [Fact]
    public void A_number_that_changed_inside_the_fragment_is_seen()
    {
        var dataset = RuleFixture.Read("value-not-in-passage", RuleExamples.Invalid);
        var entries = Drift.Of(new ArchiveReview(dataset, ArchiveTests.Of(Copy, "seven of them in Spain")));
        Assert.Equal(DriftKind.NumberChanged, entries.Single(e => e.Passage.Directive.Start == "seven of them in Spain").Kind);
    }

    [Fact]
    public void The_json_form_is_as_its_schema_says()
    {
        foreach (var text in new[] { "officers arrested 20 people in May", "then left" })
        {
            var entries = Drift.Of(new ArchiveReview(Dataset, ArchiveTests.Of(Copy, text)));
            using var writer = new StringWriter();
            DriftReports.WriteJson(entries, writer);
            using var json = JsonDocument.Parse(writer.ToString());
            Assert.Empty(Dataset.Schemas.Evaluate("drift", json.RootElement));
            Assert.Equal(entries.Count, json.RootElement.GetProperty("citations").GetArrayLength());
            Assert.Equal(entries.Count, json.RootElement.GetProperty("summary").EnumerateObject().Sum(m => m.Value.GetInt32()));
        }
    }

    [Fact]
    public void The_markdown_form_names_what_needs_a_look_and_only_that()
    {
        using var writer = new StringWriter();
        DriftReports.WriteMarkdown(Drift.Of(new ArchiveReview(Dataset, ArchiveTests.Of(Copy, "officers Arrested 20 people, seven of them in Spain"))), writer);
        var text = writer.ToString();
        Assert.Contains("## edited\n\n- **example-2020**, arrests = 20, example-police-2020-05-01-release: `\"arrested 20 people\"`; now `Arrested 20 people` ([passage](https://police.example/news/operation-example#:~:text=arrested%2020%20people))\n", text, StringComparison.Ordinal);
        Assert.Contains("| gone | 1 |", text, StringComparison.Ordinal);
        Assert.DoesNotContain("## same", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Recording_adds_hashes_in_canonical_form_and_replaces_none()
    {
        var archive = ArchiveTests.Of(Copy, "officers Arrested 20 people, seven of them in Spain");
        var recorded = Assert.Single(PassageRecording.Record(new ArchiveReview(Dataset, archive)));
        Assert.Equal(("data/operations/2020/example-2020.json", 1), (recorded.Path, recorded.Count));
        using var json = JsonDocument.Parse(recorded.Bytes);
        Assert.Equal(recorded.Bytes, Dataset.Schemas.CanonicalForm("operation").Write(json.RootElement));

        var text = System.Text.Encoding.UTF8.GetString(recorded.Bytes);
        Assert.Contains(PassageHash.Of("seven of them in Spain"), text, StringComparison.Ordinal);
        Assert.Contains(PassageHash.Of("arrested 20 people"), text, StringComparison.Ordinal);
        Assert.DoesNotContain(PassageHash.Of("Arrested 20 people"), text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_passage_that_has_rivals_is_not_recorded() => Assert.Empty(
        PassageRecording.Record(new ArchiveReview(Dataset, ArchiveTests.Of(Copy, "seven of them in Spain, seven of them in Spain"))));

    private static DriftEntry Recorded(string text) =>
        Drift.Of(new ArchiveReview(Dataset, ArchiveTests.Of(Copy, text))).Single(e => e.Passage.Citation.Sha256 is not null);
}
