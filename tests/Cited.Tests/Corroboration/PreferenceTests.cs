using Cited.Corroboration;
using Cited.Reading;
using Cited.Tests.Generators;
using Cited.Tests.Releasing;

namespace Cited.Tests.Corroboration;

public sealed class PreferenceTests
{
    private static readonly SmallOrganization[] Organizations =
    [
        new("org-police", "Police", "police"),
        new("org-agency", "Agency", "news-agency"),
        new("org-paper", "Paper", "newspaper"),
    ];

    private static readonly SmallSource[] Sources =
    [
        new("src-agency", "org-agency", "2020-05-02", []),
        new("src-paper", "org-paper", "2020-05-03", []),
        new("src-release", "org-police", "2020-05-01", []),
        new("src-repeat", "org-paper", "2020-06-01", ["src-release"]),
        new("src-undated", "org-paper", null, []),
    ];

    [Fact]
    public void Prefers_what_an_official_voice_stands_behind_and_says_so() => Assert.Equal(
        "20: stated by Police (official); 2 sources say 19",
        Why(PreferencePolicy.OfficialFirst, new SmallClaim(19, null, null, ["src-agency", "src-paper"]), new SmallClaim(20, null, null, ["src-release"])));

    [Fact]
    public void Prefers_most_origins_where_that_is_asked_for() => Assert.Equal(
        "19: stated by 2 independent origins; 2 sources say 20",
        Why(PreferencePolicy.MostOrigins, new SmallClaim(19, null, null, ["src-agency", "src-paper"]), new SmallClaim(20, null, null, ["src-release", "src-repeat"])));

    [Fact]
    public void Names_one_other_origin_and_counts_several() => Assert.Equal(
        "20: stated by Police (official) and 2 other independent origins; no other claim stands",
        Why(PreferencePolicy.OfficialFirst, new SmallClaim(20, null, null, ["src-agency", "src-paper", "src-release"])));

    [Fact]
    public void Prefers_what_was_first_reported_last_and_not_what_is_still_repeated() => Assert.Equal(
        "19: first reported on 2020-05-02, stated by Agency; 2 sources say 20",
        Why(PreferencePolicy.Latest, new SmallClaim(19, null, null, ["src-agency"]), new SmallClaim(20, null, null, ["src-release", "src-repeat"])));

    [Fact]
    public void Gives_the_range_of_the_stated_values() => Assert.Equal(
        "18 to 20: the lowest and the highest value of 3 claims that stand",
        Why(
            PreferencePolicy.Range,
            new SmallClaim(19, null, null, ["src-agency"]),
            new SmallClaim(18, "about", null, ["src-paper"]),
            new SmallClaim(20, null, null, ["src-release"]),
            new SmallClaim(40, null, "retracted", ["src-paper"])));

    [Fact]
    public void A_range_of_one_value_is_that_value() => Assert.Equal(
        "20: the only value that is stated",
        Why(PreferencePolicy.Range, new SmallClaim(20, "about", null, ["src-paper"]), new SmallClaim(20, null, null, ["src-release"])));

    [Fact]
    public void Never_prefers_a_claim_that_no_longer_stands()
    {
        SmallClaim[] claims = [new(20, null, "superseded", ["src-release"]), new(19, null, null, ["src-undated"])];
        Assert.All(Enum.GetValues<PreferencePolicy>(), p => Assert.StartsWith("19: ", Why(p, claims), StringComparison.Ordinal));
    }

    [Fact]
    public void Has_no_value_where_nothing_stands() =>
        Assert.Equal("no value: no claim stands", Why(PreferencePolicy.OfficialFirst, new SmallClaim(20, null, "retracted", ["src-release"])));

    [Fact]
    public void Prefers_what_the_record_prefers_for_a_reason()
    {
        var dataset = Releases.FirstInput.Dataset;
        var record = dataset.Indicators.Single(i => i.Id == "spletno-oko-reports");
        var fact = FactSupport.Of(record, dataset).Single(f => f.Fact.Property == "reports-received" && f.Fact.Scope.During == "2018");
        Assert.Equal("350: preferred by the record (error-in-source), stated by Spletno oko (official); 1 source says 305", new Preference(dataset).Of(fact).Why);
    }

    [Theory]
    [InlineData(21, "about", "src-repeat", "20: ")]
    [InlineData(19, "at-least", "src-repeat", "20: ")]
    [InlineData(21, "at-most", "src-repeat", "20: ")]
    [InlineData(10, "at-least", "src-repeat", "at least 10: ")]
    [InlineData(30, "about", "src-repeat", "about 30: ")]
    public void Prefers_the_exact_form_of_a_round_number_that_more_sources_give(int round, string bound, string other, string expected)
    {
        SmallClaim[] claims = [new(round, bound, null, ["src-release", other]), new(20, null, null, ["src-release"])];
        Assert.StartsWith(expected, Why(PreferencePolicy.OfficialFirst, claims), StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_give_up_an_official_round_number_for_an_exact_one_that_nobody_official_states() => Assert.StartsWith(
        "about 21: ",
        Why(PreferencePolicy.OfficialFirst, new SmallClaim(21, "about", null, ["src-release"]), new SmallClaim(20, null, null, ["src-agency", "src-paper"])),
        StringComparison.Ordinal);

    private static string Why(PreferencePolicy policy, params SmallClaim[] claims)
    {
        var dataset = new SmallDataset([.. Organizations], [.. Sources], [new SmallOperation("op-0", [], [new SmallFact("arrests", null, [.. claims])])]).Read();
        return new Preference(dataset).Of(FactSupport.Of(dataset.Operations[0], dataset).Single(), policy).Why;
    }
}
