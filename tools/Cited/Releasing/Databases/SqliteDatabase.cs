using System.Collections.Immutable;
using Cited.Releasing.Tables;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Cited.Releasing.Databases;

/// <summary>
/// The tables as a SQLite database. Its bytes depend on nothing but the tables: it is made in memory by one connection with a fixed
/// page size and encoding and without journal, in one order, then packed; the engine comes with the package, so it is the same on
/// every machine. Nothing of the day, the user or the folder is in it.
/// </summary>
internal static class SqliteDatabase
{
    /// <summary>The name of the file in a release.</summary>
    public const string Path = "cited-operations.sqlite";

    // "Cite" in ASCII: file(1) and others tell by it what the database is for.
    private const int ApplicationId = 0x43697465;

    /// <summary>The database file.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="about">Facts about the release for the table <c>release</c>: version, date, licence, …</param>
    public static ReleaseFile File(ImmutableArray<Table> tables, IReadOnlyList<(string Key, string Value)> about)
    {
        using var connection = Open(tables, about);
        return new ReleaseFile(Path, Bytes(connection));
    }

    /// <summary>The database in memory, filled. The caller disposes of it.</summary>
    public static SqliteConnection Open(ImmutableArray<Table> tables, IReadOnlyList<(string Key, string Value)> about)
    {
        // Pooling would hand a connection with what is in it to the next caller.
        var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA page_size = 4096");
        Run(connection, "PRAGMA encoding = 'UTF-8'");
        Run(connection, $"PRAGMA application_id = {ApplicationId}");
        Run(connection, "PRAGMA foreign_keys = OFF");
        Run(connection, "BEGIN");
        foreach (var table in Tables(tables, about))
        {
            Fill(connection, table);
        }

        foreach (var sql in tables.SelectMany(SqliteScript.Indexes).Concat(Views.All.Select(Views.Create)))
        {
            Run(connection, sql);
        }

        Run(connection, "COMMIT");
        Run(connection, "VACUUM");
        return connection;
    }

    /// <summary>All tables that the database has: those of the release, and those in which it describes itself.</summary>
    internal static IEnumerable<Table> Tables(ImmutableArray<Table> tables, IReadOnlyList<(string Key, string Value)> about) => tables.Concat(Descriptions.Of(tables, about));

    /// <summary>
    /// A database file opened from memory, for reading: a private copy that never changes, so there is no journal and no lock. What its schema
    /// says is not trusted. The caller disposes of it.
    /// </summary>
    /// <exception cref="SqliteException">It is none.</exception>
    public static SqliteConnection Open(ReadOnlyMemory<byte> file)
    {
        var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA trusted_schema = OFF");
        Run(connection, "PRAGMA cell_size_check = ON");
        var copy = raw.sqlite3_malloc64(Math.Max(1, file.Length));
        System.Runtime.InteropServices.Marshal.Copy(file.ToArray(), 0, copy, file.Length);
        const int FreeOnClose = 1;
        const int ReadOnly = 4;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_deserialize(connection.Handle, "main", copy, file.Length, file.Length, FreeOnClose | ReadOnly), connection.Handle);
        return connection;
    }

    private static byte[] Bytes(SqliteConnection connection)
    {
        var bytes = raw.sqlite3_serialize(connection.Handle, "main", out var size, 0);
        try
        {
            var copy = new byte[size];
            System.Runtime.InteropServices.Marshal.Copy(bytes, copy, 0, checked((int)size));
            return copy;
        }
        finally
        {
            raw.sqlite3_free(bytes);
        }
    }

    private static void Fill(SqliteConnection connection, Table table)
    {
        Run(connection, SqliteScript.Create(table));
        using var insert = connection.CreateCommand();
        insert.CommandText = SqliteScript.Insert(table);
        var parameters = table.Columns.Select((_, i) => insert.Parameters.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"${i}"), SqliteType.Text)).ToArray();
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i].SqliteType = table.Columns[i].Type switch
            {
                ColumnType.Integer or ColumnType.Boolean => SqliteType.Integer,
                ColumnType.Number => SqliteType.Real,
                _ => SqliteType.Text,
            };
        }

        foreach (var row in table.Rows)
        {
            for (var i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = SqliteScript.Stored(row[i]);
            }

            insert.ExecuteNonQuery();
        }
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
