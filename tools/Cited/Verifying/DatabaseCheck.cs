using System.Globalization;
using Cited.Releasing.Databases;
using Cited.Text;
using Microsoft.Data.Sqlite;

namespace Cited.Verifying;

/// <summary>
/// The database by its own means: the form of its schema, and then <c>integrity_check</c>, <c>foreign_key_check</c>, and the rows that it
/// says it has.
/// </summary>
internal static class DatabaseCheck
{
    private const string SelfDescription = "metadata_tables";

    public static IReadOnlyList<ReleaseFault> Of(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, out string looked)
    {
        looked = "no database";
        if (!files.TryGetValue(SqliteDatabase.Path, out var bytes))
        {
            return [new ReleaseFault(SqliteDatabase.Path, "it is missing")];
        }

        if (bytes.Length > Limits.DatabaseBytes)
        {
            return [Fault(string.Create(CultureInfo.InvariantCulture, $"it has {bytes.Length} bytes; the database of a release has at most {Limits.DatabaseBytes}"))];
        }

        var faults = new List<ReleaseFault>();
        try
        {
            using var database = new UntrustedDatabase(bytes);
            var schema = database.Schema();
            faults.AddRange(PlainSchema.Faults(schema).Select(Fault));
            if (faults.Count > 0)
            {
                return faults;
            }

            looked = Ask(database, [.. PlainSchema.Tables(schema)], faults);
        }
        catch (SqliteException e)
        {
            faults.Add(Fault(Unreadable(e)));
        }

        return faults;
    }

    /// <summary>Why a database could not be read, as a message says it.</summary>
    public static string Unreadable(SqliteException e) => e.SqliteErrorCode == SQLitePCL.raw.SQLITE_INTERRUPT
        ? string.Create(CultureInfo.InvariantCulture, $"reading it takes more than {Limits.DatabaseSteps} steps; the database of a release takes far fewer")
        : $"it cannot be read as a database: {Shown.Of(e.Message, 200)}";

    private static string Ask(UntrustedDatabase database, IReadOnlyCollection<string> names, List<ReleaseFault> faults)
    {
        faults.AddRange(database.Rows("PRAGMA integrity_check", Limits.ReleaseFaults).Where(r => r[0] != "ok").Select(r => Fault($"integrity_check: {Shown.Of(r[0] ?? string.Empty, 200)}")));
        faults.AddRange(database.Rows("PRAGMA foreign_key_check", Limits.ReleaseFaults).Select(r => Fault($"foreign_key_check: row {r[1]} of {r[0]} refers to a row of {r[2]} that is not there")));
        if (!names.Contains(SelfDescription))
        {
            faults.Add(Fault($"it has no table {SelfDescription}"));
            return "the database: integrity, references";
        }

        var stated = database.Rows($"SELECT table_name, rows FROM {SelfDescription} WHERE kind = 'table' ORDER BY table_name", Limits.DatabaseObjects).ToArray();
        foreach (var table in stated)
        {
            if (!names.Contains(table[0]!))
            {
                faults.Add(Fault($"it has no table {Shown.Of(table[0]!)}; {SelfDescription} lists it"));
            }
            else if (database.Rows($"SELECT count(*) FROM \"{table[0]}\"", 1).Single()[0] is var rows && rows != table[1])
            {
                faults.Add(Fault($"the table {table[0]} has {rows} rows; {SelfDescription} says {table[1]}"));
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"the database: form, integrity, references, {stated.Length} tables");
    }

    private static ReleaseFault Fault(string message) => new(SqliteDatabase.Path, message);
}
