using System.Globalization;
using System.Text;

namespace Cited.Releasing.Tables;

/// <summary>
/// CSV by RFC 4180: a header, commas, CRLF after every line as its §2.1 has it, quotes only where needed. UTF-8 without a byte order
/// mark. An empty cell means that nothing is given; there are no empty texts. No cell has a line break (<see cref="TableFaults"/>), so
/// that readers that go by lines read right too.
/// </summary>
internal static class Csv
{
    /// <summary>How <c>true</c> is written: in the one form that pandas, R, DuckDB and spreadsheets all take for a boolean unasked.</summary>
    public const string True = "TRUE";

    /// <summary>How <c>false</c> is written.</summary>
    public const string False = "FALSE";

    private const string LineEnd = "\r\n";

    /// <summary>The file of a table.</summary>
    public static ReleaseFile File(Table table) => ReleaseFile.Text(table.Path, Write(table));

    /// <summary>The table as text.</summary>
    public static string Write(Table table)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', table.Columns.Select(c => c.Name)).Append(LineEnd);
        foreach (var row in table.Rows)
        {
            text.AppendJoin(',', row.Select(c => Quote(Carried(c)))).Append(LineEnd);
        }

        return text.ToString();
    }

    /// <summary>Lines of cells as text.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Quote)) + LineEnd;

    /// <summary>A cell as it is written, before quoting.</summary>
    public static string Carried(object? cell) => cell is string text ? FormulaGuard.Mark(text) : Plain(cell);

    /// <summary>A cell as text: numbers without needless zeros, <c>TRUE</c> and <c>FALSE</c>, days by ISO 8601.</summary>
    public static string Plain(object? cell) => cell switch
    {
        null => string.Empty,
        string text => text,
        bool flag => flag ? True : False,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString()!,
    };

    private static string Quote(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 || (cell.Length > 0 && (cell[0] == ' ' || cell[^1] == ' '))
            ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : cell;
}
