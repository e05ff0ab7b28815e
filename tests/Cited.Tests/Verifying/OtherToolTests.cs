using System.Text.Json.Nodes;
using Cited.Releasing.Databases;
using Cited.Tests.Releasing;

namespace Cited.Tests.Verifying;

/// <summary>Releases that another version of the tool made, or that say so: tables are held against the records all the same.</summary>
public sealed class OtherToolTests
{
    private const string Facts = "tables/facts.csv";

    [Fact]
    public void Is_whole_where_every_file_is_the_same()
    {
        // This tool is 9.9.9; built by 8.0.0, the same release differs in that number alone.
        var report = Releases.SmallByAnother.Verify();
        Assert.Empty(report.Faults);
        Assert.Empty(report.Unproved);
    }

    [Fact]
    public void A_cell_that_the_records_contradict_is_a_fault()
    {
        var forgery = Releases.SmallByAnother;
        forgery.Replace("tables/operations.csv", "Operation Example", "Operation Other");
        Assert.Equal(
            ["tables/operations.csv: row \"example-2020\", column name: it has \"Operation Other\"; the records give \"Operation Example\""],
            forgery.Agree().Faults());
    }

    [Theory]
    [InlineData("UPDATE operations SET name = 'Operation Other'", "cited-operations.sqlite, table operations: row \"example-2020\", column name: it has \"Operation Other\"; the records give \"Operation Example\"")]
    [InlineData("DELETE FROM acknowledgements", null)]
    public void A_row_of_the_database_that_the_records_contradict_is_a_fault(string sql, string? says)
    {
        var faults = Releases.SmallByAnother.Sql(sql).Agree().Faults();
        Assert.Equal(says is null ? [] : [says], faults);
    }

    // A table that the data package leaves out is still held against the records.
    [Theory]
    [InlineData("short\r\n", 1)]
    [InlineData("a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p\r\n", 16)]
    public void A_line_that_is_shorter_or_longer_than_the_header_is_a_fault(string line, int cells)
    {
        const string Names = "tables/names.csv";
        var forgery = Releases.SmallByAnother;
        forgery[Names] += line;
        forgery.Edit("datapackage.json", p => p["resources"]!.AsArray().RemoveAll(r => r!["path"]!.GetValue<string>() == Names));
        var lines = forgery[Names].Split("\r\n");
        Assert.Contains($"{Names}: line {lines.Length - 1} has {cells} cells, but the header has {lines[0].Split(',').Length}", forgery.Agree().Faults());
    }

    [Fact]
    public void A_row_that_is_gone_or_made_up_is_a_fault()
    {
        var forgery = Releases.SmallByAnother;
        forgery["tables/names.csv"] = string.Concat(forgery["tables/names.csv"].Split("\r\n")[..^2].Select(l => l + "\r\n"));
        Assert.Contains(forgery.Agree().Faults(), f => f.StartsWith("tables/names.csv: the row ", StringComparison.Ordinal) && f.EndsWith(" is missing; it follows from the records", StringComparison.Ordinal));
        var more = Releases.SmallByAnother.Sql("INSERT INTO release VALUES ('author', 'nobody')").Sql("UPDATE metadata_tables SET rows = rows + 1 WHERE table_name = 'release'");
        Assert.Contains("cited-operations.sqlite, table release: the row \"author\" does not follow from the records, or is there twice", more.Agree().Faults());
    }

    [Theory]
    [InlineData("codebook.html", "<script>1</script>")]
    [InlineData("codebook.md", "More words.")]
    [InlineData("README.md", "More words.")]
    [InlineData("CITATION.cff", "# more")]
    public void Words_that_this_version_would_not_write_are_not_called_whole(string path, string more)
    {
        var forgery = Releases.SmallByAnother;
        forgery[path] += more;
        var report = forgery.AgreeWithoutPackage().Verify();
        Assert.Empty(report.Faults);
        Assert.Equal([$"{path}: this version of cited writes it in other words, so nothing tells whether it follows from the records"], report.Unproved.Select(f => f.ToString()));
        Assert.False(report.IsWhole);
    }

    [Fact]
    public void What_this_version_does_not_have_is_named()
    {
        var forgery = Releases.SmallByAnother.With("more.txt", "x").Sql("CREATE TABLE extra (\n  \"a\" TEXT,\n  PRIMARY KEY (\"a\")\n) STRICT", "CREATE VIEW shown AS SELECT 1 AS a");
        forgery.Edit("manifest.json", m => m["more"] = "x");
        forgery[Facts] = string.Concat(forgery[Facts].Split("\r\n")[..^1].Select((l, i) => l + (i == 0 ? ",more" : ",x") + "\r\n"));
        forgery.Edit("datapackage.json", p => p["resources"]!.AsArray().Single(r => r!["path"]!.GetValue<string>() == Facts)!["schema"]!["fields"]!.AsArray().Add(JsonNode.Parse("""{"name":"more","type":"string"}""")));
        var report = forgery.Agree().Verify();
        Assert.Empty(report.Faults);
        Assert.Equal(
            [
                "cited-operations.sqlite: this version of cited has no table extra, so nothing tells whether its rows are right",
                "cited-operations.sqlite: this version of cited makes no such view shown, so nothing tells what it shows",
                "datapackage.json: this version of cited writes it in other words, so nothing tells whether it follows from the records",
                "manifest.json: this version of cited writes no \"more\", so nothing tells whether it is right",
                "more.txt: this version of cited makes no such file, so nothing tells whether it is right",
                "tables/facts.csv: this version of cited has no column \"more\" in it, so nothing tells whether that is right",
            ],
            report.Unproved.Select(f => f.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_manifest_that_the_records_contradict_is_a_fault()
    {
        var forgery = Releases.SmallByAnother.Edit("manifest.json", m => m["counts"]!["facts"] = 99);
        Assert.Equal(["manifest.json: its \"counts\" does not follow from the records"], forgery.Sum().Faults());
    }
}
