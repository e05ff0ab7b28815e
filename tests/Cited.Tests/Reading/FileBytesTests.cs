using System.Diagnostics;
using System.Security.Cryptography;
using Cited.Reading;
using Cited.Tests.Cli;

namespace Cited.Tests.Reading;

public sealed class FileBytesTests : IDisposable
{
    private readonly TemporaryDataset dataset = new();

    public void Dispose() => dataset.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(81_920)]
    [InlineData(300_001)]
    public void A_file_is_read_whole_up_to_the_bound(int length)
    {
        var bytes = RandomNumberGenerator.GetBytes(length);
        var file = new FileInfo(dataset.At("file"));
        File.WriteAllBytes(file.FullName, bytes);
        Assert.Equal(bytes, FileBytes.Of(file, length));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), FileBytes.Sha256(file, length));
        if (length > 0)
        {
            var refusal = Assert.Throws<UnreadableFileException>(() => FileBytes.Of(file, length - 1));
            Assert.Equal($"\"{file.FullName}\" has more than {length - 1} bytes; it is not read.", refusal.Message);
        }
    }

    [Fact]
    public void A_file_that_has_grown_is_read_to_the_bound_and_no_further()
    {
        var file = new FileInfo(dataset.At("file"));
        File.WriteAllBytes(file.FullName, new byte[10]);
        Assert.Equal(10, file.Length);
        File.WriteAllBytes(file.FullName, new byte[500_000]);
        Assert.Equal(500_000, FileBytes.Of(file, 500_000).Length);
        Assert.Throws<UnreadableFileException>(() => FileBytes.Of(file, 400_000));
    }

    [Theory]
    [InlineData("/dev/zero", "a device")]
    [InlineData("/dev/null", "a device")]
    [InlineData("pipe", "a named pipe")]
    [InlineData("link", "a named pipe")]
    public void Pipes_and_devices_are_not_opened(string path, string kind)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no pipes in folders");
        Pipe("pipe");
        File.CreateSymbolicLink(dataset.At("link"), dataset.At("pipe"));
        var file = new FileInfo(dataset.At(path));
        Assert.Equal($"\"{file.FullName}\" is {kind}, not a file.", Assert.Throws<UnreadableFileException>(() => FileBytes.Of(file, 1000)).Message);
        Assert.Throws<UnreadableFileException>(() => FileBytes.Sha256(file, 1000));
    }

    [Fact]
    public void A_file_that_says_it_is_empty_is_empty()
    {
        Assert.SkipUnless(File.Exists("/proc/cpuinfo"), "there is no /proc");
        Assert.Empty(FileBytes.Of(new FileInfo("/proc/cpuinfo"), 1_000_000));
        Assert.Empty(FileBytes.Of(new FileInfo("/proc/self/status"), 1_000_000));
    }

    // Each command and option that takes a file; a command that waited for the pipe would never end.
    [Theory]
    [InlineData("anchor", "pipe", "--value", "20")]
    [InlineData("new", "source", "https://news.example/a", "--archive", "pipe")]
    [InlineData("new", "source", "--document", "pipe")]
    [InlineData("verify", "pipe")]
    [InlineData("diff", "pipe", ".")]
    [InlineData("diff", "/dev/zero", ".")]
    [InlineData("verify", "/dev/zero")]
    [InlineData("anchor", "/dev/zero", "--value", "20")]
    public void Every_command_refuses_a_pipe(params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no pipes in folders");
        Pipe("pipe");
        var run = dataset.Run(arguments);
        Assert.Equal((2, string.Empty), (run.Code, run.Out));
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public void A_pipe_in_an_archive_is_a_copy_that_cannot_be_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no pipes in folders");
        Directory.CreateDirectory(dataset.At("copies"));
        var source = Path.GetFileNameWithoutExtension(Directory.GetFiles(dataset.At("data/sources"), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First());
        Pipe($"copies/{source}.html");
        var run = dataset.Run("validate", "--notes", "--archive", "copies");
        Assert.Equal(0, run.Code);
        Assert.Contains("named pipe", run.Out, StringComparison.Ordinal);
    }

    private void Pipe(string path)
    {
        using var mkfifo = Process.Start("mkfifo", dataset.At(path));
        mkfifo.WaitForExit();
        Assert.Equal(0, mkfifo.ExitCode);
    }
}
