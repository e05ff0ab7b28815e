using System.Globalization;
using Cited.Releasing.Databases;
using Microsoft.Data.Sqlite;

namespace Cited.Verifying;

/// <summary>The database by its own means: <c>integrity_check</c>, <c>foreign_key_check</c>, and the rows that it says it has.</summary>
internal static class DatabaseCheck
{
    public static IReadOnlyList<ReleaseFault> Of(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, out string looked)
    {
        looked = "no database";
        if (!files.TryGetValue(SqliteDatabase.Path, out var bytes))
        {
            return [new ReleaseFault(SqliteDatabase.Path, "it is missing")];
        }

        var faults = new List<ReleaseFault>();
        try
        {
            using var connection = SqliteDatabase.Open(bytes);
            faults.AddRange(SqliteRows.Of(connection, "PRAGMA integrity_check").Where(r => r[0] != "ok").Select(r => Fault($"integrity_check: {r[0]}")));
            faults.AddRange(SqliteRows.Of(connection, "PRAGMA foreign_key_check").Select(r => Fault($"foreign_key_check: row {r[1]} of {r[0]} refers to a row of {r[2]} that is not there")));
            var tables = SqliteRows.Of(connection, "SELECT table_name, rows FROM metadata_tables WHERE kind = 'table' ORDER BY table_name");
            foreach (var table in tables)
            {
                var quoted = "\"" + table[0].Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
                var rows = SqliteRows.Of(connection, $"SELECT count(*) FROM {quoted}")[0][0];
                if (rows != table[1])
                {
                    faults.Add(Fault($"the table {table[0]} has {rows} rows; metadata_tables says {table[1]}"));
                }
            }

            looked = string.Create(CultureInfo.InvariantCulture, $"the database: integrity, references, {tables.Count} tables");
        }
        catch (SqliteException e)
        {
            faults.Add(Fault($"it cannot be read as a database: {e.Message}"));
        }

        return faults;
    }

    private static ReleaseFault Fault(string message) => new(SqliteDatabase.Path, message);
}
