using System.Diagnostics;
using Cited.Reading;
using Cited.Tests.Cli;
using Cited.Text;

namespace Cited.Tests.Reading;

public sealed class FolderTreeTests
{
    [Fact]
    public void A_pipe_is_no_file_and_never_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no pipes in folders");
        using var dataset = new TemporaryDataset();
        using (var mkfifo = Process.Start("mkfifo", dataset.At("data/organizations/pipe.json")))
        {
            mkfifo.WaitForExit();
            Assert.Equal(0, mkfifo.ExitCode);
        }

        var tree = new FolderTree(dataset.Folder);
        Assert.Contains("data/organizations/pipe.json", tree.FilesBelow("data"));
        var read = tree.Read("data/organizations/pipe.json");
        Assert.Equal(TextFaultKind.Unreadable, read.Fault);
        Assert.Contains("is a named pipe, not a file", read.Detail, StringComparison.Ordinal);
        Assert.Equal(1, dataset.Run("validate").Code);
    }

    // .NET decodes such a name to one by which the file cannot be opened.
    [Theory]
    [InlineData("data/organizations/x\\377.json", false)]
    [InlineData("data/organizations/x\\377", true)]
    public void A_name_that_is_not_UTF_8_is_a_finding(string name, bool isFolder)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "other systems have no such names");
        using var dataset = new TemporaryDataset();
        var making = isFolder ? "mkdir \"$name\"; printf '{}' > \"$name/x.json\"" : "printf '{}' > \"$name\"";
        Shell(making);
        var run = dataset.Run("validate");
        Shell("rm -r \"$name\"");
        Assert.Equal(1, run.Code);
        Assert.Contains("error unreadable-file: The file cannot be read: its name is not UTF-8, so it cannot be opened by it; rename it.", run.Out, StringComparison.Ordinal);
        Assert.Contains(" 1 error, ", run.Out, StringComparison.Ordinal);

        void Shell(string script)
        {
            using var shell = Process.Start("/bin/sh", ["-c", $"name=$(printf '{dataset.Folder}/{name}'); {script}"]);
            shell.WaitForExit();
        }
    }

    [Fact]
    public void Nothing_is_read_through_a_folder_that_is_a_link()
    {
        using var dataset = new TemporaryDataset();
        Directory.Move(dataset.At("data/organizations"), dataset.At("elsewhere"));
        Directory.CreateSymbolicLink(dataset.At("data/organizations"), dataset.At("elsewhere"));
        var tree = new FolderTree(dataset.Folder);
        Assert.Equal(TextFaultKind.SymbolicLink, tree.Read("data/organizations/example-police.json").Fault);
        Assert.True(tree.Read("data/none/example-police.json").IsMissing);
        Assert.True(tree.Read("none.json").IsMissing);
    }
}
