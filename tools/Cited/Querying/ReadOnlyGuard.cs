using SQLitePCL;

namespace Cited.Querying;

/// <summary>
/// What a query may do: read. Everything else is refused while the statement is prepared, by SQLite's authorizer, before anything runs:
/// writing, attaching files, loading extensions, transactions, and all pragmas but those that describe tables.
/// </summary>
internal sealed class ReadOnlyGuard
{
    private static readonly HashSet<string> Describing = new(StringComparer.OrdinalIgnoreCase)
    {
        "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo", "foreign_key_list",
    };

    private static readonly HashSet<string> Reaching = new(StringComparer.OrdinalIgnoreCase)
    {
        "load_extension", "readfile", "writefile", "edit", "fts3_tokenizer", "sqlite_offset",
    };

    /// <summary>What was refused last, for the message.</summary>
    public string? Refused { get; private set; }

    /// <summary>Puts the guard on a database.</summary>
    public void On(sqlite3 database) => raw.sqlite3_set_authorizer(database, (strdelegate_authorizer)Decide, this);

    private int Decide(object state, int action, string first, string second, string database, string inner)
    {
        var allowed = action switch
        {
            raw.SQLITE_SELECT or raw.SQLITE_READ or raw.SQLITE_RECURSIVE => true,
            raw.SQLITE_FUNCTION => !Reaching.Contains(second ?? string.Empty),
            raw.SQLITE_PRAGMA => Describing.Contains(first ?? string.Empty),
            _ => false,
        };
        if (allowed)
        {
            return raw.SQLITE_OK;
        }

        Refused = action switch
        {
            raw.SQLITE_FUNCTION => $"the function {second}",
            raw.SQLITE_PRAGMA => $"PRAGMA {first}",
            raw.SQLITE_ATTACH => "ATTACH",
            raw.SQLITE_DETACH => "DETACH",
            raw.SQLITE_TRANSACTION or raw.SQLITE_SAVEPOINT => "a transaction",
            _ => "a statement that changes something",
        };
        return raw.SQLITE_DENY;
    }
}
