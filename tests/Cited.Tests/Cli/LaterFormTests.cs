using System.Text;
using Cited.Reading;
using Cited.Releasing;
using Cited.Tests.Reading;
using Cited.Verifying.Keeping;

namespace Cited.Tests.Cli;

/// <summary>Data in a form that came after this tool: one sentence from every command that reads it, and nothing else.</summary>
public sealed class LaterFormTests
{
    private const string Form = "urn:cited-operations:schema:1:";
    private const string Later = "urn:cited-operations:schema:2:";

    public static TheoryData<string> Commands =>
    [
        "validate", "validate --format json", "validate --fix", "fmt", "fmt --check", "generate", "generate --check", "stats", "cite", "show example-2020",
        "query SELECT", "changelog", "release 0.1.0", "diff . .", "new organization Example", "new source https://a.example/b",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Schemas_of_a_later_form_are_named_in_one_sentence(string command)
    {
        using var dataset = new TemporaryDataset();
        MakeLater(dataset);
        var before = Files(dataset);
        var run = dataset.Run(command.Split(' '));
        Assert.Equal((2, string.Empty), (run.Code, run.Out));
        Assert.EndsWith(" is in form 2 of the data (schema/common.schema.json); this version of cited reads form 1 only. Use the version of cited that made it, or name a state in form 1.\n", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        Assert.Equal(before, Files(dataset));
    }

    [Fact]
    public void Records_of_a_later_form_are_named_in_one_sentence()
    {
        using var dataset = new TemporaryDataset();
        foreach (var path in Directory.GetFiles(dataset.At("data"), "*.json", SearchOption.AllDirectories))
        {
            File.WriteAllText(path, File.ReadAllText(path).Replace("\"../../../schema/operation.schema.json\"", $"\"{Later}operation\"", StringComparison.Ordinal));
        }

        var run = dataset.Run("validate");
        Assert.Equal((2, string.Empty), (run.Code, run.Out));
        Assert.EndsWith("\" is in form 2 of the data (data/operations/2020/example-2020.json); this version of cited reads form 1 only. Use the version of cited that made it, or name a state in form 1.\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("urn:cited-operations:schema:operation")]
    [InlineData("urn:cited-operations:schema:")]
    [InlineData("urn:cited-operations:schema:next:operation")]
    [InlineData("urn:cited-operations:schema:0:operation")]
    [InlineData("urn:cited-operations:schema:-2:operation")]
    [InlineData("urn:cited-operations:schema:99999999999:operation")]
    public void A_record_that_states_no_later_form_has_a_finding_and_hides_nothing(string schema)
    {
        using var dataset = new TemporaryDataset();
        dataset.Replace("data/operations/2020/example-2020.json", "\"../../../schema/operation.schema.json\"", $"\"{schema}\"");
        var run = dataset.Run("validate");
        Assert.Equal((1, string.Empty), (run.Code, run.Error));
        Assert.Contains("data/operations/2020/example-2020.json:2:14: error schema-violation: ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_revision_of_a_later_form_is_named_in_one_sentence()
    {
        using var dataset = GitTreeTests.Committed();
        MakeLater(dataset);
        GitTreeTests.Commit(dataset.Folder);
        foreach (var path in Directory.GetFiles(dataset.At("schema"), "*.schema.json"))
        {
            File.WriteAllText(path, File.ReadAllText(path).Replace(Later, Form, StringComparison.Ordinal));
        }

        foreach (var args in new[] { ["diff", "git:HEAD", "."], new[] { "validate", "--base", "HEAD" } })
        {
            var run = dataset.Run(args);
            Assert.Equal(2, run.Code);
            Assert.Equal("cited: \"git:HEAD\" is in form 2 of the data (schema/common.schema.json); this version of cited reads form 1 only. Use the version of cited that made it, or name a state in form 1.\n", run.Error);
        }
    }

    [Theory]
    [InlineData("\"schemaVersion\": \"2\"")]
    [InlineData("\"schemaVersion\": 2")]
    public void A_kept_release_whose_manifest_is_of_a_later_form_is_named_in_one_sentence(string version)
    {
        var manifest = Encoding.UTF8.GetBytes("{\"version\": \"9.0.0\", " + version + ", \"content\": []}");
        var zip = Cited.Releasing.Packing.ReleaseZip.Write("cited-operations-9.0.0", [new ReleaseFile(ReleaseLayout.Manifest, manifest)]);
        AssertKept("releases/9.0.0/records.zip", zip, "cited: \"releases/9.0.0/records.zip\" is in form 2 of the data (manifest.json); this version of cited reads form 1 only. Use the version of cited that made it, or name a state in form 1.\n");
    }

    [Fact]
    public void A_release_that_is_kept_in_another_way_is_named_in_one_sentence() => AssertKept(
        "releases/9.0.0/difference.zip",
        [1],
        "cited: releases/9.0.0 keeps a release in a form that this version of cited does not know: it has no records.zip. Use the version of cited that made it; if records.zip was lost, bring it back from the repository's history.\n");

    [Theory]
    [InlineData("releases/README.md")]
    [InlineData("releases/next/notes.md")]
    public void What_is_no_release_is_passed_over(string path) =>
        Assert.Empty(KeptReleases.Read(new MemoryTree("x", new Dictionary<string, FileContent>(StringComparer.Ordinal) { [path] = new(new byte[] { 1 }) })));

    private static void AssertKept(string path, byte[] bytes, string error)
    {
        using var dataset = new TemporaryDataset();
        dataset.Write(path, bytes);
        foreach (var command in new[] { "validate", "changelog", "query SELECT" })
        {
            var run = dataset.Run(command.Split(' '));
            Assert.Equal((2, string.Empty, error), (run.Code, run.Out, run.Error));
        }
    }

    private static void MakeLater(TemporaryDataset dataset)
    {
        foreach (var path in Directory.GetFiles(dataset.At("schema"), "*.schema.json"))
        {
            File.WriteAllText(path, File.ReadAllText(path).Replace(Form, Later, StringComparison.Ordinal));
        }
    }

    private static IEnumerable<(string Path, string Text)> Files(TemporaryDataset dataset) =>
        [.. Directory.GetFiles(dataset.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => (f, File.ReadAllText(f)))];
}
