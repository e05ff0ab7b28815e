using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Cited.Releasing.Databases;

/// <summary>What a statement of our own answers, as texts: for the questions that the tool asks of a database about itself.</summary>
internal static class SqliteRows
{
    /// <summary>All rows; NULL is the empty text, numbers are invariant.</summary>
    public static List<string[]> Of(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture) ?? string.Empty)]);
        }

        return rows;
    }
}
