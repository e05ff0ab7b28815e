using System.Text.Json.Nodes;
using Cited.Rules.Citations;

namespace Cited.Tests.Rules.Citations;

/// <summary>The source was published on 2020-05-01.</summary>
public sealed class SourceOlderThanClaimTests
{
    [Theory]
    [InlineData("2020-05-02")]
    [InlineData("2021")]
    [InlineData("2020-05-03~")]
    [InlineData("2020-06/2020-07")]
    public void A_date_after_the_source_is_reported(string date) => Assert.Single(OfValue(date));

    [Theory]
    [InlineData("2020-05-01")]
    [InlineData("2020-04-29/2020-05-10")]
    [InlineData("2020")]
    [InlineData("2020-05-02~")]
    [InlineData("../2020-06")]
    public void A_date_that_may_be_past_is_not(string date) => Assert.Empty(OfValue(date));

    [Theory]
    [InlineData("asOf", "2020-06", 1)]
    [InlineData("asOf", "2020-05", 0)]
    [InlineData("during", "2021", 1)]
    [InlineData("during", "2019/2020", 0)]
    public void The_scope_is_looked_at_too(string key, string time, int found) => Assert.Equal(found, CitedExample.Messages(
        new SourceOlderThanClaim(), (CitedExample.Operation, operation => operation["facts"]![1]!["scope"]!.AsObject()[key] = time)).Length);

    [Fact]
    public void A_source_without_a_date_says_nothing() => Assert.Empty(CitedExample.Messages(
        new SourceOlderThanClaim(),
        (CitedExample.Operation, operation => AddDate(operation, "2030")),
        (CitedExample.Release, source => source.Remove("published"))));

    private static string[] OfValue(string date) => CitedExample.Messages(new SourceOlderThanClaim(), (CitedExample.Operation, operation => AddDate(operation, date)));

    private static void AddDate(JsonObject operation, string date)
    {
        var fact = operation["facts"]![2]!.DeepClone().AsObject();
        fact["property"] = "announced-on";
        fact["claims"]![0]!["value"] = date;
        operation["facts"]!.AsArray().Insert(0, fact);
    }
}
