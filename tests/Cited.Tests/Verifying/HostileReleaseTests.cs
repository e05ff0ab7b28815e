using System.Text;
using System.Text.Json.Nodes;
using Cited.Reading;
using Cited.Releasing.Databases;
using Cited.Tests.Releasing;
using Microsoft.Data.Sqlite;

namespace Cited.Tests.Verifying;

/// <summary>
/// Releases made to harm whoever reads them. Checksums, manifest and data package agree, so nothing but what the release says can give it
/// away. Each is refused with a sentence, and nothing of it is run.
/// </summary>
public sealed class HostileReleaseTests
{
    private const string Operation = "schema/operation.schema.json";
    private const string Facts = "tables/facts.csv";
    private const string Endless = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c";
    private const string Plain = "is not of the form that a release has; nothing in the database is asked";
    private const string UnknownForm = "are of no version of the data that this cited knows";

    private static readonly (string Name, Func<Forgery, Forgery> Make, string Says)[] Cases =
    [
        ("view in place of metadata_tables", f => f.Sql("DROP TABLE metadata_tables", $"CREATE VIEW metadata_tables AS SELECT 'a' AS table_name, x AS rows, 'table' AS kind FROM ({Endless})"), "it has no table metadata_tables"),
        ("view over an endless query", f => f.Sql("DROP VIEW contested", $"CREATE VIEW contested AS {Endless}"), "built anew, it has other bytes"),
        ("view of random bytes", f => f.Sql("CREATE VIEW noise AS SELECT randomblob(1000000000) AS x"), "built anew, it has other bytes"),
        ("view with an odd name", f => f.Sql("CREATE VIEW \"a b\" AS SELECT 1"), $"the view a b {Plain}"),
        ("trigger", f => f.Sql("CREATE TRIGGER t AFTER INSERT ON facts BEGIN SELECT randomblob(1000000); END"), $"the trigger t {Plain}"),
        ("virtual table", f => f.Sql("CREATE VIRTUAL TABLE words USING fts5(a)"), $"the table words {Plain}"),
        ("generated column", f => f.Sql("ALTER TABLE retired ADD COLUMN g INTEGER AS (length(reason))"), $"the table retired {Plain}"),
        ("index over an expression", f => f.Sql("CREATE INDEX e ON facts (length(fact_id))"), $"the index e {Plain}"),
        ("index over some rows", f => f.Sql("CREATE INDEX p ON facts (fact_id) WHERE property <> ''"), $"the index p {Plain}"),
        ("check that computes", f => f.Sql("CREATE TABLE c (a TEXT CHECK (length(hex(a)) > 0)) STRICT"), $"the table c {Plain}"),
        ("default that computes", f => f.Sql("CREATE TABLE d (a TEXT DEFAULT (hex(randomblob(10)))) STRICT"), $"the table d {Plain}"),
        ("table without types", f => f.Sql("CREATE TABLE loose (a)"), $"the table loose {Plain}"),
        ("table with a quoted name", f => f.Sql("CREATE TABLE \"a\"\"; DROP TABLE b\" (a TEXT) STRICT"), Plain),
        ("many tables", f => f.Sql([.. Enumerable.Range(0, 600).Select(i => $"CREATE TABLE t{i} (a TEXT)")]), "it has more than 500 tables, views and indexes"),
        ("name that lies", f => f.Sql("PRAGMA writable_schema = ON", "UPDATE sqlite_master SET name = 'facts2' WHERE name = 'facts'"), SqliteDatabase.Path),
        ("SQL that is none", f => f.Sql("PRAGMA writable_schema = ON", "UPDATE sqlite_master SET sql = 'CREATE TABLE facts (' WHERE name = 'facts'"), "it cannot be read as a database"),
        ("table that is listed and not there", f => f.Sql("INSERT INTO metadata_tables VALUES ('ghosts', 'table', 'x', 1)"), "it has no table ghosts; metadata_tables lists it"),
        ("value of 2 MiB", f => f.Sql("UPDATE metadata_tables SET description = hex(zeroblob(1100000)) WHERE table_name = 'facts'"), SqliteDatabase.Path),
        ("references that double forty times", f => f.Edit(Operation, Doubling), UnknownForm),
        ("allOf in a circle", f => f.Edit(Operation, s => s["$defs"]!["loop"] = JsonNode.Parse("""{"allOf":[{"$ref":"#/$defs/loop"}]}""")), UnknownForm),
        ("$dynamicRef in a circle", f => f.Edit(Operation, s => s["$defs"]!["loop"] = JsonNode.Parse("""{"$dynamicAnchor":"a","$dynamicRef":"#a"}""")), UnknownForm),
        ("pattern that backtracks", f => f.Edit(Operation, s => s["properties"]!["id"] = JsonNode.Parse("""{"pattern":"^(a+)+$"}""")), UnknownForm),
        ("x-sortedBy that is no list", f => f.Edit(Operation, s => s["x-sortedBy"] = 1), UnknownForm),
        ("properties that are a list", f => f.Edit(Operation, s => s["properties"] = new JsonArray()), UnknownForm),
        ("schema that is no JSON", f => f.With(Operation, "{"), UnknownForm),
        ("one more schema", f => f.With("schema/more.schema.json", """{"$id":"urn:cited-operations:schema:1:more","allOf":[{"$ref":"#"}]}"""), UnknownForm),
        ("empty vocabulary", f => f.With("schema/vocabulary/properties.json", "{}"), UnknownForm),
        ("vocabulary of absurd numbers", f => f.Edit("schema/vocabulary/properties.json", v => v["entries"]![0]!["minimum"] = JsonNode.Parse("1e400")), UnknownForm),
        ("vocabulary that is gone", f => f.Without("schema/vocabulary/sectors.json"), UnknownForm),
        ("record with a number for an id", f => f.With("records.ndjson", "{\"id\":1}\n"), "records.ndjson, line 1: it is no record"),
        ("record that is a list", f => f.With("records.ndjson", "[]\n"), "line 1 is no JSON object"),
        ("record with an id that leads elsewhere", f => f.With("records.ndjson", """{"$schema":"../../schema/organization.schema.json","id":"../../../etc/x"}""" + "\n"), "a file cannot have that name"),
        ("record with an id that writes to the terminal", f => f.With("records.ndjson", """{"$schema":"../../schema/organization.schema.json","id":"a\u001b[2J"}""" + "\n"), "a file cannot have that name"),
        ("record nested deep", f => f.With("records.ndjson", new string('[', 100_000) + "\n"), "line 1 is no JSON object"),
        ("line beyond the bound", f => f.With("records.ndjson", new string(' ', 4 * 1024 * 1024 + 1) + "\n"), "a record has at most 4194304"),
        ("dataset.json that is a list", f => f.With("data/dataset.json", "[]"), "schema-violation"),
        ("manifest made by something else", f => f.Edit("manifest.json", m => m["tool"] = "cited 1.0.0<script>"), "\"tool\" is not \"cited\" with a version"),
        ("record changed in a later version", f => f.Edit("manifest.json", m => m["records"]![0]!["changed"] = "9.0.0"), "\"9.0.0\" is no version before this one"),
        ("primary key that is no column", f => f.Edit("datapackage.json", p => Schema(p)["primaryKey"] = new JsonArray("nowhere")), "it does not have the form of a data package"),
        ("reference to no column", f => f.Edit("datapackage.json", p => Schema(p)["foreignKeys"] = JsonNode.Parse("""[{"fields":["record_id"],"reference":{"resource":"facts","fields":["nowhere"]}}]""")), "it does not have the form of a data package"),
        ("reference of no fields", f => f.Edit("datapackage.json", p => Schema(p)["foreignKeys"] = JsonNode.Parse("""[{"fields":[],"reference":{"fields":[]}}]""")), "it does not have the form of a data package"),
        ("table without a path", f => f.Edit("datapackage.json", p => Resource(p)["path"] = null), "it does not have the form of a data package"),
        ("table that is described a thousand times", f => f.Edit("datapackage.json", p => Repeat(p["resources"]!.AsArray(), Resource(p), 1000)), "it describes a table twice"),
        ("table of a thousand columns", f => f.Edit("datapackage.json", p => Repeat(Schema(p)["fields"]!.AsArray(), Schema(p)["fields"]![0]!, 1000)), "a table has more than 200 columns"),
        ("line of a thousand cells", f => f.With(Facts, new string(',', 1000) + "\r\n"), "a table has at most 200 cells in a line"),
    ];

