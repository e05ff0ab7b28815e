using Cited.Querying;
using Cited.Tests.Releasing;

namespace Cited.Tests.Querying;

public sealed class SqlSessionTests
{
    private const string TooLarge = "the query makes a text or blob that is too large: at most 1,048,576 bytes are allowed. Narrow it down.";

    private static readonly Lazy<SqlSession> Session = new(() => SqlSession.Over(Releases.FirstInput));

    [Fact]
    public void Answers_a_question()
    {
        var result = Ask("SELECT record_id, value_number, contested FROM facts WHERE fact_id = 'vibora-2025/arrests[area=ES]'");
        Assert.Equal(["record_id", "value_number", "contested"], result.Columns);
        Assert.Equal(["vibora-2025", 7.0, 0L], Assert.Single(result.Rows));
    }

    [Theory]
    [InlineData("ATTACH DATABASE '/tmp/x.db' AS x", "ATTACH is not allowed")]
    [InlineData("DETACH DATABASE main", "DETACH is not allowed")]
    [InlineData("PRAGMA writable_schema = ON", "PRAGMA writable_schema is not allowed")]
    [InlineData("PRAGMA query_only = OFF", "PRAGMA query_only is not allowed")]
    [InlineData("PRAGMA journal_mode = WAL", "PRAGMA journal_mode is not allowed")]
    [InlineData("SELECT load_extension('x')", "not")]
    [InlineData("SELECT writefile('/tmp/x', 'y')", "no such function")]
    [InlineData("SELECT readfile('/etc/passwd')", "no such function")]
    [InlineData("DELETE FROM facts", "a statement that changes something is not allowed")]
    [InlineData("UPDATE facts SET note = 'x'", "a statement that changes something is not allowed")]
    [InlineData("INSERT INTO retired VALUES ('a','b','c','d','e')", "a statement that changes something is not allowed")]
    [InlineData("DROP TABLE facts", "a statement that changes something is not allowed")]
    [InlineData("CREATE TABLE x (y)", "a statement that changes something is not allowed")]
    [InlineData("CREATE TEMP TABLE x (y)", "a statement that changes something is not allowed")]
    [InlineData("VACUUM INTO '/tmp/x.db'", "not allowed")]
    [InlineData("BEGIN", "a transaction is not allowed")]
    [InlineData("REINDEX", "a statement that changes something is not allowed")]
    [InlineData("ANALYZE", "a statement that changes something is not allowed")]
    [InlineData("SELECT 1; DELETE FROM facts", "more than one statement")]
    [InlineData("", "empty")]
    [InlineData("-- nothing", "empty")]
    [InlineData("SELECT zeroblob(1000000000)", "too large")]
    [InlineData("SELECT printf('%1000000000d', 1)", "too large")]
    public void Refuses_what_does_more_than_read(string sql, string says)
    {
        var before = Ask("SELECT count(*) FROM facts").Rows[0][0];
        Assert.Contains(says, Refusal(sql), StringComparison.Ordinal);
        Assert.Equal(before, Ask("SELECT count(*) FROM facts").Rows[0][0]);
    }

    [Theory]
    [InlineData("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c")]
    [InlineData("SELECT count(*) FROM citations a, citations b, citations c, citations d")]
    [InlineData("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c ORDER BY x DESC")]
    public void Ends_a_query_that_would_not_end(string sql)
    {
        using var time = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var refusal = Assert.Throws<QueryException>(() => Session.Value.Run(sql, new QueryLimits(), time.Token)).Message;
        Assert.True(refusal.Contains("took longer", StringComparison.Ordinal) || refusal.Contains("too large", StringComparison.Ordinal), refusal);
    }

    [Fact]
    public void Cuts_off_rows_beyond_the_limit()
    {
        var result = Session.Value.Run("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c", new QueryLimits(3), TestContext.Current.CancellationToken);
        Assert.True(result.CutOff);
        Assert.Equal([1L, 2L, 3L], result.Rows.Select(r => r[0]));
    }

    [Theory]
    [InlineData("SELECT zeroblob(1000) FROM terms, terms", 10_000)]
    [InlineData("SELECT hex(zeroblob(500)) FROM terms, terms", 10_000)]
    [InlineData("SELECT 1 FROM terms, terms", 3_200)]
    public void Ends_a_query_whose_answer_is_too_large_before_it_is_held(string sql, int most)
    {
        var refusal = Assert.Throws<QueryException>(() => Session.Value.Run(sql, new QueryLimits(MaxBytes: most), TestContext.Current.CancellationToken)).Message;
        var rows = int.Parse(refusal.Split(" after ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.StartsWith($"the answer takes more than {most} bytes after ", refusal, StringComparison.Ordinal);
        Assert.InRange(rows, 1, 100);
    }

    [Fact]
    public void Looks_at_the_time_with_every_row()
    {
        var token = new CancellationToken(canceled: true);
        Assert.Equal(SqlSession.TookLonger, Assert.Throws<QueryException>(() => Session.Value.Run("SELECT 1", new QueryLimits(), token)).Message);
    }

    // Time cannot be looked at inside a function; so what one is given has a bound.
    [Theory]
    [InlineData("SELECT instr(hex(zeroblob(1000000)), 'x')", TooLarge)]
    [InlineData("SELECT hex(randomblob(600000))", TooLarge)]
    [InlineData("SELECT group_concat(hex(zeroblob(1000))) FROM terms a, terms b, terms c", TooLarge)]
    [InlineData("SELECT 1 WHERE 'a' LIKE hex(zeroblob(60))", "LIKE or GLOB pattern too complex.")]
    [InlineData("SELECT *, * , *, *, *, *, *, *, *, *, * FROM facts", "too many columns in result set.")]
    public void Refuses_values_patterns_and_columns_beyond_the_bound(string sql, string says) => Assert.Equal(says, Refusal(sql));

    [Theory]
    [InlineData("SELECT * FROM fact", "no such table: fact; did you mean \"facts\"?")]
    [InlineData(
        "SELECT fact_id FROM operations",
        "no such column: fact_id; it is a column of acknowledgements, citations, claims, facts, …; \"cited query\" without SQL lists the columns of each table.")]
    [InlineData("SELECT contestd FROM facts", "no such column: contestd; did you mean \"contested\"?")]
    [InlineData("SELECT f.propertey FROM facts f", "no such column: f.propertey; did you mean \"property\"?")]
    [InlineData("SELECT FROM facts", "near \"FROM\": syntax error.")]
    public void Says_what_is_near_to_a_wrong_name(string sql, string says) => Assert.Equal(says, Refusal(sql));

    [Theory]
    [InlineData("SELECT name FROM pragma_table_info('retired') ORDER BY cid LIMIT 1")]
    [InlineData("PRAGMA table_info(retired)")]
    [InlineData("EXPLAIN SELECT * FROM facts")]
    [InlineData("SELECT name FROM sqlite_master LIMIT 1")]
    [InlineData("SELECT 1;  -- done\n")]
    public void Lets_one_look_at_the_form_of_tables(string sql) => Assert.NotEmpty(Ask(sql).Rows);

    private static QueryResult Ask(string sql) => Session.Value.Run(sql, new QueryLimits(), TestContext.Current.CancellationToken);

    private static string Refusal(string sql) => Assert.Throws<QueryException>(() => Ask(sql)).Message;
}
