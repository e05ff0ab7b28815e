using System.Diagnostics;
using Cited.Reading;
using Cited.Tests.Cli;
using Cited.Text;

namespace Cited.Tests.Reading;

public sealed class LeftoversTests
{
    private const string Folder = "data/operations/2020/";
    private const string Note = "cited: an editor's or system's leftover lies below \"data\" and was passed over, but git cannot say whether it holds it: ";

    public static TheoryData<string> Names => ["example-2020.json~", ".#example-2020.json", "#example-2020.json#", ".example-2020.json.swp", ".example-2020.json.swo", "4913", ".cited-0123456789abcdef0123456789abcdef.part", ".DS_Store", "Thumbs.db", "desktop.ini"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Are_passed_over_in_a_folder_and_kept_out_by_git(string name)
    {
        Assert.True(Leftovers.Include(name));
        using var dataset = new TemporaryDataset();
        dataset.Write(Folder + name, "{"u8.ToArray());
        Assert.DoesNotContain(Folder + name, new FolderTree(dataset.Folder).FilesBelow(DataLayout.Data));
        Assert.Equal(0, dataset.Run("validate", "--strict").Code);
        Assert.Equal($"{Folder}{name}\n", Git("check-ignore", "--no-index", Folder + name));
    }

    // Its name would keep it from every rule.
    [Theory]
    [MemberData(nameof(Names))]
    [InlineData("hidden~/example-2020.json")]
    [InlineData(".#hidden/deeper/example-2020.json")]
    [InlineData(".cited-x.part/example-2020.json")]
    public void Are_an_error_where_git_holds_them(string name)
    {
        using var dataset = GitTreeTests.Committed();
        dataset.Write(Folder + name, "{}"u8.ToArray());
        Assert.Equal(0, dataset.Run("validate").Code);
        GitTreeTests.Git(dataset.Folder, "add", "--force", Folder + name);
        var run = dataset.Run("validate");
        Assert.Equal(1, run.Code);
        Assert.Contains($"{Folder}{name}:1:1: error tracked-leftover: \"{name.Split('/')[0]}\" is the name of a leftover", run.Out, StringComparison.Ordinal);
        Assert.Contains(" 1 error, 0 warnings", run.Out, StringComparison.Ordinal);

        // In a revision, git holds everything.
        GitTreeTests.Commit(dataset.Folder);
        var tree = GitTree.Open(dataset.Folder, "HEAD");
        Assert.Equal(TextFaultKind.TrackedLeftover, tree.Read(Folder + name).Fault);
        Assert.Contains(DatasetReader.Read(tree).Files, f => f.Path == Folder + name);
    }

    [Fact]
    public void Are_passed_over_with_a_note_where_git_cannot_be_asked()
    {
        using var dataset = GitTreeTests.Committed();
        File.WriteAllText(dataset.At(".git/HEAD"), "broken");
        Assert.Equal(0, dataset.Run("validate").Code);
        dataset.Write(Folder + "x.json~", "{}"u8.ToArray());
        var run = dataset.Run("validate");
        Assert.Equal(0, run.Code);
        Assert.StartsWith(Note + "fatal: not a git repository", run.Error, StringComparison.Ordinal);
    }

    // As in a clone that a desktop client made.
    [Theory]
    [InlineData("validate")]
    [InlineData("stats")]
    [InlineData("fmt --check")]
    public async Task Are_passed_over_with_a_note_where_git_is_not_installed(string command)
    {
        using var dataset = GitTreeTests.Committed();
        dataset.Write(Folder + ".DS_Store", "x"u8.ToArray());
        var start = new ProcessStartInfo("dotnet", [typeof(Cited.Cli.Application).Assembly.Location, .. command.Split(' ')]) { WorkingDirectory = dataset.Folder, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["PATH"] = dataset.At("none");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        Assert.StartsWith(Note + "git is not installed, or in no folder of PATH. Remove the leftover to be sure.\n", await error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("example-2020.json")]
    [InlineData("swp.json")]
    [InlineData(".swp")]
    [InlineData("#")]
    [InlineData(".hidden.json")]
    [InlineData("example-2020.json.bak")]
    [InlineData("example-2020.json.part")]
    [InlineData(".cited-part")]
    [InlineData("cited-1.part")]
    public void Nothing_else_is_passed_over(string name) => Assert.False(Leftovers.Include(name));

    // Passed over, it would be looked at by no safeguard: so it must not be there at all.
    [Fact]
    public void None_is_in_the_project() => Assert.DoesNotContain(Git("ls-files").Split('\n'), path => Leftovers.Include(Path.GetFileName(path)));

    [Fact]
    public void A_file_that_does_not_belong_has_one_finding_whatever_it_holds()
    {
        using var dataset = new TemporaryDataset();
        dataset.Write("data/photo.png", [0x89, 0x50, 0x4E, 0x47, 0xFF]);
        var run = dataset.Run("validate");
        Assert.Contains("data/photo.png:1:1: error wrong-folder: ", run.Out, StringComparison.Ordinal);
        Assert.Contains(" 1 error, 0 warnings", run.Out, StringComparison.Ordinal);
    }

    private static string Git(params string[] args)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Checkout.Root, ".git")) || File.Exists(Path.Combine(Checkout.Root, ".git")), "needs a clone: this is an export");
        using var process = Process.Start(new ProcessStartInfo("git", ["-c", "core.quotePath=false", .. args]) { WorkingDirectory = Checkout.Root, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
