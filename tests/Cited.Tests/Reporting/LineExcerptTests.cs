using System.Globalization;
using Cited.Reporting;
using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Reporting;

public sealed class LineExcerptTests
{
    [Theory]
    [InlineData("""  "id": "x",""", 9, 12, """  "id": "x",""", "        ^^^")]
    [InlineData("\t\"id\": \"x\"", 8, 11, "    \"id\": \"x\"", "          ^^^")]
    [InlineData("ab\tcd", 4, 6, "ab  cd", "    ^^")]
    [InlineData("\"東京\": 1", 7, 8, "\"東京\": 1", "        ^")]
    [InlineData("\"東京\"", 2, 4, "\"東京\"", " ^^^^")]
    [InlineData("e\u0301 x", 4, 5, "e\u0301 x", "  ^")]
    [InlineData("a\u001bb", 3, 4, "a\\u001bb", "       ^")]
    [InlineData("a\u001bb", 2, 3, "a\\u001bb", " ^^^^^^")]
    public void Underlines_the_spot(string line, int column, int endColumn, string shown, string marks) =>
        Assert.Equal(new LineExcerpt(shown, marks), LineExcerpt.Of(line, column, endColumn, 80));

    [Theory]
    [InlineData("abc", 2, 2, " ^")]
    [InlineData("abc", 4, 4, "   ^")]
    [InlineData("abc", 99, 99, "   ^")]
    [InlineData("abc", 2, 99, " ^^")]
    [InlineData("", 1, 1, "^")]
    public void Marks_one_column_where_the_spot_has_no_width_or_lies_outside(string line, int column, int endColumn, string marks) =>
        Assert.Equal(new LineExcerpt(line, marks), LineExcerpt.Of(line, column, endColumn, 80));

    [Theory]
    [InlineData(1, "spot56789012345678…", "^^^^")]
    [InlineData(21, "…4567890spot5678901…", "        ^^^^")]
    [InlineData(37, "…34567890123456spot", "               ^^^^")]
    public void Cuts_a_long_line_around_the_spot(int column, string shown, string marks)
    {
        var line = new string([.. Enumerable.Range(1, 40).Select(i => (char)('0' + (i % 10)))]);
        line = line.Remove(column - 1, 4).Insert(column - 1, "spot");
        var excerpt = LineExcerpt.Of(line, column, column + 4, 20);
        Assert.Equal(new LineExcerpt(shown, marks), excerpt);
    }

    [Fact]
    public void Shows_the_beginning_of_a_spot_that_is_longer_than_the_line_may_be()
    {
        var excerpt = LineExcerpt.Of("ab: " + new string('x', 100), 5, 105, 20);
        Assert.Equal(new LineExcerpt("ab: xxxxxxxxxxxxxx…", "    ^^^^^^^^^^^^^^"), excerpt);
    }

    [Fact]
    public void Does_not_cut_a_character_in_two()
    {
        var excerpt = LineExcerpt.Of(string.Concat(Enumerable.Repeat("👩‍💻", 60)), 151, 156, 21);
        Assert.DoesNotContain("\\u", excerpt.Shown, StringComparison.Ordinal);
        Assert.Equal("^^", excerpt.Marks.Trim());
    }

    [Fact]
    public void Looks_at_no_more_of_a_line_than_can_be_shown()
    {
        var excerpt = LineExcerpt.Of(new string(' ', 4_000_000) + "spot", 4_000_001, 4_000_005, 40);
        Assert.Equal("spot", excerpt.Shown[excerpt.Marks.IndexOf('^', StringComparison.Ordinal)..]);
    }

    [Fact]
    public void Never_takes_more_columns_than_there_are_and_always_marks_a_spot() => Prop.ForAll(
        Gen.Elements("a", "\"", "\t", "東", "👩‍💻", "e\u0301", "\u001b", "\u202e", "x ").ArrayOf().Select(string.Concat).ToArbitrary(),
        Gen.Choose(1, 120).ToArbitrary(),
        Gen.Choose(16, 60).ToArbitrary(),
        (line, column, width) =>
        {
            var excerpt = LineExcerpt.Of(line, column, column + 3, width);
            return Columns(excerpt.Shown) <= width && Columns(excerpt.Marks) <= width + 1 && excerpt.Marks.EndsWith('^');
        }).QuickCheckThrowOnFailure();

    private static int Columns(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        var columns = 0;
        while (elements.MoveNext())
        {
            columns += DisplayWidth.Of(elements.GetTextElement());
        }

        return columns;
    }
}
