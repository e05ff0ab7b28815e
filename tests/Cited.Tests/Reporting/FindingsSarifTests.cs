using System.Text.Json;
using System.Text.RegularExpressions;
using Cited.Findings;
using Cited.Reporting;
using Cited.Rules;
using VerifyXunit;

namespace Cited.Tests.Reporting;

/// <summary>Field by field against SARIF 2.1.0 with errata 01; sections in the names are its.</summary>
public sealed class FindingsSarifTests
{
    private static readonly JsonElement Log = Parse(SampleFindings.Report);

    private static JsonElement Run => Log.GetProperty("runs")[0];

    private static JsonElement Driver => Run.GetProperty("tool").GetProperty("driver");

    private static JsonElement[] Results => [.. Run.GetProperty("results").EnumerateArray()];

    [Fact]
    public Task Writes_for_code_scanning() => Verifier.Verify(WrittenFindings.Of(new FindingsSarif(), SampleFindings.Report), "json");

    [Fact]
    public void Section_3_13_the_log_has_version_and_schema()
    {
        Assert.Equal("2.1.0", Log.GetProperty("version").GetString());
        Assert.EndsWith("/sarif-schema-2.1.0.json", Log.GetProperty("$schema").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, Log.GetProperty("runs").GetArrayLength());
    }

