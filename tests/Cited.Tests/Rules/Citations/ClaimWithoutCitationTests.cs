using System.Text.Json.Nodes;
using Cited.Rules;
using Cited.Rules.Citations;
using Cited.Rules.Form;

namespace Cited.Tests.Rules.Citations;

public sealed class ClaimWithoutCitationTests
{
    public static TheoryData<string> Faults => ["empty", "absent"];

    [Theory]
    [MemberData(nameof(Faults))]
    public void One_rule_speaks_and_not_the_schema(string fault)
    {
        (string, Action<JsonObject>) change = (CitedExample.Operation, operation => Take(CitedExample.Claim(operation, 1), fault));
        Assert.Equal(["No source is cited for the value 7."], CitedExample.Messages(new ClaimWithoutCitation(), change));
        Assert.Empty(CitedExample.Messages(new SchemaViolation(), change));
    }

    [Fact]
    public void Other_lists_that_are_empty_stay_with_the_schema()
    {
        (string, Action<JsonObject>) change = (CitedExample.Operation, operation => operation["facts"]![1]!["claims"] = new JsonArray());
        Assert.Empty(CitedExample.Messages(new ClaimWithoutCitation(), change));
        Assert.Single(CitedExample.Messages(new SchemaViolation(), change));
    }

    [Fact]
    public void A_claim_that_lacks_everything_has_a_finding_for_each()
    {
        (string, Action<JsonObject>) change = (CitedExample.Operation, operation => operation["facts"]![1]!["claims"]![0] = new JsonObject());
        Assert.Equal(["No source is cited for this claim."], CitedExample.Messages(new ClaimWithoutCitation(), change));
        Assert.NotEmpty(CitedExample.Messages(new SchemaViolation(), change));
    }

    private static void Take(JsonObject claim, string fault)
    {
        claim.Remove("citations");
        if (fault == "empty")
        {
            claim["citations"] = new JsonArray();
        }
    }
}
