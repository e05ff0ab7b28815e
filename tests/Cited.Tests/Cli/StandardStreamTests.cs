using System.Diagnostics;
using System.Text;
using Cited.Cli;
using Cited.Cli.Hosting;

namespace Cited.Tests.Cli;

/// <summary>A standard stream that cannot be written ends the command with a sentence and an exit code.</summary>
public sealed class StandardStreamTests
{
    [Fact]
    public void Standard_output_that_is_full_ends_with_2_and_a_sentence()
    {
        using var dataset = new TemporaryDataset();
        using var error = new StringWriter();
        using var output = StandardStream.Output(() => new Full(), Encoding.UTF8);
        var terminal = new Terminal(output, error, dataset.Folder);
        var code = Application.Run(["explain"], terminal);
        Assert.Equal(2, StandardStream.End(code, terminal));
        Assert.Equal(
            "cited: standard output could not be written (No space left); what was written of it is not whole. "
            + "Make room, or write it elsewhere, and run the command again.\n",
            error.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_defect_stays_one()
    {
        using var error = new StringWriter();
        using var output = StandardStream.Output(() => new Full(), Encoding.UTF8);
        output.Write("half");
        Assert.Equal(70, StandardStream.End(70, new Terminal(output, error, ".")));
    }

    [Fact]
    public void Standard_error_that_is_full_or_closed_changes_no_exit_code()
    {
        using var full = StandardStream.Error(() => new Full(), Encoding.UTF8);
        using var closed = StandardStream.Error(() => throw new UnauthorizedAccessException("Closed."), Encoding.UTF8);
        foreach (var error in new[] { full, closed })
        {
            Assert.Equal(2, Application.Run(["stats", "--root", "/no/such/folder"], new Terminal(TextWriter.Null, error, "/")));
        }
    }

    [Theory]
    [InlineData("stats > /dev/full", 2, "cited: standard output could not be written (No space left on device); ")]
    [InlineData("validate > /dev/full", 2, "cited: standard output could not be written (No space left on device); ")]
    [InlineData("stats >&-", 2, "cited: standard output could not be written (")]
    [InlineData("stats --root /no/such/folder 2> /dev/full", 2, "")]
    [InlineData("stats --root /no/such/folder 2>&-", 2, "")]
    [InlineData("stats 2>&-", 0, "")]
    [InlineData("stats | true; exit ${PIPESTATUS[0]}", 0, "")]
    public void A_process_ends_in_its_own_way(string line, int code, string begins)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/bin/bash"), "needs /dev/full and bash");
        using var dataset = new TemporaryDataset();
        var start = new ProcessStartInfo("/bin/bash", ["-c", $"dotnet \"$CITED\" {line}"])
        {
            WorkingDirectory = dataset.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["CITED"] = typeof(Application).Assembly.Location },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.NotNull(output);
        Assert.True(process.ExitCode == code, $"{process.ExitCode}: {error}");
        Assert.StartsWith(begins, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.InRange(error.Split('\n').Length, 1, 2);
    }

    // A disk without room.
    private sealed class Full : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left");
    }
}
