using System.Diagnostics;
using System.Text;
using Cited.Reading;
using Cited.Tests.Cli;
using Cited.Text;

namespace Cited.Tests.Reading;

public sealed class GitTreeTests
{
    private const string Police = "data/organizations/example-police.json";

    [Fact]
    public void Reads_a_revision_and_never_the_working_folder()
    {
        using var dataset = Committed();
        dataset.Replace(Police, "Example Police", "Changed Police");
        dataset.Write("data/organizations/new.json", Encoding.UTF8.GetBytes("{}"));
        var tree = GitTree.Open(dataset.Folder, "HEAD");
        Assert.Equal("git:HEAD", tree.Name);
        Assert.Contains("Example Police", Encoding.UTF8.GetString(tree.Read(Police).Bytes.Span), StringComparison.Ordinal);
        Assert.DoesNotContain("data/organizations/new.json", tree.FilesBelow("data"));
        Assert.Equal(tree.FilesBelow("data").Order(StringComparer.Ordinal), tree.FilesBelow("data"));
        Assert.Equal(7, DatasetReader.Read(tree).Files.Count);
        Assert.Contains("Changed Police", File.ReadAllText(dataset.At(Police)), StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_a_dataset_below_the_root_of_the_repository_with_any_names()
    {
        using var outer = new TemporaryDataset();
        var below = Directory.CreateDirectory(outer.At("sets/øne two")).FullName;
        Directory.Move(outer.At("data"), Path.Combine(below, "data"));
        Directory.Move(outer.At("schema"), Path.Combine(below, "schema"));
        File.WriteAllText(Path.Combine(below, "data", "ünexpected \"name\".json"), "[]");
        Commit(outer.Folder);
        var tree = GitTree.Open(below, "HEAD");
        Assert.Contains("data/ünexpected \"name\".json", tree.FilesBelow("data"));
        Assert.Equal(8, DatasetReader.Read(tree).Files.Count);
    }

    [Fact]
    public void Links_and_files_that_are_too_large_are_refused_like_on_disk()
    {
        using var dataset = new TemporaryDataset();
        File.CreateSymbolicLink(dataset.At("data/organizations/link.json"), "/etc/hostname");
        dataset.Write("data/organizations/large.json", new byte[Limits.RecordBytes + 1]);
        Commit(dataset.Folder);
        var tree = GitTree.Open(dataset.Folder, "HEAD");
        Assert.Equal(TextFaultKind.SymbolicLink, tree.Read("data/organizations/link.json").Fault);
        Assert.Equal(TextFaultKind.TooLarge, tree.Read("data/organizations/large.json").Fault);
        Assert.Equal(TextFaultKind.Unreadable, tree.Read("data/organizations/none.json").Fault);
    }

    [Theory]
    [InlineData("nowhere", "names no commit of this repository")]
    [InlineData("HEAD~9", "names no commit of this repository")]
    [InlineData("", "names no revision")]
    [InlineData("--output=x", "names no revision")]
    [InlineData("a\nb", "names no revision")]
    public void Says_what_is_wrong_with_a_revision(string revision, string says)
    {
        using var dataset = Committed();
        Assert.Contains(says, Assert.Throws<DatasetException>(() => GitTree.Open(dataset.Folder, revision)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_there_is_no_repository()
    {
        using var dataset = new TemporaryDataset();
        var message = Assert.Throws<DatasetException>(() => GitTree.Open(dataset.Folder, "HEAD")).Message;
        Assert.Contains("not a git repository", message, StringComparison.Ordinal);
        Assert.Contains("Run the command in a clone of the project", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_a_clone_is_shallow()
    {
        using var dataset = Committed();
        dataset.Replace(Police, "Example Police", "Changed Police");
        Commit(dataset.Folder);
        var clone = Directory.CreateTempSubdirectory("cited-clone-").FullName;
        try
        {
            Git(clone, "clone", "--quiet", "--depth", "1", "file://" + dataset.Folder, ".");
            Assert.Contains("git fetch --unshallow", Assert.Throws<DatasetException>(() => GitTree.Open(clone, "HEAD~1")).Message, StringComparison.Ordinal);
            Assert.NotEmpty(GitTree.Open(clone, "HEAD").FilesBelow("data"));
        }
        finally
        {
            Directory.Delete(clone, recursive: true);
        }
    }

    internal static TemporaryDataset Committed()
    {
        var dataset = new TemporaryDataset();
        Commit(dataset.Folder);
        return dataset;
    }

    internal static void Commit(string folder)
    {
        Git(folder, "init", "--quiet");
        Git(folder, "add", "--all");
        Git(folder, "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "--no-verify", "--message", "A state");
    }

    internal static void Git(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder };
        start.Environment.Remove("GIT_DIR");
        start.Environment.Remove("GIT_INDEX_FILE");
        using var process = Process.Start(start)!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