    [Fact]
    public void Section_3_14_the_run_counts_columns_as_we_do_and_has_results_even_if_there_are_none()
    {
        Assert.Equal("utf16CodeUnits", Run.GetProperty("columnKind").GetString());
        Assert.Equal("en-GB", Run.GetProperty("language").GetString());
        Assert.Equal(0, Parse(SampleFindings.Of([])).GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void Section_3_19_the_driver_has_name_and_version()
    {
        Assert.Equal("cited", Driver.GetProperty("name").GetString());
        Assert.Equal("1.2.3", Driver.GetProperty("semanticVersion").GetString());
    }

    [Fact]
    public void Section_3_49_a_rule_has_all_that_viewers_show()
    {
        var rule = Driver.GetProperty("rules").EnumerateArray().Single(r => r.GetProperty("id").GetString() == SampleFindings.PartExceedsTotal.Id);
        Assert.Equal(SampleFindings.PartExceedsTotal.Summary, rule.GetProperty("shortDescription").GetProperty("text").GetString());
        Assert.Equal(SampleFindings.PartExceedsTotal.Why, rule.GetProperty("fullDescription").GetProperty("text").GetString());
        Assert.EndsWith(SampleFindings.PartExceedsTotal.Mend, rule.GetProperty("help").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.EndsWith(SampleFindings.PartExceedsTotal.Mend, rule.GetProperty("help").GetProperty("markdown").GetString(), StringComparison.Ordinal);
        Assert.Equal("warning", rule.GetProperty("defaultConfiguration").GetProperty("level").GetString());
        Assert.Equal("consistency", rule.GetProperty("properties").GetProperty("family").GetString());
    }

    [Fact]
    public void Section_3_27_7_the_index_of_a_rule_leads_to_it() => Assert.All(Results, r =>
        Assert.Equal(r.GetProperty("ruleId").GetString(), Driver.GetProperty("rules")[r.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));

    [Fact]
    public void Section_3_27_7_a_rule_that_was_not_listed_is_listed_all_the_same()
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        new FindingsSarif().Write(SampleFindings.Report, [SampleFindings.Silent], new ReportContext("1.2.3"), writer);
        var run = JsonDocument.Parse(writer.ToString()).RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ToArray();
        Assert.Equal(5, rules.Distinct(StringComparer.Ordinal).Count());
        Assert.All(run.GetProperty("results").EnumerateArray(), r => Assert.Equal(r.GetProperty("ruleId").GetString(), rules[r.GetProperty("ruleIndex").GetInt32()]));
    }

    [Fact]
    public void Section_3_27_10_levels_are_those_of_the_standard()
    {
        var levels = new Dictionary<Severity, string> { [Severity.Error] = "error", [Severity.Warning] = "warning", [Severity.Note] = "note" };
        Assert.Equal(
            SampleFindings.Report.Findings.Concat(SampleFindings.Report.Acknowledged).Select(f => levels[f.Severity]),
            Results.Select(r => r.GetProperty("level").GetString()));
    }

    [Fact]
    public void Section_3_4_addresses_are_relative_and_percent_encoded()
    {
        var addresses = Results.Select(r => Location(r).GetProperty("artifactLocation").GetProperty("uri").GetString()!).ToArray();
        Assert.Contains("data/sources/2025/with%20space%2C%20100%25%20%C3%A9.json", addresses);
        Assert.All(addresses, a => Assert.True(Uri.IsWellFormedUriString(a, UriKind.Relative), a));
    }

    [Fact]
    public void Section_3_14_14_the_base_of_addresses_is_declared() => Assert.All(Results, r =>
        Assert.True(Run.GetProperty("originalUriBaseIds").TryGetProperty(Location(r).GetProperty("artifactLocation").GetProperty("uriBaseId").GetString()!, out _)));

    [Fact]
    public void Section_3_30_regions_end_after_the_last_character()
    {
        var region = Location(Results.Single(r => Message(r).StartsWith("There is no source", StringComparison.Ordinal))).GetProperty("region");
        Assert.Equal([("startLine", 5), ("startColumn", 84), ("endLine", 5), ("endColumn", 103)], region.EnumerateObject().Select(m => (m.Name, m.Value.GetInt32())));
    }

    [Fact]
    public void Section_3_28_2_related_places_have_an_id_and_a_label()
    {
        var related = Results.Single(r => r.TryGetProperty("relatedLocations", out _)).GetProperty("relatedLocations")[0];
        Assert.Equal(1, related.GetProperty("id").GetInt32());
        Assert.Equal("the total", related.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal(5, related.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public void Section_3_33_the_pointer_is_the_logical_place()
    {
        var acknowledged = Results[^1].GetProperty("locations")[0].GetProperty("logicalLocations")[0];
        Assert.Equal("/facts/1/note", acknowledged.GetProperty("fullyQualifiedName").GetString());
        Assert.Equal("property", acknowledged.GetProperty("kind").GetString());
    }

    [Fact]
    public void Section_3_27_23_acknowledged_findings_are_suppressed_and_no_others()
    {
        Assert.Equal("inSource", Results[^1].GetProperty("suppressions")[0].GetProperty("kind").GetString());
        Assert.All(Results[..^1], r => Assert.False(r.TryGetProperty("suppressions", out _)));
    }

    [Fact]
    public void Section_3_11_braces_are_doubled_and_a_record_can_put_no_link_into_a_message()
    {
        var message = Message(Results.Single(r => r.GetProperty("level").GetString() == "note"));
        Assert.Contains("{{0}} others", message, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex(@"\[[^\]]*\]\(", RegexOptions.None, TimeSpan.FromSeconds(1)), message);
    }

    [Fact]
    public void Section_3_27_17_a_fingerprint_does_not_change_with_the_line()
    {
        static ValidationReport Report(string before) => SampleFindings.Of(
            [new Finding(SampleFindings.OneLanguage, SampleFindings.Root(SampleFindings.File("data/x.json", before + "{ \"a\": 1 }")).At("a"), "A message.", string.Empty)]);
        Assert.Equal(Fingerprints(Report(string.Empty)), Fingerprints(Report("\n\n  ")));
    }

    [Fact]
    public void Section_3_27_17_a_fingerprint_tells_apart_what_differs_in_rule_file_pointer_or_message_and_what_is_there_twice()
    {
        var file = SampleFindings.Root(SampleFindings.File("data/x.json", "{ \"a\": \"text\", \"b\": 2 }"));
        var other = SampleFindings.Root(SampleFindings.File("data/y.json", "{ \"a\": \"text\" }"));
        var report = SampleFindings.Of(
        [
            new(SampleFindings.OneLanguage, file.At("a").Within(0, 1), "A message.", string.Empty),
            new(SampleFindings.OneLanguage, file.At("a").Within(2, 1), "A message.", string.Empty),
            new(SampleFindings.OneLanguage, file.At("a"), "Another message.", string.Empty),
            new(SampleFindings.OneLanguage, file.At("b"), "A message.", string.Empty),
            new(SampleFindings.NotJson, file.At("a"), "A message.", string.Empty),
            new(SampleFindings.OneLanguage, other.At("a"), "A message.", string.Empty),
        ]);
        Assert.Equal(6, Fingerprints(report).Distinct(StringComparer.Ordinal).Count());
    }

    private static string[] Fingerprints(ValidationReport report) =>
        [.. Parse(report).GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(r => r.GetProperty("partialFingerprints").GetProperty("citedFinding/v1").GetString()!)];

    private static JsonElement Parse(ValidationReport report) => JsonDocument.Parse(WrittenFindings.Of(new FindingsSarif(), report)).RootElement;

    private static JsonElement Location(JsonElement result) => result.GetProperty("locations")[0].GetProperty("physicalLocation");

    private static string Message(JsonElement result) => result.GetProperty("message").GetProperty("text").GetString()!;
}
