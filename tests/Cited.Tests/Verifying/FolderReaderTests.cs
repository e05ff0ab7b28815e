using Cited.Tests.Releasing;
using Cited.Verifying;

namespace Cited.Tests.Verifying;

public sealed class FolderReaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("release-").FullName;

    public FolderReaderTests()
    {
        foreach (var file in Releases.Small.Files)
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes.ToArray());
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Reads_what_was_written() => Assert.Empty(Faults());

    [Fact]
    public void Refuses_a_link()
    {
        File.Delete(Path.Combine(folder, "LICENSE"));
        File.CreateSymbolicLink(Path.Combine(folder, "LICENSE"), Path.Combine(folder, "LICENSE-DATA"));
        Assert.Contains("LICENSE: it is a link; a release has none", Faults());
        Directory.CreateSymbolicLink(Path.Combine(folder, "more"), folder);
        Assert.Contains("more: it is a link; a release has none", Faults());
    }

    [Fact]
    public void Tells_of_hidden_files_and_empty_folders()
    {
        File.WriteAllText(Path.Combine(folder, ".hidden"), "x");
        Directory.CreateDirectory(Path.Combine(folder, "empty"));
        Assert.Contains(Faults(), f => f.StartsWith(".hidden: its name", StringComparison.Ordinal));
        Assert.Contains("empty: it is an empty folder; a release has none", Faults());
    }

    [Fact]
    public void Does_not_wait_for_a_pipe()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs named pipes among files");
        File.Delete(Path.Combine(folder, "README.md"));
        using (var process = System.Diagnostics.Process.Start("mkfifo", Path.Combine(folder, "README.md")))
        {
            process.WaitForExit();
        }

        Assert.Contains(Faults(), f => f.StartsWith("README.md: it cannot be read: ", StringComparison.Ordinal) && f.Contains("is a named pipe, not a file", StringComparison.Ordinal));
    }

    private string[] Faults() => [.. ReleaseVerification.Verify(FolderReader.Read(folder), Releases.Tool, Releases.Forms).Faults.Select(f => f.ToString())];
}
