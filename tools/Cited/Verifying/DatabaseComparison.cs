using Cited.Releasing.Databases;
using Cited.Releasing.Tables;
using Microsoft.Data.Sqlite;

namespace Cited.Verifying;

/// <summary>The database of another version of the tool against the tables that the records give, cell by cell.</summary>
internal static class DatabaseComparison
{
    public static Difference Of(ReadOnlyMemory<byte> file, IEnumerable<Table> tables)
    {
        var faults = new List<ReleaseFault>();
        var unproved = new List<ReleaseFault>();
        try
        {
            using var database = new UntrustedDatabase(file);
            var schema = database.Schema();
            var names = PlainSchema.Tables(schema).ToHashSet(StringComparer.Ordinal);
            foreach (var table in tables)
            {
                if (!names.Remove(table.Name))
                {
                    unproved.Add(new ReleaseFault(SqliteDatabase.Path, $"it has no table {table.Name}; this version of cited makes it"));
                    continue;
                }

                var difference = Compare(database, table);
                faults.AddRange(difference.Faults);
                unproved.AddRange(difference.Unproved);
            }

            unproved.AddRange(names.Select(n => new ReleaseFault(SqliteDatabase.Path, $"this version of cited has no table {n}, so nothing tells whether its rows are right")));
            unproved.AddRange(schema.Where(o => o.Type == "view" && !Views.All.Any(v => v.Name == o.Name && Views.Create(v) == o.Sql))
                .Select(o => new ReleaseFault(SqliteDatabase.Path, $"this version of cited makes no such view {o.Name}, so nothing tells what it shows")));
        }
        catch (SqliteException e)
        {
            faults.Add(new ReleaseFault(SqliteDatabase.Path, DatabaseCheck.Unreadable(e)));
        }

        return new Difference(faults, unproved);
    }

    private static Difference Compare(UntrustedDatabase database, Table table)
    {
        string[] columns = [.. table.Columns.Select(c => c.Name)];
        string[] there = [.. database.Columns(table.Name)];
        var rows = table.Rows.Select(r => (IReadOnlyList<string?>)[.. r.Select(c => UntrustedDatabase.TextOf(SqliteScript.Stored(c)))]);
        return TableComparison.Of($"{SqliteDatabase.Path}, table {table.Name}", table.PrimaryKey, new TableText(columns, rows), new TableText(there, database.Rows($"SELECT * FROM \"{table.Name}\"", long.MaxValue)));
    }
}
