using Cited.Releasing.Tables;
using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Releasing;

public sealed class CsvTests
{
    private static readonly Gen<string> Texts = Gen.Elements("=1+1", "@x", "-", "'", "''=", ";", "; =", ", ", "\"", "a", "é", "🦉", "＝", " ", "+").ListOf().Select(p => string.Concat(p));

    [Fact]
    public void What_is_written_is_read_back() => Prop.ForAll(Texts.ListOf().Where(l => l.Count > 0).ToArbitrary(), cells =>
    {
        var read = CsvReader.Read(Csv.Line(cells), out var fault);
        return fault is null && read.Count == 1 && read[0].SequenceEqual(cells);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_mark_is_taken_away_without_a_trace() =>
        Prop.ForAll(Texts.ToArbitrary(), text => FormulaGuard.Unmark(FormulaGuard.Mark(text)) == text).QuickCheckThrowOnFailure();

    [Fact]
    public void No_marked_text_begins_a_cell_with_a_sign_that_starts_a_formula() => Prop.ForAll(Texts.ToArbitrary(), text =>
        FormulaGuard.Mark(text).Split(';').All(part => part.TrimStart(' ') is var cell && (cell.Length == 0 || !"=+-@＝".Contains(cell[0], StringComparison.Ordinal)))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("20 arrested", "20 arrested")]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("a;=1", "a;'=1")]
    [InlineData("'=1", "''=1")]
    [InlineData("Spain - Panama", "Spain - Panama")]
    public void Marks_what_a_spreadsheet_would_run_and_nothing_else(string text, string carried) => Assert.Equal(carried, FormulaGuard.Mark(text));

    [Theory]
    [InlineData(-5.5, "-5.5")]
    [InlineData(20, "20")]
    public void Numbers_are_never_marked(double number, string written) => Assert.Equal(written, Csv.Carried((decimal)number));

    [Theory]
    [InlineData("a,b", "line 1: it ends without CR LF")]
    [InlineData("a,b\n", "line 1: it ends without CR LF")]
    [InlineData("a\r\nb\"c\r\n", "line 2: a quote stands in a cell that does not begin with one")]
    [InlineData("\"a\r\n", "line 1: a quoted cell does not end")]
    [InlineData("\"a\"b\r\n", "line 1: it ends without CR LF")]
    [InlineData("a,", "line 1: it ends without CR LF")]
    public void What_is_no_such_CSV_is_told(string text, string expected)
    {
        CsvReader.Read(text, out var fault);
        Assert.Equal(expected, fault);
    }

    [Fact]
    public void Lines_end_in_CRLF_and_no_cell_breaks_one()
    {
        foreach (var table in Releases.Real.Tables)
        {
            var text = Csv.Write(table);
            Assert.Equal(table.Rows.Length + 1, text.Split("\r\n").Length - 1);
            Assert.Equal(text.Count(c => c == '\r'), text.Count(c => c == '\n'));
            Assert.Equal(table.Rows.Length + 1, text.Count(c => c == '\n'));
        }
    }
}
