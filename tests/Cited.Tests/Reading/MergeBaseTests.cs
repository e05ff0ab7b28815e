using Cited.Reading;
using Cited.Tests.Cli;

namespace Cited.Tests.Reading;

/// <summary>Nobody answers for what others did to a branch since their own work began.</summary>
public sealed class MergeBaseTests
{
    private const string News = "data/organizations/example-news.json";
    private const string Operation = "data/operations/2020/example-2020.json";
    private const string Added = "data/organizations/added-since.json";

    [Theory]
    [InlineData("")]
    [InlineData("data/operations")]
    public void A_branch_that_has_gone_on_is_compared_where_the_two_parted(string below)
    {
        using var dataset = Parted();
        var diff = CommandRun.Of(dataset.At(below), "diff", "git:trunk", ".");
        Assert.StartsWith("From git:trunk to .: corrects 1 value.\n", diff.Out, StringComparison.Ordinal);
        Assert.StartsWith("cited: \"git:trunk\" has gone on since this history left it: compared is commit ", diff.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("added-since", diff.Out, StringComparison.Ordinal);
        var found = CommandRun.Of(dataset.At(below), "validate", "--base", "trunk");
        Assert.DoesNotContain("id-vanished", found.Out, StringComparison.Ordinal);
        Assert.Contains("has gone on", found.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tip_itself_is_compared_where_it_is_asked_for()
    {
        using var dataset = Parted();
        var diff = dataset.Run("diff", "git:trunk", ".", "--tip");
        Assert.Equal((0, string.Empty), (diff.Code, diff.Error));
        Assert.Contains("added-since", diff.Out, StringComparison.Ordinal);
        Assert.Contains("id-vanished", dataset.Run("validate", "--base", "trunk", "--tip").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_revisions_are_compared_as_they_are()
    {
        using var dataset = Parted();
        var diff = dataset.Run("diff", "git:trunk", "git:HEAD");
        Assert.Contains("added-since", diff.Out, StringComparison.Ordinal);
        Assert.Equal(string.Empty, diff.Error);
    }

    [Fact]
    public void A_shallow_clone_says_how_to_find_out()
    {
        using var dataset = Parted();
        var clone = Directory.CreateTempSubdirectory("cited-clone-").FullName;
        try
        {
            GitTreeTests.Git(clone, "clone", "--quiet", "--depth", "1", "--no-single-branch", "file://" + dataset.Folder, ".");
            foreach (var args in new[] { new[] { "diff", "git:origin/trunk", "." }, ["validate", "--base", "origin/trunk"] })
            {
                var run = CommandRun.Of(clone, args);
                Assert.Equal((2, string.Empty), (run.Code, run.Out));
                Assert.Contains("in this shallow clone. Fetch the whole history (git fetch --unshallow;", run.Error, StringComparison.Ordinal);
                Assert.NotEqual(2, CommandRun.Of(clone, [.. args, "--tip"]).Code);
            }
        }
        finally
        {
            Directory.Delete(clone, recursive: true);
        }
    }

    [Fact]
    public void Histories_with_nothing_in_common_have_no_base()
    {
        using var dataset = Parted();
        GitTreeTests.Git(dataset.Folder, "checkout", "--quiet", "--orphan", "alone");
        GitTreeTests.Commit(dataset.Folder);
        var run = dataset.Run("diff", "git:trunk", ".");
        Assert.Equal(2, run.Code);
        Assert.Contains("\"git:trunk\" and HEAD have no commit in common", run.Error, StringComparison.Ordinal);
    }

    // Work began before the trunk got another organisation and lost nothing.
    private static TemporaryDataset Parted()
    {
        var dataset = GitTreeTests.Committed();
        GitTreeTests.Git(dataset.Folder, "checkout", "--quiet", "-b", "trunk");
        dataset.Write(Added, File.ReadAllBytes(dataset.At(News)));
        dataset.Replace(Added, "example-news", "added-since");
        GitTreeTests.Commit(dataset.Folder);
        GitTreeTests.Git(dataset.Folder, "checkout", "--quiet", "-b", "work", "HEAD~1");
        dataset.Replace(Operation, "\"value\": 7,", "\"value\": 8,");
        GitTreeTests.Commit(dataset.Folder);
        return dataset;
    }
}
