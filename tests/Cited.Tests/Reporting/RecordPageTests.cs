using System.Globalization;
using System.Text.Json;
using Cited.Corroboration;
using Cited.Model;
using Cited.Reading;
using Cited.Reporting;
using Cited.Tests.Generators;
using Cited.Tests.Rules;
using FsCheck;
using FsCheck.Fluent;
using VerifyXunit;

namespace Cited.Tests.Reporting;

public sealed class RecordPageTests
{
    private static readonly Dataset Contested = RuleFixture.Read("contested-undeclared", "valid");

    [Fact]
    public Task Shows_facts_in_a_table_and_who_says_what() => Verifier.Verify(Text(RecordPage.Of(Contested, "example-2020")!, 80));

    [Fact]
    public Task Shows_facts_below_each_other_on_a_narrow_terminal() => Verifier.Verify(Text(RecordPage.Of(Contested, "example-2020")!, 40));

    [Fact]
    public Task Shows_a_source_with_its_origin_and_what_it_is_cited_for() => Verifier.Verify(Text(RecordPage.Of(Contested, "example-news-2020-05-02-arrests")!, 80));

    [Fact]
    public Task Shows_an_organisation_with_what_it_publishes() => Verifier.Verify(Text(RecordPage.Of(Contested, "example-police")!, 80));

    [Fact]
    public Task Shows_what_had_been_reported_by_a_day() => Verifier.Verify(Text(RecordPage.Of(Contested, "example-2020", day: new DateOnly(2020, 5, 1))!, 80));

    [Fact]
    public Task Writes_markdown_with_a_link_to_each_passage() => Verifier.Verify(Written(w => RecordPageMarkdown.Write(RecordPage.Of(Contested, "example-2020")!, w)));

    [Fact]
    public Task Writes_json_with_the_ways_to_each_voice() => Verifier.Verify(Written(w => RecordPageJson.Write(RecordPage.Of(Contested, "example-2020")!, w)));

    [Fact]
    public void Has_no_page_for_an_unknown_id() => Assert.Null(RecordPage.Of(Contested, "example-2019"));

    [Fact]
    public void Every_record_has_a_page_that_fits_and_is_json() => Prop.ForAll(SmallDatasets.Arbitrary, small =>
    {
        var dataset = small.Read();
        foreach (var record in dataset.Records)
        {
            foreach (var policy in Enum.GetValues<PreferencePolicy>())
            {
                var page = RecordPage.Of(dataset, record.Id, policy)!;
                Assert.Equal(record is FactRecord facts ? facts.Facts.Length : 0, page.Facts.Length);
                Assert.All(Text(page, 80).Split('\n').Where(l => l.Contains(' ', StringComparison.Ordinal)), l => Assert.True(l.Length <= 80 || !l.Trim().Contains(' ', StringComparison.Ordinal), l));
                using var json = JsonDocument.Parse(Written(w => RecordPageJson.Write(page, w)));
                Assert.Equal(record.Id, json.RootElement.GetProperty("id").GetString());
            }
        }
    }).QuickCheckThrowOnFailure();

    private static string Text(RecordPage page, int width) => Written(w => RecordPageText.Write(page, new ReportContext("1.2.3") { Width = width }, w));

    private static string Written(Action<TextWriter> write)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        write(writer);
        return writer.ToString();
    }
}
