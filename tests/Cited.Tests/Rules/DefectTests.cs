using System.CommandLine;
using System.Text.Json;
using System.Xml.Linq;
using Cited.Cli.Commands;
using Cited.Comparing;
using Cited.Findings;
using Cited.Model;
using Cited.Reading;
using Cited.Reporting;
using Cited.Rules;
using Cited.Tests.Cli;

namespace Cited.Tests.Rules;

/// <summary>A rule, or a reader, that fails never hides what the others found, and no report with a defect looks like a pass.</summary>
public sealed class DefectTests
{
    private const string News = "data/organizations/example-news.json";
    private static readonly IReadOnlyList<IRule> WithFailing = [.. RuleCatalog.All, new FailsOnRecords(), new FailsOnTheWhole()];

    [Fact]
    public void The_other_rules_find_what_they_find_without_it()
    {
        var dataset = RuleFixture.Read("part-exceeds-total", RuleExamples.Invalid);
        var (whole, report) = (Validation.Run(dataset), Validation.Run(new ValidationRequest(dataset) { Rules = WithFailing }));
        Assert.NotEmpty(whole.Findings);
        Assert.Equal(FindingsText.Of(whole.Findings), FindingsText.Of([.. report.Findings.Where(f => f.Rule.Id != "fails-on-records")]));
        Assert.Equal(["fails-on-records", "fails-on-the-whole"], report.Defects.Select(d => d.Rule!));
        Assert.Equal(dataset.Records.Select(r => r.At.Path).Order(StringComparer.Ordinal), report.Defects[0].Paths);
        Assert.Contains("(InvalidOperationException: Out of order)", report.Defects[0].Message, StringComparison.Ordinal);
        Assert.Empty(whole.Defects);
    }

    [Fact]
    public void What_it_found_before_it_failed_stays()
    {
        var dataset = RuleFixture.Read("part-exceeds-total", RuleExamples.Valid);
        Assert.Equal(dataset.Records.Length, Validation.Run(new ValidationRequest(dataset) { Rules = [new FailsOnRecords()] }).Findings.Count);
    }

    [Fact]
    public void A_reason_given_for_its_findings_is_not_called_idle()
    {
        var dataset = RuleFixture.Read("acknowledged-nothing", RuleExamples.Invalid);
        Assert.Contains(Validation.Run(dataset).Findings, f => f.Rule.Id == "acknowledged-nothing");
        var reasons = dataset.FactRecords.SelectMany(r => r.Facts.SelectMany(f => f.Acknowledged)).Concat(dataset.Records.SelectMany(r => r.Acknowledged)).Select(a => a.Rule).ToHashSet(StringComparer.Ordinal);
        IRule[] rules = [.. RuleCatalog.All.Where(r => !reasons.Contains(r.Info.Id)), .. reasons.Select(id => new FailsAs(id))];
        var report = Validation.Run(new ValidationRequest(dataset) { Rules = rules });
        Assert.Equal(reasons.Order(StringComparer.Ordinal), report.Defects.Select(d => d.Rule!));
        Assert.DoesNotContain(report.Findings, f => f.Rule.Id == "acknowledged-nothing");
    }

