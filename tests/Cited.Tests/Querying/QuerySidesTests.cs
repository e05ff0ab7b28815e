using Cited.Querying;

namespace Cited.Tests.Querying;

public sealed class QuerySidesTests
{
    [Fact]
    public void Shows_the_rows_of_one_side_only_and_counts_the_others()
    {
        var sides = QuerySides.Of(Result(["a", 1L], ["b", 2L], ["c", 3L]), Result(["b", 2L], ["a", 9L], ["d", null]));
        Assert.Equal(["side", "x", "y"], sides.Table.Columns);
        Assert.Equal(["- a 1", "+ a 9", "- c 3", "+ d "], sides.Table.Rows.Select(r => string.Join(' ', r)));
        Assert.Equal(1, sides.Same);
    }

    [Fact]
    public void A_row_that_is_there_twice_and_once_differs_once()
    {
        var sides = QuerySides.Of(Result(["a", 1L], ["a", 1L]), Result(["a", 1L]));
        Assert.Equal((1, 1), (sides.Table.Rows.Count, sides.Same));
    }

    [Fact]
    public void Types_are_told_apart()
    {
        var sides = QuerySides.Of(Result(["a", 1L], ["b", null]), Result(["a", "1"], ["b", "n"]));
        Assert.Equal((4, 0), (sides.Table.Rows.Count, sides.Same));
    }

    private static QueryResult Result(params object?[][] rows) => new(["x", "y"], [.. rows.Select(r => (IReadOnlyList<object?>)r)], CutOff: false);
}
