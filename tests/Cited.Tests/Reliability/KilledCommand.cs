using System.Diagnostics;
using Cited.Cli;
using Cited.Tests.Cli;

namespace Cited.Tests.Reliability;

/// <summary>What became of many processes that were killed while they wrote.</summary>
/// <param name="Kills">Processes that were killed before they ended.</param>
/// <param name="MidWrite">Those that left a temporary file or folder: they were killed while it existed.</param>
/// <param name="HalfWritten">
/// Files that held neither the old nor the new bytes, or were missing, and findings about what was left behind.
/// </param>
/// <param name="FailedAfter">Runs after a kill that failed, or did not bring about what an undisturbed run does.</param>
internal sealed record KillCount(int Kills, int MidWrite, IReadOnlyList<string> HalfWritten, IReadOnlyList<string> FailedAfter);

/// <summary>Kills a command again and again: every second time at any moment, else as soon as a temporary file is seen.</summary>
internal sealed class KilledCommand(WritingCommand command, Random random)
{
    // How long an undisturbed run took, in milliseconds: kills at any moment are spread over it.
    private double typical = 1000;

    public KillCount Kill(int times)
    {
        var (before, after) = States();
        var (kills, midWrite) = (0, 0);
        var (halfWritten, failed) = (new List<string>(), new List<string>());

        // A process that ends before it is killed is not counted, and tried again.
        for (var round = 0; kills < times && round < 3 * times; round++)
        {
            using var dataset = As(before);
            if (!Killed(dataset, atOnce: round % 2 == 0))
            {
                continue;
            }

            kills++;
            var left = Left(dataset, before, after);
            midWrite += left.Length > 0 ? 1 : 0;
            halfWritten.AddRange(Wrong(dataset, before, after).Select(w => $"{command.Name}, kill {kills}: {w}"));
            halfWritten.AddRange((left.Length == 0 ? [] : Noticed(dataset, left)).Select(w => $"{command.Name}, kill {kills}: {w}"));
            if (Again(dataset, after) is { } failure)
            {
                failed.Add($"{command.Name}, kill {kills}: {failure}");
            }
        }

        return new KillCount(kills, midWrite, halfWritten, failed);
    }

    // All files before the command, and after it, if nothing disturbs it.
    private (Dictionary<string, byte[]> Before, Dictionary<string, byte[]> After) States()
    {
        using var dataset = new TemporaryDataset("killed");
        command.Prepare(dataset);
        var before = Files(dataset);
        var watch = Stopwatch.StartNew();
        using var process = Start(dataset);
        process.WaitForExit();
        typical = watch.ElapsedMilliseconds;
        Assert.True(process.ExitCode is 0 or 1, $"{command.Name} does not work at all: {process.ExitCode}");
        var after = Files(dataset);
        Assert.Contains(after, f => !Same(f.Value, before.GetValueOrDefault(f.Key)));
        return (before, after);
    }

    // Made from the bytes, since preparing it may take a release.
    private TemporaryDataset As(Dictionary<string, byte[]> files)
    {
        var dataset = new TemporaryDataset("killed");
        foreach (var (path, bytes) in files)
        {
            dataset.Write(path, bytes);
        }

        Directory.CreateDirectory(dataset.At(command.Watched));
        return dataset;
    }

    private bool Killed(TemporaryDataset dataset, bool atOnce)
    {
        using var process = Start(dataset);
        if (atOnce)
        {
            var known = Names(dataset);
            while (!process.HasExited && Names(dataset).SetEquals(known))
            {
                Thread.Yield();
            }

            // Some at the first sight, some a little later.
            Thread.SpinWait(random.Next(20_000));
        }
        else
        {
            process.WaitForExit((int)(random.NextDouble() * typical));
        }

        if (process.HasExited)
        {
            return false;
        }

        process.Kill();
        process.WaitForExit();
        return process.ExitCode == 128 + 9;
    }

