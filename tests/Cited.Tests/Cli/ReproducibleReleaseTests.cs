using System.Diagnostics;
using Cited.Cli;
using Cited.Cli.Hosting;

namespace Cited.Tests.Cli;

/// <summary>The same records, built by processes that have nothing else in common.</summary>
public sealed class ReproducibleReleaseTests
{
    [Fact]
    public void Folder_user_time_zone_culture_clock_file_order_and_umask_change_nothing()
    {
        using var here = Ready("here", turned: false);
        using var there = Ready("somewhere else altogether", turned: true);
        var first = Build(here, "022", new() { ["TZ"] = "UTC", ["LC_ALL"] = "C", ["LANG"] = "C", ["HOME"] = "/tmp" });
        var second = Build(there, "077", new() { ["TZ"] = "Pacific/Kiritimati", ["LC_ALL"] = "tr_TR.UTF-8", ["LANG"] = "tr_TR.UTF-8", ["HOME"] = "/", ["USER"] = "someone" });
        Assert.True(first.AsSpan().SequenceEqual(second), "the two zips differ");
        Assert.Equal(Contents(here), Contents(there));
    }

    [Fact]
    public void SOURCE_DATE_EPOCH_stands_for_the_time()
    {
        using var here = Ready("epoch", turned: false);
        Build(here, "022", new() { ["SOURCE_DATE_EPOCH"] = "1000000000" });
        Assert.Contains("\"released\": \"2001-09-09\"", File.ReadAllText(here.At("dist/cited-operations-0.1.0/manifest.json")), StringComparison.Ordinal);
        using var none = new StringWriter();
        var code = Application.Run(["release", "0.1.0", "--out", "other"], new Terminal(none, none, here.Folder) { SourceDateEpoch = "yesterday" });
        Assert.Equal(2, code);
        Assert.Contains("SOURCE_DATE_EPOCH is \"yesterday\", which is no number of seconds", none.ToString(), StringComparison.Ordinal);
    }

    private static TemporaryDataset Ready(string name, bool turned)
    {
        var dataset = new TemporaryDataset(name);
        File.WriteAllText(dataset.At("CHANGELOG.md"), "## [0.1.0] - 2026-01-02\n\nThe first records.\n");
        if (turned)
        {
            // Written anew in another order and at another time: the file system lists them otherwise.
            foreach (var file in Directory.GetFiles(dataset.Folder, "*", SearchOption.AllDirectories).OrderDescending(StringComparer.Ordinal))
            {
                var bytes = File.ReadAllBytes(file);
                File.Delete(file);
                File.WriteAllBytes(file, bytes);
                File.SetLastWriteTimeUtc(file, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
            }
        }

        return dataset;
    }

    private static byte[] Build(TemporaryDataset dataset, string umask, Dictionary<string, string> environment)
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "needs a shell to set the umask, and there is none");
        var tool = typeof(Application).Assembly.Location;
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"umask {umask}; exec dotnet \"$0\" release 0.1.0", tool]) { WorkingDirectory = dataset.Folder, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment.Remove("SOURCE_DATE_EPOCH");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error);
        return File.ReadAllBytes(dataset.At("dist/cited-operations-0.1.0.zip"));
    }

    private static IEnumerable<string> Contents(TemporaryDataset dataset) => Directory.EnumerateFiles(dataset.At("dist/cited-operations-0.1.0"), "*", SearchOption.AllDirectories)
        .Select(f => $"{Path.GetRelativePath(dataset.Folder, f)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))}")
        .Order(StringComparer.Ordinal);
}
