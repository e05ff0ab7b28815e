using System.Globalization;
using System.Text.Json;
using Cited.Reading;
using Cited.Reporting;
using Cited.Tests.Generators;
using Cited.Tests.Rules;
using FsCheck;
using FsCheck.Fluent;
using VerifyXunit;

namespace Cited.Tests.Reporting;

public sealed class DatasetStatsTests
{
    private static readonly Dataset Contested = RuleFixture.Read("contested-undeclared", "valid");

    [Fact]
    public Task Draws_bars() => Verifier.Verify(Written(w => DatasetStatsText.Write(DatasetStats.Of(Contested), new ReportContext("1.2.3") { Width = 60 }, w)));

    [Fact]
    public Task Writes_markdown() => Verifier.Verify(Written(w => DatasetStatsMarkdown.Write(DatasetStats.Of(Contested), w)));

    [Fact]
    public Task Says_it_in_a_few_lines() => Verifier.Verify(DatasetFigures.Of(DatasetStats.Of(Contested)));

    [Fact]
    public Task Writes_json() => Verifier.Verify(Written(w => DatasetStatsJson.Write(DatasetStats.Of(Contested), w)));

    [Fact]
    public void Counts_what_had_been_reported_by_a_day() => Assert.Equal(0, DatasetStats.Of(Contested, new DateOnly(2020, 5, 1)).Contested);

    [Theory]
    [InlineData("one source", "src-release", "org-body")]
    [InlineData("no primary source", "src-page", "org-paper")]
    [InlineData("one origin (Body)", "src-release", "org-body")]
    [InlineData("one language (en)", "src-release", "org-body")]
    public void Sees_what_a_record_s_sources_cannot_show(string spot, string source, string publisher)
    {
        var dataset = new SmallDataset(
            [new("org-body", "Body", "police"), new("org-paper", "Paper", "newspaper")],
            [new SmallSource(source, publisher, null, source == "src-page" ? ["org-body"] : [])],
            [new SmallOperation("op-0", [], [new SmallFact("arrests", null, [new SmallClaim(20, null, null, [source])])])]).Read();
        Assert.Contains(spot, Assert.Single(DatasetStats.Of(dataset).Blind).Spots.Select(s => s.ToString()));
    }

    [Fact]
    public void Misses_a_source_from_a_country_involved()
    {
        // The publishers of the base are in Spain.
        Assert.DoesNotContain(DatasetStats.Of(Contested).Blind, b => b.Spots.Any(s => s.Kind == "no source from a country involved"));
        var dataset = new SmallDataset(
            [new("org-body", "Body", "police")],
            [new SmallSource("src-release", "org-body", null, [])],
            [new SmallOperation("op-0", [], [new SmallFact("arrests", "ES", [new SmallClaim(20, null, null, ["src-release"])])])]).Read();
        Assert.Contains("no source from a country involved", Assert.Single(DatasetStats.Of(dataset).Blind).Spots.Select(s => s.Kind));
    }

    [Fact]
    public void Every_fact_is_counted_once_by_its_origins() => Prop.ForAll(SmallDatasets.Arbitrary, small =>
    {
        var stats = DatasetStats.Of(small.Read());
        Assert.Equal(stats.Facts, stats.Origins.Sum(o => o.Facts));
        Assert.Equal(stats.Contested, stats.Disagreements.Sum(d => d.Count));
        Assert.Equal(stats.Languages.Sum(l => l.Count), stats.Countries.Sum(c => c.Count));
        using var json = JsonDocument.Parse(Written(w => DatasetStatsJson.Write(stats, w)));
        Assert.Equal(stats.Official, json.RootElement.GetProperty("official").GetInt32());
    }).QuickCheckThrowOnFailure();

    private static string Written(Action<TextWriter> write)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        write(writer);
        return writer.ToString();
    }
}
