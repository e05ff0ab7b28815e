using Cited.Tests.Releasing;

namespace Cited.Tests.Cli;

/// <summary>
/// What commands say of a release whose form they do not know. The small release has vocabularies that are cut short, so to the command it is
/// one from a later version.
/// </summary>
public sealed class VerifyCommandTests : IDisposable
{
    private const string Unknown = "its schemas and vocabularies (schema/) are of no version of the data that this cited knows: it was made by a newer cited, or it was altered. Get the newest cited and try again.";

    private readonly string folder = Directory.CreateTempSubdirectory("verify-").FullName;

    public VerifyCommandTests()
    {
        foreach (var file in Releases.Small.Files)
        {
            var path = Path.Combine(folder, "release", file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes.ToArray());
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_is_not_proved_is_not_called_whole()
    {
        var run = CommandRun.Of(folder, "verify", "release");
        Assert.Equal(
            (1, $"records.ndjson: not proved: it is not read: {Unknown}\nrelease: not proved, 1 part; verify it with the version of cited that made it, or hold its SHA-256 against the one that was published\n"),
            (run.Code, run.Out));
    }

    [Theory]
    [InlineData("release")]
    [InlineData("release/records.ndjson")]
    public void A_form_that_is_not_known_is_not_evaluated(string name)
    {
        var run = CommandRun.Of(folder, "diff", name, "release");
        Assert.Equal((2, $"cited: \"{name}\" is not read: {Unknown}\n"), (run.Code, run.Error));
    }
}
