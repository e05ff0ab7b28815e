using System.Text;
using Cited.Reading;
using Cited.Tests.Reading;

namespace Cited.Tests.Cli;

/// <summary>The merge driver as git calls it, in a real merge.</summary>
public sealed class MergeFileCommandTests
{
    private const string Operation = "data/operations/2020/example-2020.json";

    // Behind the only citation of seven arrests in Spain: two people add another one at the same place.
    private const string Place = "\"start\": \"seven of them in Spain\"\n              }\n            }";

    [Fact]
    public void Two_citations_added_at_one_place_are_both_kept()
    {
        using var dataset = Branches(News("seven in Spain", "example-news-2020-05-02-arrests"), News("seven there", "another-source"));
        Assert.Equal(0, Merge(dataset));
        var text = File.ReadAllText(dataset.At(Operation));
        Assert.Contains("seven in Spain", text, StringComparison.Ordinal);
        Assert.Contains("seven there", text, StringComparison.Ordinal);
        Assert.Equal((0, string.Empty), (dataset.Run("fmt", "--check").Code, dataset.Run("fmt", "--check").Out));
    }

    [Fact]
    public void Without_the_driver_they_conflict()
    {
        using var dataset = Branches(News("seven in Spain", "example-news-2020-05-02-arrests"), News("seven there", "another-source"), driver: false);
        Assert.NotEqual(0, Merge(dataset));
    }

    [Fact]
    public void One_thing_that_both_changed_is_left_between_markers_and_the_rest_is_merged()
    {
        using var dataset = Branches(
            text => text.Replace("as small as", "as little as", StringComparison.Ordinal),
            text => News("seven there", "another-source")(text.Replace("as small as", "as tiny as", StringComparison.Ordinal)));
        Assert.NotEqual(0, Merge(dataset));
        Assert.Contains("UU " + Operation, new Git(dataset.Folder).Text("status", "--porcelain"), StringComparison.Ordinal);
        var lines = File.ReadAllLines(dataset.At(Operation));
        var start = Array.IndexOf(lines, "<<<<<<< ours");
        Assert.Contains("as little as", lines[start + 1], StringComparison.Ordinal);
        Assert.Equal("=======", lines[start + 2]);
        Assert.Contains("as tiny as", lines[start + 3], StringComparison.Ordinal);
        Assert.Equal(">>>>>>> theirs", lines[start + 4]);
        Assert.Contains(lines, line => line.Contains("seven there", StringComparison.Ordinal));
    }

    [Fact]
    public void A_version_that_is_no_JSON_is_not_lost()
    {
        using var dataset = Branches(text => text + "oops\n", News("seven there", "another-source"));
        Assert.NotEqual(0, Merge(dataset));
        var text = File.ReadAllText(dataset.At(Operation));
        Assert.Contains("oops", text, StringComparison.Ordinal);
        Assert.Contains("seven there", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md", "is no file of the dataset")]
    [InlineData("data/notes.txt", "is no file of the dataset")]
    [InlineData(Operation, "there is no file \"none\"")]
    public void Says_what_is_wrong_with_its_arguments(string path, string says)
    {
        using var dataset = new TemporaryDataset();
        var run = dataset.Run("merge-file", "none", Operation, Operation, path);
        Assert.Equal((2, string.Empty), (run.Code, run.Out));
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    private static Func<string, string> News(string words, string source) => text => text.Replace(
        Place,
        Place + $",\n            {{\n              \"source\": \"{source}\",\n              \"fragment\": {{\n                \"start\": \"{words}\"\n              }}\n            }}",
        StringComparison.Ordinal);

    private static TemporaryDataset Branches(Func<string, string> ours, Func<string, string> theirs, bool driver = true)
    {
        var dataset = new TemporaryDataset();
        var before = File.ReadAllText(dataset.At(Operation));
        dataset.Write(".gitattributes", Encoding.UTF8.GetBytes("data/**/*.json merge=cited\n"));
        GitTreeTests.Commit(dataset.Folder);
        if (driver)
        {
            var program = Path.Combine(AppContext.BaseDirectory, "cited.dll").Replace('\\', '/');
            Git(dataset, "config", "merge.cited.driver", $"dotnet exec '{program}' merge-file %O %A %B %P");
        }

        Commit(dataset, "theirs", theirs(before));
        Git(dataset, "checkout", "--quiet", "-b", "ours", "HEAD~1");
        Commit(dataset, "ours", ours(before));
        return dataset;
    }

    private static void Commit(TemporaryDataset dataset, string name, string text)
    {
        if (name == "theirs")
        {
            Git(dataset, "checkout", "--quiet", "-b", name);
        }

        dataset.Write(Operation, Encoding.UTF8.GetBytes(text));
        GitTreeTests.Commit(dataset.Folder);
    }

    private static int Merge(TemporaryDataset dataset) => new Git(dataset.Folder).Text(
        "-c", "user.name=Test", "-c", "user.email=test@example.org", "merge", "--quiet", "--no-edit", "theirs") is null ? 1 : 0;

    private static void Git(TemporaryDataset dataset, params string[] arguments) => GitTreeTests.Git(dataset.Folder, arguments);
}
