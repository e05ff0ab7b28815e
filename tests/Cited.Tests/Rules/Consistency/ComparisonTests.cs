using System.Collections.Immutable;
using Cited.Rules;
using Cited.Tests.Generators;

namespace Cited.Tests.Rules.Consistency;

/// <summary>What the rules that compare facts take as a contradiction, and where they report it.</summary>
public sealed class ComparisonTests
{
    [Fact]
    public void A_part_is_held_against_every_side_of_a_contested_total()
    {
        Assert.Empty(Findings("part-exceeds-total", Count("arrests", null, 10, 20), Count("arrests", "ES", 15)));
        Assert.Single(Findings("part-exceeds-total", Count("arrests", null, 10, 20), Count("arrests", "ES", 25)));
    }

    [Fact]
    public void A_contested_part_exceeds_only_with_its_lowest_claim()
    {
        Assert.Empty(Findings("part-exceeds-total", Count("arrests", null, 20), Count("arrests", "ES", 15, 25)));
        Assert.Single(Findings("part-exceeds-total", Count("arrests", null, 20), Count("arrests", "ES", 21, 25)));
    }

    [Fact]
    public void A_loose_claim_beside_an_exact_one_loosens_nothing() =>
        Assert.Single(Findings("part-exceeds-total", new SmallFact("arrests", null, [Claim(20, "about"), Claim(20)]), Count("arrests", "ES", 21)));

    [Fact]
    public void A_bound_counts_for_what_it_leaves_possible()
    {
        Assert.Empty(Findings("part-exceeds-total", new SmallFact("arrests", null, [Claim(20, "at-least")]), Count("arrests", "ES", 30)));
        Assert.Empty(Findings("part-exceeds-total", Count("arrests", null, 20), new SmallFact("arrests", "ES", [Claim(30, "at-most")])));
        Assert.Single(Findings("part-exceeds-total", Count("arrests", null, 20), new SmallFact("arrests", "ES", [Claim(30, "at-least")])));
    }

    [Fact]
    public void A_part_is_reported_against_the_narrowest_whole_it_exceeds() =>
        Assert.Contains("(Latin America)", Assert.Single(Findings("part-exceeds-total", Count("arrests", null, 20), Count("arrests", "latin-america", 10), Count("arrests", "PA", 30))), StringComparison.Ordinal);

    [Fact]
    public void Counts_of_different_days_are_a_series() => Assert.Empty(Findings(
        "part-exceeds-total",
        Count("arrests", null, 20) with { Limits = [("asOf", "2020-06")] },
        Count("arrests", "ES", 30) with { Limits = [("asOf", "2020-03")] }));

    [Fact]
    public void A_month_is_a_part_of_its_year_and_everywhere_else_is_a_part_of_the_whole()
    {
        Assert.Single(Findings("part-exceeds-total", Count("arrests", null, 20) with { Limits = [("during", "2020")] }, Count("arrests", null, 30) with { Limits = [("during", "2020-05")] }));
        Assert.Single(Findings("parts-exceed-total", Count("arrests", null, 20), Count("arrests", "ES", 10), Count("arrests", null, 11) with { Limits = [("outside", "ES")] }));
    }

    [Fact]
    public void Parts_that_overlap_are_not_added_up() =>
        Assert.Empty(Findings("parts-exceed-total", Count("arrests", null, 20), Count("arrests", "latin-america", 15), Count("arrests", "PA", 6), Count("arrests", "south-america", 9)));

    [Fact]
    public void Parts_that_exceed_a_narrow_whole_are_not_held_against_a_wider_one() =>
        Assert.Contains("(Latin America)", Assert.Single(Findings("parts-exceed-total", Count("arrests", null, 11), Count("arrests", "ES", 1), Count("arrests", "latin-america", 10), Count("arrests", "PA", 6), Count("arrests", "SV", 6))), StringComparison.Ordinal);

    [Fact]
    public void Parts_of_what_does_not_add_up_are_not_added_up() =>
        Assert.Empty(Findings("parts-exceed-total", Count("agencies-involved", null, 20), Count("agencies-involved", "ES", 15), Count("agencies-involved", "FR", 15)));

