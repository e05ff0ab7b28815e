using System.Text.Json;
using Cited.Reading;
using VerifyXunit;

namespace Cited.Tests.Cli;

/// <summary>
/// What was released is read for ever: excerpts of each release, kept as they were, are read, validated, compared, queried and cited by the
/// tool as it is now.
/// </summary>
public sealed class EarlierReleaseTests
{
    public static TheoryData<string> Versions => [.. EarlierRelease.Versions];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_record_is_read_by_the_schemas_of_its_release(string version)
    {
        using var release = new EarlierRelease(version);
        var dataset = DatasetReader.Read(release.Tree);
        Assert.DoesNotContain(dataset.Files, f => f.Refused);
        using var manifest = JsonDocument.Parse(release.Read.Files["manifest.json"]);
        var counts = manifest.RootElement.GetProperty("counts");
        Assert.Equal(counts.GetProperty("records").GetInt32(), dataset.Records.Length);
        Assert.Equal(counts.GetProperty("facts").GetInt32(), dataset.FactRecords.Sum(r => r.Facts.Length));
        Assert.Equal(counts.GetProperty("citations").GetInt32(), dataset.FactRecords.SelectMany(r => r.Facts).SelectMany(f => f.Claims).Sum(c => c.Citations.Length));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_record_is_read_by_the_schemas_of_now(string version)
    {
        using var release = new EarlierRelease(version);
        var dataset = DatasetReader.Read(release.Tree, DatasetReader.ReadForm(new FolderTree(Checkout.Root)));
        Assert.Empty(dataset.Files.Where(f => f.Refused).Select(f => f.Path));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void It_validates_without_an_error(string version)
    {
        using var release = new EarlierRelease(version);
        var run = release.Run("validate", "--format", "json");
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.DoesNotContain("\"error\"", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public Task They_are_compared_with_one_another()
    {
        var run = CommandRun.Of(Checkout.Fixtures, "diff", "releases/0.1.0", "releases/0.2.0");
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        return Verifier.Verify(run.Out);
    }

    [Fact]
    public Task Facts_of_0_1_0_are_queried() => Verifier.Verify(Facts("0.1.0"), "csv");

    [Fact]
    public Task Facts_of_0_2_0_are_queried() => Verifier.Verify(Facts("0.2.0"), "csv");

    [Fact]
    public Task A_fact_of_0_1_0_is_cited() => Verifier.Verify(Cited("0.1.0"));

    [Fact]
    public Task A_fact_of_0_2_0_is_cited() => Verifier.Verify(Cited("0.2.0"));

    private static string Facts(string version)
    {
        using var release = new EarlierRelease(version);
        var run = release.Run("query", "SELECT record, property, area, outside, during, value FROM facts_preferred ORDER BY record, property, area, outside, during", "--format", "csv");
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        return run.Out;
    }

    private static string Cited(string version)
    {
        using var release = new EarlierRelease(version);
        File.WriteAllText(Path.Combine(release.Folder, "CHANGELOG.md"), $"# Changelog\n\n## [{version}] - 2026-11-24\n\nWords.\n");
        var run = release.Run("cite", "spletno-oko-reports/reports-received[during=2024]");
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        return run.Out;
    }
}