    /// <summary>A run of this build, or of the program that <c>CITED</c> names: a library for dotnet, or a native program.</summary>
    internal static ProcessStartInfo Program(IEnumerable<string> args)
    {
        var program = Environment.GetEnvironmentVariable("CITED") ?? typeof(Application).Assembly.Location;
        return program.EndsWith(".dll", StringComparison.Ordinal) ? new("dotnet", [program, .. args]) : new(program, args);
    }

    private Process Start(TemporaryDataset dataset)
    {
        var start = Program(command.Args);
        start.WorkingDirectory = dataset.Folder;
        start.RedirectStandardOutput = start.RedirectStandardError = start.RedirectStandardInput = true;
        return Process.Start(start)!;
    }

    private HashSet<string> Names(TemporaryDataset dataset) =>
        [.. Directory.EnumerateFileSystemEntries(dataset.At(command.Watched)).Select(e => Path.GetFileName(e)!)];

    private static Dictionary<string, byte[]> Files(TemporaryDataset dataset) => Directory
        .EnumerateFiles(dataset.Folder, "*", SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetRelativePath(dataset.Folder, path).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);

    // Paths that neither state has: temporary files, and what lies in temporary folders.
    private static string[] Left(TemporaryDataset dataset, Dictionary<string, byte[]> before, Dictionary<string, byte[]> after) =>
        [.. Files(dataset).Keys.Where(p => !before.ContainsKey(p) && !after.ContainsKey(p))];

    private static IEnumerable<string> Wrong(TemporaryDataset dataset, Dictionary<string, byte[]> before, Dictionary<string, byte[]> after)
    {
        var now = Files(dataset);
        foreach (var path in before.Keys.Union(after.Keys, StringComparer.Ordinal))
        {
            var found = now.GetValueOrDefault(path);
            if (!Same(found, before.GetValueOrDefault(path)) && !Same(found, after.GetValueOrDefault(path)) && !IsSetAside(path, now))
            {
                yield return found is null ? $"{path} is missing" : $"{path} is neither as before nor as after";
            }
        }
    }

    // Absent is a state of a file too.
    private static bool Same(byte[]? one, byte[]? other) =>
        one is null ? other is null : other is not null && one.AsSpan().SequenceEqual(other);

    // A release that is replaced is out of its place for a moment; the next run puts it back.
    private static bool IsSetAside(string path, Dictionary<string, byte[]> now) =>
        path.StartsWith("dist/", StringComparison.Ordinal)
        && !now.ContainsKey(path)
        && now.Keys.Any(p => p.StartsWith("dist/.", StringComparison.Ordinal));

    // What readers say about files that were left behind.
    private static IEnumerable<string> Noticed(TemporaryDataset dataset, string[] left)
    {
        var run = dataset.Run("validate");
        var said = run.Out + run.Error;
        return left.Where(path => said.Contains(path, StringComparison.Ordinal)).Select(path => $"{path} is noticed by validate");
    }

    private string? Again(TemporaryDataset dataset, Dictionary<string, byte[]> after)
    {
        // Temporary files are taken for those of another process until they are old.
        foreach (var path in Directory.EnumerateFileSystemEntries(dataset.Folder, ".*", SearchOption.AllDirectories))
        {
            Age(path);
        }

        var run = dataset.Run(command.Args);
        var now = Files(dataset);
        var wrong = now.Keys.Union(after.Keys, StringComparer.Ordinal)
            .FirstOrDefault(p => !Same(now.GetValueOrDefault(p), after.GetValueOrDefault(p)));
        var refused = run.Code is not (0 or 1) && !run.Error.Contains("already", StringComparison.Ordinal);
        return refused ? $"the next run ended with {run.Code}: {run.Error}"
            : wrong is not null ? $"after the next run, {wrong} is not as it should be"
            : null;
    }

    private static void Age(string path)
    {
        try
        {
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-1));
        }
        catch (IOException)
        {
            // A folder that went meanwhile with what is in it.
        }
    }
}