    public static TheoryData<string> Names => [.. Cases.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_refused_with_a_sentence(string name)
    {
        var (_, make, says) = Cases.Single(c => c.Name == name);
        var report = Agreed(make(new Forgery(Releases.Small))).Verify();
        Assert.False(report.IsWhole);
        Assert.Contains(report.Faults.Concat(report.Unproved), f => f.ToString().Contains(says, StringComparison.Ordinal));
    }

    // What other commands do with a release: they read its records.
    [Theory]
    [MemberData(nameof(Names))]
    public void Is_read_or_refused_but_never_fails(string name)
    {
        var forgery = Cases.Single(c => c.Name == name).Make(new Forgery(Releases.Small));
        try
        {
            Cited.Rules.Validation.Run(DatasetReader.Read(RecordsTree.Of(name, forgery.Files, Releases.Forms, out _)));
        }
        catch (DatasetException e)
        {
            Assert.NotEmpty(e.Message);
        }
    }

    [Fact]
    public void A_database_is_read_in_a_number_of_steps()
    {
        var file = Releases.Small.Files.Single(f => f.Path == SqliteDatabase.Path).Bytes;
        using var enough = new Cited.Verifying.UntrustedDatabase(file);
        Assert.Equal("ok", enough.Rows("PRAGMA integrity_check", 1).Single()[0]);
        using var few = new Cited.Verifying.UntrustedDatabase(file, 1);
        var refused = Assert.Throws<SqliteException>(() => few.Rows("SELECT count(*) FROM terms a, terms b, terms c", 1).ToArray());
        Assert.Equal("reading it takes more than 1000000000 steps; the database of a release takes far fewer", Cited.Verifying.DatabaseCheck.Unreadable(refused));
    }

    [Theory]
    [InlineData("DELETE FROM facts")]
    [InlineData("SELECT hex(fact_id) FROM facts")]
    [InlineData("SELECT * FROM contested")]
    [InlineData("PRAGMA writable_schema = ON")]
    [InlineData("ATTACH DATABASE ':memory:' AS x")]
    [InlineData(Endless)]
    public void A_database_is_asked_nothing_else(string sql)
    {
        using var database = new Cited.Verifying.UntrustedDatabase(Releases.Small.Files.Single(f => f.Path == SqliteDatabase.Path).Bytes);
        Assert.Throws<SqliteException>(() => database.Rows(sql, 1).ToArray());
    }

    private static Forgery Agreed(Forgery forgery) => forgery["datapackage.json"].StartsWith('{') ? forgery.Agree() : forgery.AgreeWithoutPackage();

    // Each definition refers twice to the next: forty of them are a million million evaluations.
    private static void Doubling(JsonNode schema)
    {
        for (var i = 0; i < 40; i++)
        {
            schema["$defs"]![$"d{i}"] = JsonNode.Parse($$"""{"allOf":[{"$ref":"#/$defs/d{{i + 1}}"},{"$ref":"#/$defs/d{{i + 1}}"}]}""");
        }

        schema["$defs"]!["d40"] = new JsonObject();
        schema["allOf"] = JsonNode.Parse("""[{"$ref":"#/$defs/d0"}]""");
    }

    private static JsonNode Resource(JsonNode package) => package["resources"]!.AsArray().Single(r => r!["path"]?.GetValue<string>() == Facts)!;

    private static JsonNode Schema(JsonNode package) => Resource(package)["schema"]!;

    private static void Repeat(JsonArray list, JsonNode item, int times)
    {
        for (var i = 0; i < times; i++)
        {
            list.Add(item.DeepClone());
        }
    }
}
