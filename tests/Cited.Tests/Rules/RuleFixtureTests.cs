using Cited.Reading;
using Cited.Reporting;
using Cited.Rules;
using VerifyXunit;

namespace Cited.Tests.Rules;

/// <summary>
/// Every rule speaks on its invalid fixture, in exactly the expected words, and is silent on the valid one. The expected
/// text holds the findings of all rules: one cause gives one finding.
/// </summary>
public sealed class RuleFixtureTests
{
    /// <summary>Rules about files that a checkout cannot carry to every system, or that are overlong: see RefusedFileTests, HostileRecordsTests.</summary>
    private static readonly string[] MadeByCode = ["symbolic-link", "unreadable-file", "file-too-large", "too-many-values", "chain-too-long", "tracked-leftover"];

    public static TheoryData<string> Rules => [.. RuleCatalog.All.Select(r => r.Info.Id).Except(MadeByCode, StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Says_what_is_expected_of_the_invalid_fixture(string rule)
    {
        var folder = RuleFixture.Folder(rule, RuleExamples.Invalid);
        var report = RuleFixture.Try(rule, RuleExamples.Invalid);
        Assert.Contains(report.Findings, f => f.Rule.Id == rule);
        await Verifier.VerifyFile(Text(report), Path.Combine(folder, "expected.txt"));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Is_silent_on_the_valid_fixture(string rule)
    {
        var report = RuleFixture.Try(rule, RuleExamples.Valid);
        Assert.Equal(string.Empty, Text(report));
    }

    [Fact]
    public void Every_fixture_belongs_to_a_rule()
    {
        var folders = Directory.GetDirectories(Path.Combine(Checkout.Fixtures, "rules")).Select(Path.GetFileName);
        Assert.Empty(folders.Except(RuleCatalog.All.Select(r => r.Info.Id), StringComparer.Ordinal));
    }

    private static string Text(ValidationReport report) => FindingsText.Of(report.Findings);
}
