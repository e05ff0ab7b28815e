using Cited.Corroboration;
using Cited.Tests.Generators;

namespace Cited.Tests.Corroboration;

public sealed class OverlapsTests
{
    [Theory]
    [InlineData("part-of", OverlapKind.ContainedIn)]
    [InlineData("phase-of", OverlapKind.ContainedIn)]
    [InlineData("re-announces", OverlapKind.SameAs)]
    [InlineData("same-case", OverlapKind.SameAs)]
    [InlineData("follow-up-of", null)]
    public void A_relation_says_whether_numbers_overlap(string relation, OverlapKind? expected)
    {
        var overlaps = new Overlaps(Of(Operation("op-a", 5), Operation("op-b", 3, (relation, "op-a"))).Read());
        Assert.Equal(expected, overlaps.Between("op-b", "op-a"));
        Assert.Equal(expected == OverlapKind.ContainedIn, overlaps.Contains("op-a", "op-b"));
    }

    [Fact]
    public void A_part_of_a_part_is_contained_in_the_whole()
    {
        var overlaps = new Overlaps(Of(Operation("op-a", 9), Operation("op-b", 5, ("part-of", "op-a")), Operation("op-c", 3, ("phase-of", "op-b"))).Read());
        Assert.Equal(["op-b op-a part-of", "op-c op-a phase-of part-of", "op-c op-b phase-of"], overlaps.All.Select(o => $"{o.Operation} {o.Other} {string.Join(' ', o.By)}"));
    }

    [Fact]
    public void Two_parts_of_one_operation_do_not_overlap_for_that() =>
        Assert.Null(new Overlaps(Of(Operation("op-a", 9), Operation("op-b", 5, ("part-of", "op-a")), Operation("op-c", 3, ("part-of", "op-a"))).Read()).Between("op-b", "op-c"));

    [Fact]
    public void Parts_of_each_other_are_taken_as_the_same() =>
        Assert.Equal(OverlapKind.SameAs, new Overlaps(Of(Operation("op-a", 9, ("part-of", "op-b")), Operation("op-b", 5, ("part-of", "op-a"))).Read()).Between("op-a", "op-b"));

    [Fact]
    public void A_total_counts_the_whole_and_leaves_out_its_parts_and_repetitions()
    {
        var total = Total.Of(Of(Operation("op-a", 9, ("re-announces", "op-d")), Operation("op-b", 5, ("part-of", "op-d")), Operation("op-c", 3, ("follow-up-of", "op-d")), Operation("op-d", 8)).Read(), "arrests");
        Assert.Equal((11m, 11m), (total.Low, total.High));
        Assert.Equal(["op-c", "op-d"], total.Records.Select(r => r.Operation));
        Assert.Equal(["op-a SameAs op-d", "op-b ContainedIn op-a"], total.Left.Select(l => $"{l.Operation} {l.Kind} {l.Because}"));
    }

    [Fact]
    public void Parts_count_where_the_whole_does_not_report_the_property()
    {
        var total = Total.Of(Of(Operation("op-a", null), Operation("op-b", 5, ("part-of", "op-a")), Operation("op-c", 3, ("part-of", "op-a"))).Read(), "arrests");
        Assert.Equal(8m, total.Low);
    }

    private static SmallDataset Of(params SmallOperation[] operations) =>
        new([new("org-police", "Police", "police")], [new("src-release", "org-police", "2020-05-01", [])], [.. operations]);

    private static SmallOperation Operation(string id, int? arrests, params (string, string)[] related) =>
        new(id, [.. related], [new SmallFact(arrests is null ? "searches" : "arrests", null, [new SmallClaim(arrests ?? 1, null, null, ["src-release"])])]);
}
