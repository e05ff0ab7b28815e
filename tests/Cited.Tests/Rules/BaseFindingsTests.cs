using Cited.Findings;
using Cited.Rules;
using Cited.Tests.Comparing;
using Cited.Text;

namespace Cited.Tests.Rules;

public sealed class BaseFindingsTests
{
    private static readonly RuleInfo Rule = RuleCatalog.Find("unused-source")!.Info;

    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>(StringComparer.Ordinal);

    [Fact]
    public void A_finding_is_known_again_wherever_it_stands() =>
        Assert.Empty(New([At("data/sources/2020/a.json", "said", 3)], [At("data/sources/2021/a.json", "said", 0)], None));

    [Fact]
    public void Another_message_record_or_rule_makes_another_finding()
    {
        var known = At("data/sources/2020/a.json", "said", 0);
        Assert.Single(New([At("data/sources/2020/a.json", "said otherwise", 0)], [known], None));
        Assert.Single(New([At("data/sources/2020/b.json", "said", 0)], [known], None));
        Assert.Single(New([known with { Rule = RuleCatalog.Find("unused-organization")!.Info }], [known], None));
    }

    [Fact]
    public void As_often_as_it_was_there_it_is_taken_out()
    {
        var one = At("data/sources/2020/a.json", "said", 0);
        Assert.Single(New([one, one, one], [one, one], None));
    }

    [Fact]
    public void A_renamed_record_keeps_its_findings() =>
        Assert.Empty(New([At("data/sources/2020/b.json", "said", 0)], [At("data/sources/2020/a.json", "said", 0)], new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "b" }));

    [Fact]
    public void What_a_change_brings_is_found_and_what_it_mends_is_not()
    {
        var comparison = DiffFixture.Compare("claim-added");
        var (old, now) = (Validation.Run(comparison.Old), Validation.Run(comparison.New));
        Assert.Equal(["contested-undeclared"], BaseFindings.New(now, old, comparison.Renamed).Findings.Select(f => f.Rule.Id));
        Assert.Empty(BaseFindings.New(old, now, comparison.Renamed).Findings);
    }

    private static IReadOnlyList<Finding> New(Finding[] now, Finding[] before, IReadOnlyDictionary<string, string> renamed) =>
        BaseFindings.New(Report(now), Report(before), renamed).Findings;

    private static ValidationReport Report(Finding[] findings) => new(findings, [], 1, 0, 0, 0);

    private static Finding At(string path, string message, int index) => new(Rule, new Place(JsonText.Parse(path, "[0,1,2,3]"u8.ToArray()), "/" + index), message, "help");
}
