using System.Diagnostics;
using Cited.Cli;
using Cited.Cli.Hosting;
using Cited.Reading;
using Cited.Releasing;
using Cited.Verifying;

namespace Cited.Tests.Cli;

/// <summary>What lies in the folder of releases while and after one is written, whatever ends the process.</summary>
public sealed class PublicationTests
{
    // The process is killed at moments spread over the whole time that writing takes. What has the name of a release is whole then, and
    // the next run clears away what was left.
    [Fact]
    public void A_process_that_is_killed_leaves_nothing_or_the_whole()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a signal that ends a process at once");
        using var dataset = Ready();
        var caught = 0;
        for (var round = 0; round < 8; round++)
        {
            caught += KilledWhileWriting(dataset, TimeSpan.FromMilliseconds(round * 4)) ? 1 : 0;
            foreach (var release in Directory.GetFileSystemEntries(dataset.At("dist")).Where(e => Path.GetFileName(e)[0] != '.'))
            {
                var read = Directory.Exists(release) ? FolderReader.Read(release) : ZipReader.Read(release, File.ReadAllBytes(release));
                Assert.Empty(ReleaseVerification.Verify(read, ToolVersion.Text, KnownForms.OfThisTool).Faults.Select(f => $"{Path.GetFileName(release)}: {f}"));
            }
        }

        Assert.True(caught > 0, "no process was caught while it wrote");
        Assert.Equal(0, dataset.Run("release", "0.1.0", "--force").Code);
        Assert.Equal(["cited-operations-0.1.0", "cited-operations-0.1.0.zip"], Directory.GetFileSystemEntries(dataset.At("dist")).Select(e => Path.GetFileName(e)!).Order(StringComparer.Ordinal));
    }

    // A file system of half the size of the release.
    [Fact]
    public void A_disk_that_is_full_is_told_and_nothing_is_left()
    {
        using var dataset = Ready();
        var disk = dataset.At("disk");
        Directory.CreateDirectory(disk);
        Assert.SkipUnless(OperatingSystem.IsLinux() && Succeeds("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", disk), "needs the right to mount a small file system");
        try
        {
            var run = dataset.Run("release", "0.1.0", "--out", disk, "--keep");
            Assert.Equal((2, string.Empty), (run.Code, run.Out));
            Assert.Contains("cited: the file system refused: No space left on device", run.Error, StringComparison.Ordinal);
            Assert.Empty(Directory.GetFileSystemEntries(disk));
            Assert.False(Directory.Exists(dataset.At("releases")), "a release that was not published is not kept");
        }
        finally
        {
            Assert.True(Succeeds("umount", disk));
        }
    }

    [Fact]
    public void Two_processes_never_write_one_release_at_once()
    {
        using var dataset = Ready();
        var held = dataset.At("dist/.cited-operations-0.1.0.lock");
        using (new FileStream(held, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
        {
            var run = dataset.Run("release", "0.1.0");
            Assert.Equal((2, string.Empty), (run.Code, run.Out));
            Assert.Contains("cited: another process is writing this release", run.Error, StringComparison.Ordinal);
            Assert.Equal([held], Directory.GetFileSystemEntries(dataset.At("dist")));
        }

        // What a process that is gone has left holds nobody up.
        Assert.Equal(0, dataset.Run("release", "0.1.0").Code);
        Assert.False(File.Exists(held));
    }

    [Theory]
    [InlineData("cited-operations-0.1.0")]
    [InlineData(".cited-operations-0.1.0.part")]
    [InlineData(".cited-operations-0.1.0.old")]
    [InlineData("cited-operations-0.1.0.zip")]
    [InlineData(".cited-operations-0.1.0.part.zip")]
    [InlineData(".cited-operations-0.1.0.lock")]
    public void A_link_at_any_name_that_writing_uses_is_refused(string name)
    {
        using var dataset = Ready();
        using var elsewhere = new TemporaryDataset();
        if (name.EndsWith(".zip", StringComparison.Ordinal) || name.EndsWith(".lock", StringComparison.Ordinal))
        {
            File.CreateSymbolicLink(dataset.At("dist/" + name), elsewhere.At("not-there-yet"));
        }
        else
        {
            Directory.CreateSymbolicLink(dataset.At("dist/" + name), elsewhere.Folder);
        }

        var run = dataset.Run("release", "0.1.0", "--force");
        Assert.Equal((2, string.Empty), (run.Code, run.Out));
        Assert.Contains($"\"{name}\" is a symbolic link", run.Error, StringComparison.Ordinal);
        Assert.Equal(["data", "schema"], Directory.GetFileSystemEntries(elsewhere.Folder).Select(e => Path.GetFileName(e)!).Order(StringComparer.Ordinal));
    }

    private static TemporaryDataset Ready()
    {
        var dataset = new TemporaryDataset("publication");
        Assert.Equal(0, dataset.Run("changelog", "--write", "0.1.0", "--date", "2026-01-02").Code);
        Directory.CreateDirectory(dataset.At("dist"));
        return dataset;
    }

    private static bool KilledWhileWriting(TemporaryDataset dataset, TimeSpan after)
    {
        var part = dataset.At($"dist/.{ReleaseLayout.NameOf("cited-operations", "0.1.0")}.part");
        if (Directory.Exists(part))
        {
            Directory.Delete(part, recursive: true);
        }

        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Application).Assembly.Location, "release", "0.1.0", "--force"]) { WorkingDirectory = dataset.Folder, RedirectStandardError = true, RedirectStandardOutput = true })!;
        while (!Directory.Exists(part) && !process.HasExited)
        {
            Thread.Sleep(1);
        }

        Thread.Sleep(after);
        process.Kill();
        process.WaitForExit();
        return process.ExitCode != 0;
    }

    private static bool Succeeds(string program, params string[] args)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
