using System.Diagnostics;
using System.Globalization;
using Cited.Cli;
using Cited.Cli.Hosting;
using Cited.Reading;
using Cited.Tests.Cli;
using Cited.Verifying;

namespace Cited.Tests.Reliability;

/// <summary>
/// Full and read-only disks, processes that stand still, two at once, and files that change while they are read. Each command ends with a
/// sentence and leaves whole files.
/// </summary>
public sealed class DisturbedTests
{
    private const string News = "data/organizations/example-news.json";

    // What writes one file after the other, and what writes a folder of them.
    public static TheoryData<string> Names => ["fmt", "validate --fix", "changelog --write", "new operation", "new source", "new indicator", "release"];

    [Fact]
    public void A_release_that_is_written_but_cannot_be_kept_is_named()
    {
        using var disk = SmallDisk.Mounted();
        using var dataset = new TemporaryDataset("disturbed", disk.Folder);
        using var elsewhere = new TemporaryDataset();
        Assert.Equal(0, dataset.Run("changelog", "--write", "0.1.0", "--date", "2026-01-02").Code);
        disk.Fill();
        var run = dataset.Run("release", "0.1.0", "--keep", "--out", elsewhere.At("dist"));
        Assert.Equal(2, run.Code);
        Assert.DoesNotContain("Nothing was changed", run.Error, StringComparison.Ordinal);
        var release = elsewhere.At("dist/cited-operations-0.1.0");
        Assert.EndsWith($"changed: 2\n  {release}\n  {release}.zip\nnot changed: 1\n  releases/0.1.0/records.zip\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, elsewhere.Run("verify", release).Code);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_full_disk_is_told_and_every_file_stays_whole(string name)
    {
        using var disk = SmallDisk.Mounted();
        var command = WritingCommands.Named(name);
        using var dataset = new TemporaryDataset("disturbed", disk.Folder);
        command.Prepare(dataset);
        var before = Files(dataset);
        disk.Fill();
        var run = dataset.Run(command.Args);
        Assert.True(run.Code == 2, $"{run.Code}: {run.Out}{run.Error}");
        Assert.Contains("No space left on device", run.Error, StringComparison.Ordinal);
        AssertSame(before, Files(dataset));
        disk.Empty();
        Assert.InRange(dataset.Run(command.Args).Code, 0, 1);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_read_only_disk_is_told_and_nothing_is_written(string name)
    {
        using var disk = SmallDisk.Mounted();
        var command = WritingCommands.Named(name);
        using var dataset = new TemporaryDataset("disturbed", disk.Folder);
        command.Prepare(dataset);
        var before = Files(dataset);
        disk.Remount("ro");
        var run = dataset.Run(command.Args);
        disk.Remount("rw");
        Assert.True(run.Code == 2, $"{run.Code}: {run.Out}{run.Error}");
        Assert.Contains("Read-only file system", run.Error, StringComparison.Ordinal);
        AssertSame(before, Files(dataset));
    }

    [Theory]
    [InlineData("fmt", "fmt")]
    [InlineData("fmt", "validate --fix")]
    [InlineData("release", "release")]
    [InlineData("release --force", "release --force")]
    public void Two_at_once_leave_what_one_of_them_wrote(string one, string other)
    {
        var (first, second) = (WritingCommands.Named(one), WritingCommands.Named(other));
        using var dataset = new TemporaryDataset("disturbed");
        first.Prepare(dataset);
        using var left = Start(dataset, first.Args);
        using var right = Start(dataset, second.Args);
        var errors = new[] { left, right }.Select(p => p.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).ToArray();
        left.WaitForExit();
        right.WaitForExit();
        var said = string.Concat(errors.Select(e => e.GetAwaiter().GetResult()));
        Assert.True(left.ExitCode is 0 or 2 && right.ExitCode is 0 or 2 && (left.ExitCode == 0 || right.ExitCode == 0), $"{left.ExitCode}, {right.ExitCode}: {said}");
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(dataset.Folder, ".*", SearchOption.AllDirectories), p => p.Contains("cited", StringComparison.Ordinal) && !p.EndsWith(".git", StringComparison.Ordinal));
        if (one == "fmt")
        {
            Assert.Equal(0, dataset.Run("fmt", "--check").Code);
        }
        else
        {
            Assert.Empty(ReleaseVerification.Verify(FolderReader.Read(dataset.At("dist/cited-operations-0.1.0")), ToolVersion.Text, KnownForms.OfThisTool).Faults);
            var zip = dataset.At("dist/cited-operations-0.1.0.zip");
            Assert.Empty(ReleaseVerification.Verify(ZipReader.Read(zip, File.ReadAllBytes(zip)), ToolVersion.Text, KnownForms.OfThisTool).Faults);
        }
    }

    [Fact]
    public void A_process_that_stands_still_again_and_again_ends_as_one_that_does_not()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs signals");
        using var dataset = new TemporaryDataset("disturbed");
        WritingCommands.Named("fmt").Prepare(dataset);
        using var process = Start(dataset, "fmt");
        for (var i = 0; i < 20 && !process.HasExited; i++)
        {
            Signal(process, "STOP");
            Thread.Sleep(5);
            Signal(process, "CONT");
            Thread.Sleep(20);
        }

        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(0, dataset.Run("fmt", "--check").Code);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(200, Explicit = true)]
    public async Task Files_that_change_while_they_are_read_are_reported_in_one_state_or_the_other(int times)
    {
        using var dataset = new TemporaryDataset("disturbed");
        using var over = new CancellationTokenSource();
        var text = File.ReadAllBytes(dataset.At(News));
        var flipping = Task.Run(() => Flip(dataset, text, over.Token), TestContext.Current.CancellationToken);
        for (var i = 0; i < times; i++)
        {
            foreach (var args in new[] { new[] { "validate" }, ["stats"], ["fmt", "--check"] })
            {
                var run = dataset.Run(args);
                Assert.True(run.Code is >= 0 and <= 2, string.Create(CultureInfo.InvariantCulture, $"{args[0]}: {run.Code}\n{run.Error}"));
            }
        }

        await over.CancelAsync();
        await flipping;
    }

    // A file grows, shrinks, is replaced, goes and comes, and so does its folder.
    private static void Flip(TemporaryDataset dataset, byte[] text, CancellationToken over)
    {
        var (path, folder, other) = (dataset.At(News), dataset.At("data/organizations"), dataset.At("other"));
        while (!over.IsCancellationRequested)
        {
            File.WriteAllBytes(path, text.AsSpan(0, text.Length / 2));
            File.WriteAllBytes(path, [.. text, .. text]);
            File.Delete(path);
            File.WriteAllBytes(path + "~", text);
            File.Move(path + "~", path, overwrite: true);
            Directory.Move(folder, other);
            Directory.Move(other, folder);
        }
    }

    private static Process Start(TemporaryDataset dataset, params string[] args)
    {
        var start = KilledCommand.Program(args);
        start.WorkingDirectory = dataset.Folder;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        return Process.Start(start)!;
    }

    private static void Signal(Process process, string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private static Dictionary<string, byte[]> Files(TemporaryDataset dataset) => Directory
        .EnumerateFiles(dataset.Folder, "*", SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetRelativePath(dataset.Folder, path), File.ReadAllBytes, StringComparer.Ordinal);

    private static void AssertSame(Dictionary<string, byte[]> before, Dictionary<string, byte[]> after)
    {
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));
        Assert.All(before, file => Assert.Equal(file.Value, after[file.Key]));
    }
}
