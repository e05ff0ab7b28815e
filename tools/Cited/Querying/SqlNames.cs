using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Cited.Releasing.Databases;
using Cited.Text;
using Microsoft.Data.Sqlite;

namespace Cited.Querying;

/// <summary>A table or view, what it holds, and its columns.</summary>
public sealed record SqlTable(string Name, string Kind, string Description, ImmutableArray<string> Columns);

/// <summary>The names that a query can use, and which of them is near to one that is wrong.</summary>
public sealed partial class SqlNames
{
    private const int MostTables = 4;

    private SqlNames(ImmutableArray<SqlTable> tables) => Tables = tables;

    /// <summary>Tables and views, by name.</summary>
    public ImmutableArray<SqlTable> Tables { get; }

    /// <summary>What to write instead, where SQLite's message is about a name that it does not know; absent otherwise.</summary>
    public string? Hint(string message)
    {
        if (NoTable().Match(message) is { Success: true } table)
        {
            return Near(table.Groups["name"].Value, Tables.Select(t => t.Name)) ?? $"there are {string.Join(", ", Tables.Select(t => t.Name))}.";
        }

        if (NoColumn().Match(message) is { Success: true } column)
        {
            var name = column.Groups["name"].Value;
            name = name[(name.LastIndexOf('.') + 1)..];
            return Elsewhere(name) ?? Near(name, Tables.SelectMany(t => t.Columns))
                ?? "\"cited query\" without SQL lists tables and columns; texts stand in single quotes.";
        }

        return null;
    }

    internal static SqlNames Of(SqliteConnection connection)
    {
        var tables = SqliteRows.Of(connection, "SELECT table_name, kind, description FROM metadata_tables ORDER BY kind, table_name");
        return new SqlNames([.. tables.Select(t => new SqlTable(t[0], t[1], t[2], [.. SqliteRows.Of(connection, $"SELECT name FROM pragma_table_info('{t[0]}') ORDER BY cid").Select(c => c[0])]))]);
    }

    // A column by that very name is no misspelling: it is one of other tables than the query asks.
    private string? Elsewhere(string column)
    {
        string[] tables = [.. Tables.Where(t => t.Columns.Contains(column, StringComparer.OrdinalIgnoreCase)).Select(t => t.Name)];
        var shown = string.Join(", ", tables.Take(MostTables)) + (tables.Length > MostTables ? ", …" : string.Empty);
        return tables.Length == 0 ? null : $"it is a column of {shown}; \"cited query\" without SQL lists the columns of each table.";
    }

    private static string? Near(string found, IEnumerable<string> known)
    {
        var near = Nearest.Of(found, known);
        return near.Count == 0 ? null : $"did you mean {string.Join(" or ", near.Select(n => $"\"{n}\""))}?";
    }

    [GeneratedRegex(@"no such table: (?:main\.)?(?<name>\S+)", RegexOptions.ExplicitCapture)]
    private static partial Regex NoTable();

    [GeneratedRegex(@"no such column: ""?(?<name>[^""\s]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex NoColumn();
}
