using System.Collections.Immutable;
using Cited.Releasing.Tables;

namespace Cited.Tests.Releasing;

public sealed class TableFaultsTests
{
    private static readonly Column Id = new("id", ColumnType.Text, "Its id.") { Required = true, Unique = true };

    [Fact]
    public void A_sound_table_has_none() => Assert.Empty(TableFaults.Of([Things(["a", 1L, "x"], ["b", null, "y"])]));

    [Theory]
    [InlineData(null, 1L, "x", "table things, row 1, column id: it is empty, but every row needs a value")]
    [InlineData("a", "1", "x", "table things, row 1, column number: \"1\" is not of the column's type, Integer")]
    [InlineData("a", 1L, "z", "table things, row 1, column kind: \"z\" is not one of x, y")]
    [InlineData("a\nb", 1L, "x", "table things, row 1, column id: \"a\\nb\" has a line break or control character; a cell is one line of text")]
    public void A_cell_that_is_wrong_is_told(object? id, object? number, object? kind, string fault) => Assert.Equal([fault], TableFaults.Of([Things([id, number, kind])]));

    [Fact]
    public void A_key_that_is_there_twice_is_told_once() =>
        Assert.Equal(["table things: 2 rows have id = a; there may be one"], TableFaults.Of([Things(["a", 1L, "x"], ["a", 2L, "x"])]));

    [Fact]
    public void A_reference_to_nothing_is_told()
    {
        var parts = new Table("parts", string.Empty, string.Empty, [new Column("thing", ColumnType.Text, "Of which.") { Reference = new Reference("things", "id") }], ["thing"], [["a"], ["c"]]);
        Assert.Equal(["table parts, column thing: \"c\" is not in things.id"], TableFaults.Of([Things(["a", 1L, "x"]), parts]));
    }

    private static Table Things(params object?[][] rows) => new(
        "things",
        "Things",
        "Invented.",
        [Id, new Column("number", ColumnType.Integer, "A number."), new Column("kind", ColumnType.Text, "A kind.") { Allowed = ["x", "y"] }],
        ["id"],
        [.. rows.Select(r => r.ToImmutableArray())]);
}
