using System.Globalization;
using Cited.Releasing;
using Cited.Releasing.Databases;
using Cited.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Cited.Querying;

/// <summary>The tables of a release in memory, for queries that read. Nothing a query says reaches a file or changes the tables.</summary>
public sealed class SqlSession : IDisposable
{
    /// <summary>What a query is told that took longer than it may.</summary>
    public const string TookLonger = "the query took longer than it may. Narrow it down, or allow more with --timeout SECONDS.";

    private const int StepsBetweenLooks = 1000;

    // What a cell takes beside its content.
    private const int CellBytes = 32;

    private readonly SqliteConnection connection;
    private readonly ReadOnlyGuard guard = new();
    private readonly SqlNames names;

    private SqlSession(SqliteConnection connection)
    {
        this.connection = connection;
        names = SqlNames.Of(connection);
        var database = connection.Handle!;
        raw.sqlite3_limit(database, raw.SQLITE_LIMIT_LENGTH, Limits.QueryValueBytes);
        raw.sqlite3_limit(database, raw.SQLITE_LIMIT_SQL_LENGTH, Limits.QuerySqlBytes);
        raw.sqlite3_limit(database, raw.SQLITE_LIMIT_ATTACHED, 0);
        raw.sqlite3_limit(database, raw.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, Limits.QueryPatternBytes);
        raw.sqlite3_limit(database, raw.SQLITE_LIMIT_COLUMN, Limits.QueryColumns);
        raw.sqlite3_hard_heap_limit64(Limits.QueryMemoryBytes);
        guard.On(database);
    }

    /// <summary>The tables and views with their columns.</summary>
    public SqlNames Names => names;

    /// <summary>A session over what a release of the dataset would hold now.</summary>
    public static SqlSession Over(ReleaseInput input) => new(Release.Database(input));

    /// <summary>Answers one query.</summary>
    /// <param name="sql">One statement that reads.</param>
    /// <param name="limits">How many rows.</param>
    /// <param name="cancel">Ends it from outside: the caller's time limit.</param>
    /// <exception cref="QueryException">The query cannot be answered.</exception>
    public QueryResult Run(string sql, QueryLimits limits, CancellationToken cancel = default)
    {
        var database = connection.Handle!;
        raw.sqlite3_progress_handler(database, StepsBetweenLooks, (delegate_progress)(_ => cancel.IsCancellationRequested ? 1 : 0), null);
        using var interrupt = cancel.Register(() => raw.sqlite3_interrupt(database));
        var code = raw.sqlite3_prepare_v2(database, sql, out var statement, out var tail);
        using (statement)
        {
            if (code != raw.SQLITE_OK)
            {
                throw Failed(code, cancel);
            }

            if (statement is null || statement.IsInvalid)
            {
                throw new QueryException("the query is empty. Give one statement, such as \"SELECT * FROM contested\".");
            }

            if (!IsBlank(database, tail))
            {
                throw new QueryException($"there is more than one statement: \"{Text.Shown.Of(tail.Trim())}\" comes after the first. Give one.");
            }

            return Fetch(statement, limits, cancel);
        }
    }

    /// <inheritdoc />
    public void Dispose() => connection.Dispose();

    private QueryResult Fetch(sqlite3_stmt statement, QueryLimits limits, CancellationToken cancel)
    {
        var count = raw.sqlite3_column_count(statement);
        var columns = Enumerable.Range(0, count).Select(i => raw.sqlite3_column_name(statement, i).utf8_to_string());
        var rows = new List<IReadOnlyList<object?>>();
        var bytes = 0L;
        int code;
        while ((code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
        {
            if (cancel.IsCancellationRequested)
            {
                throw new QueryException(TookLonger);
            }

            if (rows.Count == limits.MaxRows)
            {
                return new QueryResult([.. columns], rows, CutOff: true);
            }

            // Before a row is fetched: what is in it is held by the engine until then, whose memory has a bound of its own.
            bytes += Enumerable.Range(0, count).Sum(i => SizeOf(statement, i));
            if (bytes > limits.MaxBytes)
            {
                throw new QueryException(string.Create(CultureInfo.InvariantCulture, $"the answer takes more than {limits.MaxBytes} bytes after {rows.Count} rows. Ask for fewer columns or rows."));
            }

            rows.Add([.. Enumerable.Range(0, count).Select(i => Cell(statement, i))]);
        }

        return code == raw.SQLITE_DONE ? new QueryResult([.. columns], rows, CutOff: false) : throw Failed(code, cancel);
    }

    // A text becomes UTF-16, with at most two bytes for each of its own.
    private static long SizeOf(sqlite3_stmt statement, int index) => CellBytes + raw.sqlite3_column_type(statement, index) switch
    {
        raw.SQLITE_TEXT => 2L * raw.sqlite3_column_bytes(statement, index),
        raw.SQLITE_BLOB => raw.sqlite3_column_bytes(statement, index),
        _ => 0,
    };

    private static object? Cell(sqlite3_stmt statement, int index) => raw.sqlite3_column_type(statement, index) switch
    {
        raw.SQLITE_INTEGER => raw.sqlite3_column_int64(statement, index),
        raw.SQLITE_FLOAT => raw.sqlite3_column_double(statement, index),
        raw.SQLITE_TEXT => raw.sqlite3_column_text(statement, index).utf8_to_string(),
        raw.SQLITE_BLOB => raw.sqlite3_column_blob(statement, index).ToArray(),
        _ => null,
    };

    private QueryException Failed(int code, CancellationToken cancel)
    {
        if (code == raw.SQLITE_INTERRUPT && cancel.IsCancellationRequested)
        {
            return new QueryException(TookLonger);
        }

        if (code == raw.SQLITE_AUTH)
        {
            return new QueryException($"{guard.Refused ?? "that"} is not allowed: a query only reads. To change records, edit the files in data/.");
        }

        if (code == raw.SQLITE_TOOBIG)
        {
            return new QueryException(string.Create(
                CultureInfo.InvariantCulture,
                $"the query makes a text or blob that is too large: at most {Limits.QueryValueBytes:N0} bytes are allowed. Narrow it down."));
        }

        if (code == raw.SQLITE_NOMEM)
        {
            return new QueryException("the query makes a result that is too large to hold. Narrow it down.");
        }

        var message = raw.sqlite3_errmsg(connection.Handle!).utf8_to_string();
        return new QueryException(message + (names.Hint(message) is { } hint ? $"; {hint}" : "."));
    }

    // Nothing but blanks, comments and semicolons: SQLite then has no statement to prepare.
    private static bool IsBlank(sqlite3 database, string? rest)
    {
        while (!string.IsNullOrWhiteSpace(rest))
        {
            var code = raw.sqlite3_prepare_v2(database, rest, out var statement, out var tail);
            using (statement)
            {
                if (code != raw.SQLITE_OK || !statement.IsInvalid)
                {
                    return false;
                }
            }

            if (tail?.Length >= rest.Length)
            {
                return true;
            }

            rest = tail;
        }

        return true;
    }
}
