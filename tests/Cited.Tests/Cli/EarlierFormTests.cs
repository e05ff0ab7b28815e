using System.Text.Json.Nodes;
using Cited.Tests.Reading;

namespace Cited.Tests.Cli;

/// <summary>Earlier states whose schemas were not up to date with their own records.</summary>
public sealed class EarlierFormTests
{
    private const string Properties = "schema/vocabulary/properties.json";

    [Fact]
    public void Records_that_their_own_vocabulary_lacked_a_word_for_are_read_by_the_later_one()
    {
        using var dataset = new TemporaryDataset();
        var now = File.ReadAllText(dataset.At(Properties));
        var vocabulary = JsonNode.Parse(now)!;
        var entries = vocabulary["entries"]!.AsArray();
        entries.Remove(entries.Single(e => e!["id"]!.GetValue<string>() == "led-by"));
        File.WriteAllText(dataset.At(Properties), vocabulary.ToJsonString());
        dataset.Run("generate");
        GitTreeTests.Commit(dataset.Folder);
        Assert.Equal(1, dataset.Run("validate").Code);

        File.WriteAllText(dataset.At(Properties), now);
        dataset.Run("generate");
        var run = dataset.Run("diff", "git:HEAD", ".");
        Assert.Equal((0, "cited: 1 file of \"git:HEAD\" that its own schemas refuse was read by the later ones.\n"), (run.Code, run.Error));
        Assert.StartsWith("From git:HEAD to .: changes the form of the data (1 change, 0 breaking).\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("compatible, vocabulary-entry-added: vocabulary/properties led-by", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Not compared", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Definitions_that_are_stale_are_brought_up_to_date_for_the_comparison()
    {
        using var dataset = new TemporaryDataset();
        const string Schema = "schema/operation.schema.json";
        var now = File.ReadAllText(dataset.At(Schema));
        var schema = JsonNode.Parse(now)!.AsObject();
        schema["$defs"] = new JsonObject();
        File.WriteAllText(dataset.At(Schema), schema.ToJsonString());
        GitTreeTests.Commit(dataset.Folder);
        File.WriteAllText(dataset.At(Schema), now);
        var run = dataset.Run("diff", "git:HEAD", ".", "--exit-code");
        Assert.Equal((0, "cited: the definitions in the schemas of \"git:HEAD\" are stale; for the comparison they were brought up to date.\n"), (run.Code, run.Error));
    }
}
