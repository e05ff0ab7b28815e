using System.Globalization;
using Cited.Releasing.Databases;
using Cited.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Cited.Verifying;

/// <summary>One object of a database's schema, as <c>sqlite_master</c> has it. The SQL is empty for an index that SQLite makes itself.</summary>
internal sealed record SchemaObject(string Type, string Name, string Table, string Sql);

/// <summary>
/// A database that someone handed in, in memory, for the few questions that the tool asks of it. Nothing that its schema says is run: views
/// and triggers are off, functions in its schema are not trusted, an authorizer allows reading tables and two checks and nothing else, values
/// have a bound, and all questions together may take a number of steps. The caller disposes of it.
/// </summary>
internal sealed class UntrustedDatabase : IDisposable
{
    private const int StepsBetweenLooks = 10_000;
    private const int DefensiveOption = 1010;
    private const int TriggersOption = 1003;
    private const int ViewsOption = 1015;

    private readonly SqliteConnection connection;
    private long steps;

    /// <param name="file">The database.</param>
    /// <param name="most">The steps that all questions together may take.</param>
    /// <exception cref="SqliteException">It is no database.</exception>
    public UntrustedDatabase(ReadOnlyMemory<byte> file, long most = Limits.DatabaseSteps)
    {
        connection = SqliteDatabase.Open(file);
        var database = connection.Handle!;
        foreach (var (option, value) in new[] { (DefensiveOption, 1), (TriggersOption, 0), (ViewsOption, 0) })
        {
            raw.sqlite3_db_config(database, option, value, out _);
        }

        foreach (var (limit, bound) in new[]
        {
            (raw.SQLITE_LIMIT_LENGTH, Limits.QueryValueBytes), (raw.SQLITE_LIMIT_SQL_LENGTH, Limits.QuerySqlBytes), (raw.SQLITE_LIMIT_COLUMN, Limits.ReleaseColumns),
            (raw.SQLITE_LIMIT_EXPR_DEPTH, 100), (raw.SQLITE_LIMIT_COMPOUND_SELECT, 10), (raw.SQLITE_LIMIT_ATTACHED, 0), (raw.SQLITE_LIMIT_TRIGGER_DEPTH, 1),
            (raw.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, Limits.QueryPatternBytes),
        })
        {
            raw.sqlite3_limit(database, limit, bound);
        }

        raw.sqlite3_set_authorizer(database, (strdelegate_authorizer)Decide, null);
        raw.sqlite3_progress_handler(database, StepsBetweenLooks, (delegate_progress)(_ => (steps += StepsBetweenLooks) > most ? 1 : 0), null);
    }

    /// <summary>What its schema consists of, by type and name.</summary>
    /// <exception cref="SqliteException">It cannot be read.</exception>
    public IReadOnlyList<SchemaObject> Schema() =>
        [.. Rows("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name", Limits.DatabaseObjects + 1).Select(r => new SchemaObject(r[0] ?? string.Empty, r[1] ?? string.Empty, r[2] ?? string.Empty, r[3] ?? string.Empty))];

    /// <summary>What a statement of the tool's own gives, row by row, each cell as text.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="most">How many rows are fetched.</param>
    /// <exception cref="SqliteException">It cannot be answered, or takes more than it may.</exception>
    public IEnumerable<string?[]> Rows(string sql, long most)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        for (long row = 0; row < most && reader.Read(); row++)
        {
            yield return [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : TextOf(reader.GetValue(i)))];
        }
    }

    /// <summary>The columns of a table.</summary>
    /// <exception cref="SqliteException">It cannot be read.</exception>
    public IReadOnlyList<string> Columns(string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\" LIMIT 0";
        using var reader = command.ExecuteReader();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    /// <summary>A cell as text: as the database has it, or as it would be stored there.</summary>
    public static string? TextOf(object? cell) => cell switch
    {
        null or DBNull => null,
        byte[] bytes => "x'" + Convert.ToHexString(bytes) + "'",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
    };

    /// <inheritdoc />
    public void Dispose() => connection.Dispose();

    private static int Decide(object state, int action, string first, string second, string database, string inner) => action switch
    {
        raw.SQLITE_SELECT or raw.SQLITE_READ => raw.SQLITE_OK,
        raw.SQLITE_FUNCTION when second == "count" => raw.SQLITE_OK,
        raw.SQLITE_PRAGMA when first is "integrity_check" or "foreign_key_check" && second is null => raw.SQLITE_OK,
        _ => raw.SQLITE_DENY,
    };
}