    [Fact]
    public void A_rule_about_changes_that_fails_is_a_defect_too()
    {
        var dataset = RuleFixture.Read("part-exceeds-total", RuleExamples.Valid);
        var request = new ValidationRequest(dataset) { Rules = [new FailsOnChanges()], Baseline = new EarlierState(dataset) };
        Assert.Equal(["fails-on-changes"], Validation.Run(request).Defects.Select(d => d.Rule!));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("junit")]
    public void Every_format_shows_the_defect_and_the_findings_and_the_command_ends_with_70(string format)
    {
        using var dataset = new TemporaryDataset();
        dataset.Replace(News, "\"newspaper\"", "\"paper\"");
        using var output = new StringWriter();
        using var error = new StringWriter();
        var command = ValidateCommand.Create(new Cited.Cli.Hosting.Terminal(output, error, dataset.Folder), WithFailing);
        Assert.Equal(70, command.Parse(["--format", format]).Invoke());
        var written = output.ToString();
        Assert.Contains("schema-violation", written, StringComparison.Ordinal);
        Assert.Contains("fails-on-the-whole", written, StringComparison.Ordinal);

        // The text report tells it itself; standard error then has the rest of what a report needs.
        Assert.Contains("a defect in cited, not in your data. Please report it", format == "text" ? written : error.ToString(), StringComparison.Ordinal);
        Assert.Contains("at Cited.Tests.Rules.DefectTests.", error.ToString(), StringComparison.Ordinal);
        switch (format)
        {
            case "json":
                Assert.Equal(["fails-on-records", "fails-on-the-whole"], JsonDocument.Parse(written).RootElement.GetProperty("defects").EnumerateArray().Select(d => d.GetProperty("rule").GetString()!));
                break;
            case "sarif":
                var invocation = JsonDocument.Parse(written).RootElement.GetProperty("runs")[0].GetProperty("invocations")[0];
                Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
                Assert.Equal(2, invocation.GetProperty("toolExecutionNotifications").GetArrayLength());
                break;
            case "junit":
                var root = XDocument.Parse(written).Root!;
                Assert.Equal((2, 2), ((int)root.Attribute("errors")!, root.Descendants("error").Count()));
                Assert.Equal(root.Descendants("testcase").Count(), (int)root.Attribute("tests")!);
                break;
            case "github":
                Assert.StartsWith("::error title=cited::The rule \"fails-on-records\" failed on ", written, StringComparison.Ordinal);
                break;
            default:
                Assert.EndsWith(" This report is not whole: 2 defects in cited.\n", written, StringComparison.Ordinal);
                break;
        }
    }

    [Fact]
    public void A_file_that_the_reader_fails_on_is_refused_and_the_others_are_read()
    {
        using var dataset = new TemporaryDataset();

        // A schema that accepts what the reader does not expect.
        dataset.Replace("schema/organization.schema.json", "    \"names\",\n    \"type\"\n  ],", "    \"names\"\n  ],");
        dataset.Replace(News, "  \"type\": \"newspaper\",\n", string.Empty);
        dataset.Replace("data/sources/2020/example-police-2020-05-01-release.json", "\"publisher\": \"example-police\"", "\"publisher\": \"example-polcie\"");
        var run = dataset.Run("validate", "--format", "json");
        Assert.Equal(70, run.Code);
        using var report = JsonDocument.Parse(run.Out);
        Assert.Equal([News], report.RootElement.GetProperty("defects")[0].GetProperty("files").EnumerateArray().Select(f => f.GetString()!));
        Assert.Contains(report.RootElement.GetProperty("findings").EnumerateArray(), f => f.GetProperty("rule").GetString() == "unknown-organization");
        var counts = report.RootElement.GetProperty("counts");
        Assert.Equal((7, 7, 6), (counts.GetProperty("files").GetInt32(), counts.GetProperty("readFiles").GetInt32(), counts.GetProperty("checkedFiles").GetInt32()));
        Assert.Equal(70, dataset.Run("fmt").Code);
        Assert.Contains($"cited: {News} is left out: line 1: The tool failed to read it", dataset.Run("stats").Error, StringComparison.Ordinal);
    }

    private static RuleInfo Info(string id) => new(id, RuleFamily.Form, Severity.Note, "It fails.", "To see what happens.", "Nothing.");

    private sealed class FailsOnRecords : IRecordRule
    {
        public RuleInfo Info { get; } = Info("fails-on-records");

        public IEnumerable<Finding> Check(DataRecord record, IRecords records)
        {
            yield return new Finding(Info, record.At, "Found before.", string.Empty);
            throw new InvalidOperationException("Out of order");
        }
    }

    private sealed class FailsOnTheWhole : IDatasetRule
    {
        public RuleInfo Info { get; } = Info("fails-on-the-whole");

        public IEnumerable<Finding> Check(Dataset dataset) => throw new AggregateException(new KeyNotFoundException("No such key."));
    }

    private sealed class FailsAs(string id) : IDatasetRule
    {
        public RuleInfo Info { get; } = RuleCatalog.Find(id)!.Info;

        public IEnumerable<Finding> Check(Dataset dataset) => throw new InvalidOperationException("Out of order");
    }

    private sealed class FailsOnChanges : IReleaseRule
    {
        public RuleInfo Info { get; } = Info("fails-on-changes");

        public IEnumerable<Finding> Check(Comparison changes) => throw new InvalidOperationException("Out of order");
    }
}
