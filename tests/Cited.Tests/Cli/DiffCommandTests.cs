using System.Text;
using System.Text.Json;
using Cited.Comparing.Keyed;
using Cited.Comparing.Patching;
using Cited.Reading;
using Cited.Reporting.Comparisons;
using Cited.Tests.Reading;
using Cited.Text;

namespace Cited.Tests.Cli;

public sealed class DiffCommandTests
{
    private const string Operation = "data/operations/2020/example-2020.json";

    [Fact]
    public void Compares_a_revision_with_the_working_folder()
    {
        using var dataset = GitTreeTests.Committed();
        dataset.Replace(Operation, "\"value\": 7,", "\"value\": 8,");
        var run = dataset.Run("diff", "git:HEAD", ".");
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.StartsWith("From git:HEAD to .: corrects 1 value.\nVersion: patch, decided by claim-corrected in example-2020.\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(1, dataset.Run("diff", "git:HEAD", ".", "--exit-code").Code);
        Assert.Equal(0, dataset.Run("diff", "git:HEAD", "git:HEAD", "--exit-code").Code);
    }

    [Theory]
    [InlineData("text", "From git:HEAD to")]
    [InlineData("markdown", "### This change corrects 1 value\n")]
    [InlineData("json", "{\n  \"$schema\": \"urn:cited-operations:schema:1:diff\"")]
    [InlineData("json-patch", "[\n{\"op\":")]
    public void Writes_each_format_to_standard_output_alone(string format, string begins)
    {
        using var dataset = GitTreeTests.Committed();
        dataset.Replace(Operation, "\"value\": 7,", "\"value\": 8,");
        var run = dataset.Run("diff", "git:HEAD", ".", "--format", format);
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.StartsWith(begins, run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diff", "git:HEAD")]
    [InlineData("diff", "nowhere", ".")]
    [InlineData("diff", "git:none", ".")]
    [InlineData("diff", Operation, ".")]
    [InlineData("diff", "git:HEAD", ".", "--format", "yaml")]
    [InlineData("diff", "git:HEAD", ".", "--query", "DROP TABLE facts")]
    [InlineData("diff", "git:HEAD", ".", "--query", "SELECT nothing FROM facts")]
    [InlineData("changelog", "nowhere")]
    [InlineData("changelog", "git:none", "git:HEAD")]
    [InlineData("validate", "--base", "none")]
    public void Says_what_is_wrong_with_a_command_line(params string[] args)
    {
        using var dataset = GitTreeTests.Committed();
        var run = dataset.Run(args);
        Assert.Equal((2, string.Empty), (run.Code, run.Out));
        Assert.StartsWith("cited: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_no_patch_that_would_not_be_exact()
    {
        using var dataset = GitTreeTests.Committed();
        dataset.Replace(Operation, "\"value\": 7,", "\"value\": \"seven\",");
        var run = dataset.Run("diff", "git:HEAD", ".", "--format", "json-patch");
        Assert.Equal((2, string.Empty), (run.Code, run.Out));
        Assert.Contains("the file of \"example-2020\" is refused by its schema", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_a_query_over_both_sides()
    {
        using var dataset = GitTreeTests.Committed();
        dataset.Replace(Operation, "\"value\": 7,", "\"value\": 8,");
        var run = dataset.Run("diff", "git:HEAD", ".", "--query", "SELECT fact_id, value_number FROM claims WHERE value_number IS NOT NULL", "--exit-code");
        Assert.Equal(1, run.Code);
        Assert.Equal(["-", "+"], run.Out.Split('\n').Skip(2).Where(l => l.Length > 0).Select(l => l[..1]));
        Assert.Equal("git:HEAD gives 2 rows, . 2; 1 is the same\n", run.Error);
    }

    [Fact]
    public void Answers_a_query_over_records_that_used_a_property_before_the_vocabulary_had_it()
    {
        using var dataset = new TemporaryDataset();
        string[] forms = ["schema/vocabulary/properties.json", "schema/operation.schema.json"];
        foreach (var form in forms)
        {
            dataset.Replace(form, "\"led-by\"", "\"not-yet\"");
        }

        GitTreeTests.Commit(dataset.Folder);
        foreach (var form in forms)
        {
            dataset.Replace(form, "\"not-yet\"", "\"led-by\"");
        }

        var run = dataset.Run("diff", "git:HEAD", ".", "--query", "SELECT count(*) AS n FROM facts WHERE property = 'led-by'");
        Assert.Equal(0, run.Code);
        Assert.Contains("git:HEAD gives 1 row, . 1; 1 is the same", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_release_that_cannot_be_trusted()
    {
        using var dataset = new TemporaryDataset();
        dataset.Write("bad.zip", Encoding.UTF8.GetBytes("no zip"));
        var run = dataset.Run("diff", "bad.zip", ".");
        Assert.Equal(2, run.Code);
        Assert.Contains("\"bad.zip\" is no release that can be read: it cannot be read as a zip", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_only_what_a_change_brings()
    {
        using var dataset = new TemporaryDataset();
        dataset.Replace(Operation, "seven of them in Spain", "seven  of them in Spain ");
        GitTreeTests.Commit(dataset.Folder);
        var before = dataset.Run("validate");
        Assert.Equal((1, 0), (before.Code, dataset.Run("validate", "--base", "HEAD").Code));
        dataset.Replace("data/organizations/example-police.json", "\"country\": \"ES\"", "\"country\": \"UK\"");
        dataset.Replace(Operation, "\"value\": 20,", "\"value\": 21,");
        using var found = JsonDocument.Parse(dataset.Run("validate", "--base", "HEAD", "--format", "json").Out);
        Assert.Equal(
            ["schema-violation"],
            found.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("rule").GetString()!));
    }

    [Fact]
    public void Compares_the_first_records_of_the_project_with_its_last()
    {
        var first = new Git(Checkout.Root).Text("log", "--reverse", "--diff-filter=A", "--format=%H", "--", "data/operations")?.Split('\n')[0];
        var shallow = new Git(Checkout.Root).Text("rev-parse", "--is-shallow-repository")?.Trim() != "false";
        Assert.SkipWhen(string.IsNullOrEmpty(first) || shallow, "needs the whole history of the project; this is a copy without it");
        var run = CommandRun.Of(Checkout.Root, "diff", "git:" + first, ".", "--format", "markdown");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("### This change adds ", run.Out, StringComparison.Ordinal);
        Assert.True(run.Out.Length <= MarkdownCard.MostCharacters);
    }

    [Fact]
    public void The_patch_rebuilds_the_records_of_the_project_from_a_release()
    {
        using var dataset = GitTreeTests.Committed();
        dataset.Replace(Operation, "\"value\": 7,", "\"value\": 8,");
        var old = KeyedForm.Of(DatasetReader.Read(GitTree.Open(dataset.Folder, "HEAD")));
        var now = DatasetReader.Read(new FolderTree(dataset.Folder));
        var patched = PatchApplier.Apply(old, JsonPatch.Parse(dataset.Run("diff", "git:HEAD", ".", "--format", "json-patch").Out));
        Assert.Equal(now.Records.Select(r => Rfc8785.Text(r.At.File.Root!.Value)).Order(StringComparer.Ordinal), KeyedReader.Records(patched, now.Schemas).Values.Order(StringComparer.Ordinal));
    }
}
