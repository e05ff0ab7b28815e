using System.Collections.Immutable;
using Cited.Corroboration;
using Cited.Model;
using Cited.Text;

namespace Cited.Tests.Corroboration;

public sealed class ContestTests
{
    private static readonly Place Nowhere = new(JsonText.Parse("nowhere.json", "{}"u8.ToArray()), string.Empty);

    [Theory]
    [InlineData(20, Bound.Exact, 19, Bound.Exact, true)]
    [InlineData(20, Bound.Exact, 20, Bound.About, false)]
    [InlineData(100, Bound.About, 104, Bound.Exact, false)]
    [InlineData(100, Bound.About, 110, Bound.Exact, false)]
    [InlineData(100, Bound.About, 111, Bound.Exact, true)]
    [InlineData(100, Bound.About, 120, Bound.About, false)]
    [InlineData(100, Bound.About, 130, Bound.About, true)]
    [InlineData(3000, Bound.AtLeast, 3200, Bound.Exact, false)]
    [InlineData(3000, Bound.AtLeast, 2900, Bound.Exact, true)]
    [InlineData(3000, Bound.AtLeast, 3000, Bound.AtMost, false)]
    [InlineData(3000, Bound.AtLeast, 2999, Bound.AtMost, true)]
    [InlineData(10, Bound.AtLeast, 5000, Bound.AtLeast, false)]
    [InlineData(-20, Bound.About, -21, Bound.Exact, false)]
    public void Numbers_contradict_where_their_ranges_have_nothing_in_common(int a, Bound first, int b, Bound second, bool contradict) =>
        Contradict(new NumberValue(a), first, new NumberValue(b), second, contradict);

    [Theory]
    [InlineData("2024", "2024-12", false)]
    [InlineData("2024-12~", "2024", false)]
    [InlineData("2024-12~", "2025-01~", false)]
    [InlineData("2025-06-06", "2025-06-07", true)]
    [InlineData("2025-06-04?", "2025-06-06", true)]
    [InlineData("2025-03/2025-05", "2025-04-01", false)]
    [InlineData("2024/..", "2031", false)]
    [InlineData("2025-02-30", "2024", false)]
    public void Dates_contradict_where_they_have_nothing_in_common(string a, string b, bool contradict) =>
        Contradict(new TextValue(a), Bound.Exact, new TextValue(b), Bound.Exact, contradict);

    [Theory]
    [InlineData("ES FR", Bound.Exact, "ES FR", Bound.Exact, false)]
    [InlineData("ES FR", Bound.Exact, "ES", Bound.Exact, true)]
    [InlineData("ES FR", Bound.Exact, "ES", Bound.AtLeast, false)]
    [InlineData("ES FR", Bound.Exact, "PA", Bound.AtLeast, true)]
    [InlineData("ES", Bound.AtLeast, "PA", Bound.AtLeast, false)]
    public void Sets_contradict_where_an_exact_one_differs_or_lacks_a_member(string a, Bound first, string b, Bound second, bool contradict) =>
        Contradict(new SetValue([.. a.Split(' ')]), first, new SetValue([.. b.Split(' ')]), second, contradict);

    [Fact]
    public void Two_wordings_never_contradict() => Contradict(new TextValue("in the spring"), Bound.Exact, new TextValue("in April"), Bound.Exact, false);

    [Theory]
    [InlineData(ClaimStatus.Superseded)]
    [InlineData(ClaimStatus.Retracted)]
    public void A_claim_that_no_longer_stands_contests_nothing(ClaimStatus status)
    {
        var fact = new Fact("arrests", Scope.Whole, [Claim(new NumberValue(20), Bound.Exact), Claim(new NumberValue(19), Bound.Exact) with { Status = status }], Nowhere);
        Assert.False(Contest.IsContested(fact));
    }

    [Fact]
    public void Names_each_pair_once_with_the_lower_value_first()
    {
        var fact = new Fact("arrests", Scope.Whole, [Claim(new NumberValue(20), Bound.Exact), Claim(new NumberValue(9), Bound.Exact), Claim(new NumberValue(15), Bound.AtLeast)], Nowhere);
        Assert.Equal(["9 15", "9 20"], Contest.Of(fact).Select(c => $"{c.First.Value.Canonical} {c.Second.Value.Canonical}"));
    }

    private static void Contradict(ClaimValue a, Bound first, ClaimValue b, Bound second, bool contradict)
    {
        var (x, y) = (Claim(a, first), Claim(b, second));
        Assert.Equal(contradict, Contest.Contradict(x, y));
        Assert.Equal(contradict, Contest.Contradict(y, x));
    }

    private static Claim Claim(ClaimValue value, Bound bound) => new(value, bound, ImmutableArray<Citation>.Empty, Nowhere);
}
