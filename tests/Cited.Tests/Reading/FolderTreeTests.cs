using System.Diagnostics;
using Cited.Reading;
using Cited.Tests.Cli;

namespace Cited.Tests.Reading;

public sealed class FolderTreeTests
{
    [Fact]
    public void A_pipe_is_read_as_an_empty_file_and_never_waited_for()
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
        Assert.Equal(0, tree.Read("data/organizations/pipe.json").Bytes.Length);
        Assert.Equal(1, dataset.Run("validate").Code);
    }
}
