using Cited.Corroboration;
using Cited.Model;
using Cited.Tests.Generators;

namespace Cited.Tests.Corroboration;

public sealed class AsOfTests
{
    private static readonly SmallSource[] Sources =
    [
        new("src-early", "org-police", "2020-05-01", []),
        new("src-late", "org-police", "2020-05-09", []),
        new("src-may", "org-police", "2020-05", []),
        new("src-undated", "org-police", null, []),
    ];

    [Fact]
    public void Keeps_what_was_published_by_the_day_and_says_what_it_leaves_out()
    {
        var view = View(5, new SmallClaim(20, null, null, ["src-early", "src-late", "src-may", "src-undated"]));
        Assert.Equal(["src-early"], view.Dataset.Operations[0].Facts[0].Claims[0].Citations.Select(c => c.Source));
        Assert.Equal(["src-undated"], view.Undated);
        Assert.Equal(["src-may"], view.Uncertain);
        Assert.Equal(["src-late"], view.Later);
    }

    [Fact]
    public void A_month_counts_when_it_is_over() => Assert.Empty(View(31, new SmallClaim(20, null, null, ["src-may"])).Uncertain);

    [Fact]
    public void A_fact_without_a_reported_claim_is_not_there_yet() => Assert.Empty(View(5, new SmallClaim(20, null, null, ["src-late"])).Dataset.Operations[0].Facts);

    [Fact]
    public void A_superseded_claim_stands_until_what_replaced_it_is_reported()
    {
        SmallClaim[] claims = [new(20, null, "superseded", ["src-early"]), new(23, null, null, ["src-late"])];
        Assert.Equal(["20 Stands"], Claims(View(5, claims)));
        Assert.Equal(["20 Superseded", "23 Stands"], Claims(View(9, claims)));
    }

    [Fact]
    public void A_retracted_claim_stays_retracted() => Assert.Equal(["20 Retracted"], Claims(View(5, new SmallClaim(20, null, "retracted", ["src-early"]))));

    private static IEnumerable<string> Claims(AsOf view) => view.Dataset.Operations[0].Facts[0].Claims.Select(c => $"{c.Value.Canonical} {c.Status}");

    private static AsOf View(int day, params SmallClaim[] claims) => AsOf.View(
        new SmallDataset([new("org-police", "Police", "police")], [.. Sources], [new SmallOperation("op-0", [], [new SmallFact("arrests", null, [.. claims])])]).Read(),
        new DateOnly(2020, 5, day));
}
