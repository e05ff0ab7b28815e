using Cited.Text;

namespace Cited.Releasing.Tables;

/// <summary>
/// What a table must be and is not: cells of their column's type and on one line, no cell absent that is required, keys unique, no
/// reference to a row that is not there. A release with a fault is not built, and one that has it fails verification.
/// </summary>
internal static class TableFaults
{
    /// <summary>The faults of all tables, in sentences; empty = none.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Table> tables) => [.. tables.SelectMany(t => Of(t, tables))];

    private static IEnumerable<string> Of(Table table, IReadOnlyList<Table> tables) =>
        Cells(table).Concat(Keys(table)).Concat(References(table, tables));

    private static IEnumerable<string> Cells(Table table)
    {
        for (var c = 0; c < table.Columns.Length; c++)
        {
            var column = table.Columns[c];
            for (var r = 0; r < table.Rows.Length; r++)
            {
                if (FaultOf(table.Rows[r][c], column) is { } fault)
                {
                    yield return $"table {table.Name}, row {r + 1}, column {column.Name}: {fault}";
                }
            }
        }
    }

    private static string? FaultOf(object? cell, Column column) => (cell, column.Type) switch
    {
        (null, _) => column.Required ? "it is empty, but every row needs a value" : null,
        (string text, ColumnType.Text) when text.Any(char.IsControl) || text.AsSpan().IndexOfAny('\u2028', '\u2029') >= 0 => $"\"{Shown.Of(text)}\" has a line break or control character; a cell is one line of text",
        (string text, ColumnType.Text) when column.Allowed.Length > 0 && !column.Allowed.Contains(text) => $"\"{Shown.Of(text)}\" is not one of {string.Join(", ", column.Allowed)}",
        (string, ColumnType.Text) or (long, ColumnType.Integer) or (decimal, ColumnType.Number) or (bool, ColumnType.Boolean) or (DateOnly, ColumnType.Date) => null,
        _ => $"\"{Shown.Of(Csv.Plain(cell))}\" is not of the column's type, {column.Type}",
    };

    private static IEnumerable<string> Keys(Table table)
    {
        var unique = table.Columns.Where(c => c.Unique).Select(c => new[] { c.Name }).Append([.. table.PrimaryKey]).DistinctBy(k => string.Join('|', k), StringComparer.Ordinal);
        foreach (var key in unique)
        {
            var indexes = key.Select(table.IndexOf).ToArray();
            foreach (var twice in table.Rows.GroupBy(r => string.Join('\u001F', indexes.Select(i => Csv.Plain(r[i]))), StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
            {
                yield return $"table {table.Name}: {twice.Count()} rows have {string.Join(", ", key)} = {Shown.Of(twice.Key.Replace('\u001F', ' '))}; there may be one";
            }
        }
    }

    private static IEnumerable<string> References(Table table, IReadOnlyList<Table> tables)
    {
        foreach (var column in table.Columns.Where(c => c.Reference is not null))
        {
            var to = column.Reference!;
            var known = tables.FirstOrDefault(t => t.Name == to.Table)?.Cells(to.Column).OfType<string>().ToHashSet(StringComparer.Ordinal) ?? [];
            foreach (var lost in table.Cells(column.Name).OfType<string>().Where(c => !known.Contains(c)).Distinct(StringComparer.Ordinal))
            {
                yield return $"table {table.Name}, column {column.Name}: \"{Shown.Of(lost)}\" is not in {to.Table}.{to.Column}";
            }
        }
    }
}
