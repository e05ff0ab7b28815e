using System.Globalization;
using System.Text;
using Cited.Releasing.Tables;

namespace Cited.Releasing.Databases;

/// <summary>The SQL that makes the database of a release: tables, indexes, views.</summary>
internal static class SqliteScript
{
    /// <summary>
    /// A table as SQLite has it: STRICT, keys and references declared, allowed values and the form of booleans and days checked. Days
    /// are text in ISO 8601, since SQLite has no type for them; booleans are 0 and 1.
    /// </summary>
    public static string Create(Table table)
    {
        var sql = new StringBuilder("CREATE TABLE ").Append(table.Name).Append(" (");
        foreach (var column in table.Columns)
        {
            sql.Append(CultureInfo.InvariantCulture, $"\n  {Name(column.Name)} {TypeOf(column.Type)}");
            sql.Append(column.Required ? " NOT NULL" : string.Empty);
            sql.Append(column.Unique && !IsPrimary(table, column) ? " UNIQUE" : string.Empty);
            sql.Append(Check(column));
            sql.Append(column.Reference is { } to ? $" REFERENCES {to.Table} ({Name(to.Column)})" : string.Empty);
            sql.Append(',');
        }

        sql.Append(CultureInfo.InvariantCulture, $"\n  PRIMARY KEY ({string.Join(", ", table.PrimaryKey.Select(Name))})\n) STRICT");
        return sql.ToString();
    }

    /// <summary>An index for each reference that the primary key does not already serve.</summary>
    public static IEnumerable<string> Indexes(Table table) => table.Columns
        .Where(c => c.Reference is not null && c.Name != table.PrimaryKey[0])
        .Select(c => $"CREATE INDEX {table.Name}_{c.Name} ON {table.Name} ({Name(c.Name)})");

    /// <summary>Puts in a row; parameters <c>$0</c>, <c>$1</c>, … in the order of columns.</summary>
    public static string Insert(Table table) =>
        $"INSERT INTO {table.Name} VALUES ({string.Join(", ", Enumerable.Range(0, table.Columns.Length).Select(i => string.Create(CultureInfo.InvariantCulture, $"${i}")))})";

    /// <summary>A cell as SQLite stores it.</summary>
    public static object Stored(object? cell) => cell switch
    {
        null => DBNull.Value,
        bool flag => flag ? 1L : 0L,
        decimal number => (double)number,
        DateOnly => Csv.Plain(cell),
        _ => cell,
    };

    /// <summary>The type's name in SQLite.</summary>
    public static string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Integer or ColumnType.Boolean => "INTEGER",
        ColumnType.Number => "REAL",
        _ => "TEXT",
    };

    private static string Check(Column column) => column.Type switch
    {
        ColumnType.Boolean => $" CHECK ({Name(column.Name)} IN (0, 1))",
        ColumnType.Date => $" CHECK ({Name(column.Name)} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')",
        _ when column.Allowed.Length > 0 => $" CHECK ({Name(column.Name)} IN ({string.Join(", ", column.Allowed.Select(a => $"'{a}'"))}))",
        _ => string.Empty,
    };

    private static bool IsPrimary(Table table, Column column) => table.PrimaryKey is [var only] && only == column.Name;

    private static string Name(string name) => "\"" + name + "\"";
}