    [Fact]
    public void A_list_that_may_be_longer_rules_nothing_out()
    {
        Assert.Single(Findings("member-outside-list", Set("arrest-countries", null, "FR"), Count("arrests", "ES", 3)));
        Assert.Empty(Findings("member-outside-list", Set("arrest-countries", "at-least", "FR"), Count("arrests", "ES", 3)));
        Assert.Empty(Findings("list-size-differs", Set("arrest-countries", "at-least", "FR"), Count("countries-with-arrests", null, 3)));
    }

    [Fact]
    public void Nobody_arrested_needs_no_place_on_the_list() => Assert.Empty(Findings("member-outside-list", Set("arrest-countries", null, "FR"), Count("arrests", "ES", 0)));

    [Fact]
    public void A_part_of_a_country_needs_the_country_on_the_list()
    {
        Assert.Empty(Findings("member-outside-list", Set("arrest-countries", null, "CA"), Count("arrests", "CA-ON", 3)));
        Assert.Single(Findings("member-outside-list", Set("arrest-countries", null, "FR"), Count("arrests", "CA-ON", 3)));
    }

    [Fact]
    public void A_country_that_two_lists_lack_is_reported_once() =>
        Assert.Single(Findings("member-outside-list", Set("arrest-countries", null, "FR"), Set("countries", null, "FR"), Count("arrests", "ES", 3)));

    [Fact]
    public void One_complete_list_that_has_it_is_enough()
    {
        var lists = new SmallFact("arrest-countries", null, [new(ImmutableArray.Create("FR"), null, null, ["src-0"]), new(ImmutableArray.Create("ES", "FR"), null, null, ["src-0"])]);
        Assert.Empty(Findings("member-outside-list", lists, Count("arrests", "ES", 3)));
    }

    [Fact]
    public void A_smaller_list_lies_within_the_larger()
    {
        Assert.Contains("has PA", Assert.Single(Findings("member-outside-list", Set("arrest-countries", "at-least", "FR", "PA"), Set("countries", null, "ES", "FR"))), StringComparison.Ordinal);
        Assert.Empty(Findings("member-outside-list", Set("arrest-countries", null, "FR"), Set("countries", null, "ES", "FR")));
    }

    [Fact]
    public void A_count_that_exceeds_another_for_a_wider_scope_too_is_reported_there() =>
        Assert.Contains("(the whole) is 30", Assert.Single(Findings("count-exceeds-related", Count("arrests", null, 30), Count("arrests", "ES", 25), Count("suspects-identified", null, 20))), StringComparison.Ordinal);

    [Fact]
    public void Dates_are_out_of_order_only_where_every_choice_is()
    {
        Assert.Single(Findings("dates-out-of-order", Date("operation-start", "2020-06"), Date("announced-on", "2020-05-01")));
        Assert.Empty(Findings("dates-out-of-order", Date("operation-start", "2020-06", "2020-01"), Date("announced-on", "2020-05-01")));
        Assert.Empty(Findings("dates-out-of-order", Date("operation-start", "2020-06~"), Date("announced-on", "2020-05-01")));
        Assert.Empty(Findings("dates-out-of-order", Date("operation-start", "2020"), Date("announced-on", "2020-05-01")));
    }

    private static string[] Findings(string rule, params SmallFact[] facts)
    {
        var dataset = new SmallDataset([new("org-0", "Police", "police")], [new("src-0", "org-0", "2020-05-01", [])], [new SmallOperation("op-0", [], [.. facts])]).Read();
        return [.. Validation.Run(new ValidationRequest(dataset) { Rules = [RuleCatalog.Find(rule)!] }).Findings.Select(f => f.Message)];
    }

    private static SmallClaim Claim(int value, string? bound = null) => new(value, bound, null, ["src-0"]);

    private static SmallFact Count(string property, string? area, params int[] values) => new(property, area, [.. values.Select(v => Claim(v))]);

    private static SmallFact Set(string property, string? bound, params string[] members) => new(property, null, [new SmallClaim(members.ToImmutableArray(), bound, null, ["src-0"])]);

    private static SmallFact Date(string property, params string[] values) => new(property, null, [.. values.Select(v => new SmallClaim(v, null, null, ["src-0"]))]);
}
