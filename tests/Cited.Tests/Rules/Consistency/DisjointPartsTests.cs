using Cited.Rules.Consistency;
using Cited.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Rules.Consistency;

public sealed class DisjointPartsTests
{
    // Parts are ranges of days; they overlap where ranges do.
    private static readonly Arbitrary<(int From, int To, int Weight)[]> Parts = (
        from start in Gen.Choose(0, 12)
        from length in Gen.Choose(0, 5)
        from weight in Gen.Choose(1, 9)
        select (From: start, To: start + length, Weight: weight)).ArrayOf().Where(p => p.Length <= 10).ToArbitrary();

    [Fact]
    public void Weighs_as_much_as_the_best_of_all_choices() => Prop.ForAll(Parts, parts =>
    {
        var chosen = DisjointParts.Heaviest(parts, p => p.Weight, Disjoint, new Effort(long.MaxValue));
        Assert.DoesNotContain(chosen, a => chosen.Count(b => !Disjoint(a, b)) > chosen.Count(b => a == b));
        Assert.Equal(BestOfAll(parts), chosen.Sum(p => p.Weight));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Ends_where_everything_overlaps_something()
    {
        // A long chain in which neighbours overlap: the worst case for the branching.
        var parts = Enumerable.Range(0, 400).Select(i => (From: i * 2, To: (i * 2) + 2, Weight: 1 + (i % 3))).ToArray();
        var chosen = DisjointParts.Heaviest(parts, p => p.Weight, Disjoint, new Effort(long.MaxValue));
        Assert.All(chosen, a => Assert.DoesNotContain(chosen, b => a != b && !Disjoint(a, b)));
        Assert.NotEmpty(chosen);
    }

    [Fact]
    public void Ends_soon_after_the_effort_that_is_allowed()
    {
        var parts = Enumerable.Range(0, 100).Select(i => (From: i, To: i + 10, Weight: 1 + (i % 7))).ToArray();
        var effort = new Effort(10_000);
        var chosen = DisjointParts.Heaviest(parts, p => p.Weight, Disjoint, effort);
        Assert.All(chosen, a => Assert.DoesNotContain(chosen, b => a != b && !Disjoint(a, b)));
        Assert.InRange(effort.Spent, 10_000, 200_000);
    }

    private static bool Disjoint((int From, int To, int Weight) a, (int From, int To, int Weight) b) => a.To < b.From || b.To < a.From;

    private static int BestOfAll((int From, int To, int Weight)[] parts) => Enumerable.Range(0, 1 << parts.Length)
        .Select(mask => Enumerable.Range(0, parts.Length).Where(i => (mask >> i & 1) == 1).ToArray())
        .Where(set => set.All(i => set.All(j => i == j || Disjoint(parts[i], parts[j]))))
        .Max(set => set.Sum(i => parts[i].Weight));
}
