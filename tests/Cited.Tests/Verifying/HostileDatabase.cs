using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Cited.Tests.Verifying;

/// <summary>A database that a test changes by SQL, its schema too.</summary>
internal static class HostileDatabase
{
    public static byte[] Of(ReadOnlyMemory<byte> file, params string[] statements)
    {
        const int FreeOnClose = 1;
        const int Resizeable = 2;
        using var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        connection.Open();
        var copy = raw.sqlite3_malloc64(file.Length);
        Marshal.Copy(file.ToArray(), 0, copy, file.Length);
        SqliteException.ThrowExceptionForRC(raw.sqlite3_deserialize(connection.Handle, "main", copy, file.Length, file.Length, FreeOnClose | Resizeable), connection.Handle);
        foreach (var sql in statements)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        var bytes = raw.sqlite3_serialize(connection.Handle, "main", out var size, 0);
        var changed = new byte[size];
        Marshal.Copy(bytes, changed, 0, checked((int)size));
        raw.sqlite3_free(bytes);
        return changed;
    }
}
