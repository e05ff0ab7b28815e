using System.Xml.Linq;
using Cited.Findings;
using Cited.Reporting;
using Cited.Rules;
using VerifyXunit;

namespace Cited.Tests.Reporting;

public sealed class FindingsJUnitTests
{
    [Fact]
    public Task Writes_for_test_views() => Verifier.Verify(WrittenFindings.Of(new FindingsJUnit(), SampleFindings.Report), "xml");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Its_counts_are_those_of_its_elements(bool warningsFail)
    {
        var root = Read(SampleFindings.Report, warningsFail);
        Assert.All(root.Elements("testsuite").Append(root), suite =>
        {
            Assert.Equal(suite.Descendants("testcase").Count(), (int)suite.Attribute("tests")!);
            Assert.Equal(suite.Descendants("failure").Count(), (int)suite.Attribute("failures")!);
            Assert.Equal(0, (int)suite.Attribute("errors")!);
        });
        Assert.All(root.Elements("testsuite"), suite => Assert.Equal(suite.Descendants("skipped").Count(), (int)suite.Attribute("skipped")!));
    }

    [Fact]
    public void A_warning_fails_only_where_it_is_to()
    {
        Assert.Equal(["error", "error", "error"], Types(Read(SampleFindings.Report, warningsFail: false), "failure"));
        Assert.Equal(["error", "error", "error", "warning"], Types(Read(SampleFindings.Report, warningsFail: true), "failure"));
        Assert.Equal(["note"], Types(Read(SampleFindings.Report, warningsFail: true), "skipped"));
    }

    [Fact]
    public void A_rule_that_finds_nothing_is_a_passed_test()
    {
        var suite = Read(SampleFindings.Report, warningsFail: false).Elements("testsuite").Single(s => (string)s.Attribute("name")! == SampleFindings.Silent.Id);
        Assert.False(suite.Elements("testcase").Single().HasElements);
    }

    [Fact]
    public void Two_findings_of_a_rule_at_one_spot_are_two_tests()
    {
        var place = SampleFindings.Root(SampleFindings.File("data/x.json", "1"));
        var report = SampleFindings.Of([new(SampleFindings.OneLanguage, place, "One.", string.Empty), new(SampleFindings.OneLanguage, place, "Two.", string.Empty)]);
        Assert.Equal(["data/x.json:1:1", "data/x.json:1:1 (2)"], Read(report, warningsFail: false).Descendants("testcase").Where(c => c.HasElements).Select(c => (string)c.Attribute("name")!));
    }

    private static XElement Read(ValidationReport report, bool warningsFail) =>
        XDocument.Parse(WrittenFindings.Of(new FindingsJUnit(), report, new ReportContext("1.2.3") { WarningsFail = warningsFail })).Root!;

    private static IEnumerable<string> Types(XElement root, string outcome) =>
        root.Descendants(outcome).Select(o => (string)o.Attribute("type")!).Order(StringComparer.Ordinal);
}
