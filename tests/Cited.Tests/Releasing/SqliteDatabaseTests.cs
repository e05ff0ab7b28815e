using System.Globalization;
using Cited.Releasing.Databases;
using Cited.Releasing.Tables;
using Microsoft.Data.Sqlite;

namespace Cited.Tests.Releasing;

public sealed class SqliteDatabaseTests
{
    private static ReadOnlyMemory<byte> File => Releases.Real.Files.First(f => f.Path == SqliteDatabase.Path).Bytes;

    [Fact]
    public void Two_builds_have_the_same_bytes() =>
        Assert.Equal(File.ToArray(), SqliteDatabase.File(Releases.Real.Tables, AboutRows()).Bytes.ToArray());

    [Fact]
    public void Is_sound_by_its_own_checks()
    {
        Assert.Equal([["ok"]], Rows("PRAGMA integrity_check"));
        Assert.Empty(Rows("PRAGMA foreign_key_check"));
        Assert.Equal([["4096"]], Rows("PRAGMA page_size"));
        Assert.Equal([["UTF-8"]], Rows("PRAGMA encoding"));
        Assert.Equal([["0"]], Rows("PRAGMA freelist_count"));
    }

    [Fact]
    public void Every_table_is_strict_and_has_a_key()
    {
        const string Tables = "FROM pragma_table_list t WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%'";
        Assert.True(Rows($"SELECT t.name {Tables}").Count > Releases.Real.Tables.Length);
        Assert.Empty(Rows($"SELECT t.name {Tables} AND t.strict = 0"));
        Assert.Empty(Rows($"SELECT t.name {Tables} AND NOT EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.pk > 0)"));
        Assert.Empty(Rows($"SELECT t.name {Tables} AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.pk > 0 AND c.\"notnull\" = 0)"));
    }

    [Fact]
    public void Every_reference_of_the_tables_is_a_foreign_key_with_an_index()
    {
        var keys = Rows("SELECT t.name, k.\"from\", k.\"table\", k.\"to\" FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) k WHERE t.schema = 'main'");
        Assert.Equal(
            Releases.Real.Tables.SelectMany(t => t.Columns.Where(c => c.Reference is not null).Select(c => $"{t.Name} {c.Name} {c.Reference!.Table} {c.Reference.Column}")).Order(StringComparer.Ordinal),
            keys.Select(k => string.Join(' ', k)).Order(StringComparer.Ordinal));
        var indexed = Rows("SELECT t.name, c.name FROM pragma_table_list t JOIN pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c WHERE t.schema = 'main' AND c.seqno = 0").Select(r => r[0] + " " + r[1]).ToHashSet(StringComparer.Ordinal);
        Assert.All(keys, k => Assert.Contains(k[0] + " " + k[1], indexed));
    }

    [Fact]
    public void Has_every_cell_of_the_tables()
    {
        foreach (var table in Releases.Real.Tables)
        {
            var rows = Rows($"SELECT * FROM {table.Name}").ToHashSet(new ByCells());
            Assert.Equal(table.Rows.Length, rows.Count);
            Assert.All(table.Rows, r => Assert.Contains(r.Select(Shown).ToArray(), rows));
        }
    }

    [Fact]
    public void Describes_every_table_column_and_view()
    {
        Assert.Empty(Rows("SELECT name FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'metadata_%' AND name <> 'release' EXCEPT SELECT table_name FROM metadata_tables"));
        Assert.Empty(Rows("SELECT t.name, c.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE 'metadata_%' AND t.name <> 'release' EXCEPT SELECT table_name, column_name FROM metadata_columns"));
        Assert.Equal(
            Rows("SELECT t.name, c.cid + 1, c.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c WHERE t.schema = 'main' AND t.type = 'view' ORDER BY 1, 2"),
            Rows("SELECT table_name, position, column_name FROM metadata_columns JOIN metadata_tables USING (table_name) WHERE kind = 'view' ORDER BY 1, 2"));
        Assert.Empty(Rows("SELECT * FROM metadata_columns WHERE length(description) < 5"));
        Assert.Equal([["0.1.0"]], Rows("SELECT value FROM release WHERE name = 'version'"));
    }

    [Theory]
    [InlineData("facts_preferred", "SELECT count(*) FROM facts")]
    [InlineData("contested", "SELECT count(*) FROM claims c JOIN facts f ON f.fact_id = c.fact_id WHERE f.contested = 1 AND c.status = 'stands'")]
    [InlineData("coverage", "SELECT count(*) FROM (SELECT DISTINCT c.record_id, x.source_id FROM citations x JOIN claims c ON c.claim_id = x.claim_id)")]
    [InlineData("timeline", "SELECT (SELECT count(*) FROM facts WHERE value_date IS NOT NULL) + (SELECT count(*) FROM facts WHERE during IS NOT NULL) + (SELECT count(*) FROM facts WHERE as_of IS NOT NULL) + (SELECT count(*) FROM (SELECT DISTINCT c.record_id, s.source_id FROM citations x JOIN claims c ON c.claim_id = x.claim_id JOIN sources s ON s.source_id = x.source_id WHERE s.published IS NOT NULL))")]
    public void A_view_has_a_row_for_each_thing_it_is_about(string view, string expected) =>
        Assert.Equal(Rows(expected)[0][0], Rows($"SELECT count(*) FROM {view}")[0][0]);

    [Fact]
    public void References_are_used_with_an_index() =>
        Assert.Contains("USING", string.Concat(Rows("EXPLAIN QUERY PLAN SELECT * FROM citations WHERE source_id = 'x'").SelectMany(r => r)), StringComparison.Ordinal);

    private static IReadOnlyList<(string, string)> AboutRows() => [.. Rows("SELECT name, value FROM release").Select(r => (r[0], r[1]))];

    private static List<string[]> Rows(string sql)
    {
        using var connection = SqliteDatabase.Open(File);
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

    private static string Shown(object? cell) => cell switch
    {
        bool flag => flag ? "1" : "0",
        decimal number => ((double)number).ToString(CultureInfo.InvariantCulture),
        _ => Csv.Plain(cell),
    };

    private sealed class ByCells : IEqualityComparer<string[]>
    {
        public bool Equals(string[]? x, string[]? y) => x!.SequenceEqual(y!, StringComparer.Ordinal);

        public int GetHashCode(string[] obj) => string.Join('\u001F', obj).GetHashCode(StringComparison.Ordinal);
    }
}
