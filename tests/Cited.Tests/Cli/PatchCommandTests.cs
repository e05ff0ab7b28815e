using System.Text;
using Cited.Comparing.Keyed;
using Cited.Reading;
using Cited.Tests.Reading;

namespace Cited.Tests.Cli;

public sealed class PatchCommandTests
{
    private const string Operation = "data/operations/2020/example-2020.json";

    [Fact]
    public void A_patch_between_two_releases_of_the_project_gives_the_records_of_the_later_one()
    {
        var (old, now) = (EarlierRelease.Kept("0.1.0"), EarlierRelease.Kept("0.2.0"));
        using var dataset = new TemporaryDataset();
        dataset.Write("patch.json", Encoding.UTF8.GetBytes(dataset.Run("diff", old, now, "--format", "json-patch").Out));
        var keyed = dataset.Run("patch", "apply", old, "patch.json", "--format", "keyed");
        Assert.Equal((0, dataset.Run("patch", "keyed", now).Out), (keyed.Code, keyed.Out));
        using var later = new EarlierRelease("0.2.0");
        Assert.Equal(Encoding.UTF8.GetString(later.Read.Files["records.ndjson"].Span), dataset.Run("patch", "apply", old, "patch.json").Out);
    }

    [Fact]
    public void The_keyed_form_is_that_of_the_state_alone()
    {
        using var dataset = GitTreeTests.Committed();
        var committed = dataset.Run("patch", "keyed", "git:HEAD");
        dataset.Replace(Operation, "\"value\": 7,", "\"value\": 8,");
        Assert.Equal((0, string.Empty, KeyedForm.Text(DatasetReader.Read(GitTree.Open(dataset.Folder, "HEAD"))) + "\n"), (committed.Code, committed.Error, committed.Out));
        Assert.NotEqual(committed.Out, dataset.Run("patch", "keyed", ".").Out);
    }

    [Theory]
    [InlineData("[{\"op\":\"remove\",\"path\":\"/records/none\"}]", 1, "Operation 1 (remove /records/none): there is no \"none\" on the way.")]
    [InlineData("[{\"op\":\"test\",\"path\":\"/records/example-news/id\",\"value\":\"x\"}]", 1, "the patch was made for other data")]
    [InlineData("[{\"op\":\"remove\",\"path\":\"/records\"}]", 1, "What the patch makes has no \"records\"")]
    [InlineData("[{\"op\":\"replace\",\"path\":\"\",\"value\":null}]", 1, "What the patch makes has no \"records\"")]
    [InlineData("[{\"op\":\"replace\",\"path\":\"/records/example-news\",\"value\":7}]", 1, "of \"example-news\" is no record")]
    [InlineData("[{\"op\":\"replace\",\"path\":\"/records/example-news/$schema\",\"value\":\"x\"}]", 1, "of \"example-news\" is no record")]
    [InlineData("{", 1, "This is no JSON patch (RFC 6902)")]
    [InlineData("\ud800", 1, "no JSON patch")]
    [InlineData(null, 2, "there is no file \"patch.json\"")]
    public void What_does_not_fit_writes_nothing(string? patch, int code, string says)
    {
        using var dataset = new TemporaryDataset();
        if (patch is not null)
        {
            dataset.Write("patch.json", patch == "\ud800" ? [0xff] : Encoding.UTF8.GetBytes(patch));
        }

        var run = dataset.Run("patch", "apply", ".", "patch.json");
        Assert.Equal((code, string.Empty), (run.Code, run.Out));
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keyed", ".")]
    [InlineData("apply", ".", "patch.json")]
    public void A_state_that_is_not_whole_is_not_shown(params string[] args)
    {
        using var dataset = new TemporaryDataset();
        dataset.Write("patch.json", "[]"u8.ToArray());
        dataset.Write(Operation, "{"u8.ToArray());
        var run = dataset.Run(["patch", .. args]);
        Assert.Equal((2, string.Empty), (run.Code, run.Out));
        Assert.Contains($"cited: {Operation}", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"value\": 7,", "\"value\": 8,", "major", 0)]
    [InlineData("\"value\": 7,", "\"value\": 8,", "minor", 0)]
    [InlineData("\"value\": 7,", "\"value\": 8,", "patch", 1)]
    [InlineData("\"area\": \"ES\"", "\"area\": \"ES\"", "patch", 0)]
    public void A_comparison_fails_on_changes_of_a_weight(string old, string now, string weight, int code)
    {
        using var dataset = GitTreeTests.Committed();
        dataset.Replace(Operation, old, now);
        Assert.Equal(code, dataset.Run("diff", "git:HEAD", ".", "--fail-on", weight).Code);
    }

    [Fact]
    public void A_record_that_left_fails_on_major()
    {
        using var dataset = GitTreeTests.Committed();
        File.Delete(dataset.At("data/organizations/example-news.json"));
        Assert.Equal(1, dataset.Run("diff", "git:HEAD", ".", "--fail-on", "major").Code);
    }

    [Fact]
    public void A_comparison_that_is_not_whole_cannot_pass()
    {
        using var dataset = GitTreeTests.Committed();
        dataset.Write(Operation, "{"u8.ToArray());
        Assert.Equal(2, dataset.Run("diff", "git:HEAD", ".", "--fail-on", "major").Code);
    }
}
