using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Cited.Fuzzing.Mutating;
using Cited.Fuzzing.Targets;

namespace Cited.Fuzzing;

/// <summary>
/// Tries inputs on a target until a number of them is reached. Inputs that reach something new are kept, in memory and in the working
/// folder, and new ones are made of them. An input that breaks a law, throws or takes too long is written to the working folder.
/// </summary>
internal sealed class FuzzRun(FuzzTarget target, string folder, int seed)
{
    private const int ReportEvery = 20_000;

    private readonly Coverage coverage = Coverage.Only;
    private readonly Mutator mutator = new(target, seed);
    private readonly List<byte[]> queue = [];
    private readonly HashSet<string> failures = new(StringComparer.Ordinal);
    private TimeSpan longest;

    /// <summary>Inputs that were tried.</summary>
    public long Inputs { get; private set; }

    /// <summary>Inputs that were kept.</summary>
    public IReadOnlyList<byte[]> Kept => queue;

    /// <summary>Tries inputs up to a number of them, or until a time has passed.</summary>
    /// <returns>Whether no law was broken.</returns>
    public bool To(long inputs, TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        Directory.CreateDirectory(Path.Combine(folder, "queue"));
        foreach (var input in Seeds.Of(target.Name).Concat(Directory.EnumerateFiles(Path.Combine(folder, "queue")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)).ToArray())
        {
            Try(input, isSeed: true);
        }

        if (queue.Count == 0)
        {
            Try([], isSeed: true);
            queue.Add([]);
        }

        while (Inputs < inputs && clock.Elapsed < time)
        {
            // Half of the parents are among the newest: what they reached has been tried least.
            var newest = Math.Max(1, queue.Count / 8);
            var parent = queue[mutator.Next(2) == 0 ? queue.Count - 1 - mutator.Next(newest) : mutator.Next(queue.Count)];
            Try(mutator.Mutate(parent, queue[mutator.Next(queue.Count)]), isSeed: false);
            if (Inputs % ReportEvery == 0)
            {
                Console.WriteLine(Summary(clock.Elapsed));
            }
        }

        Console.WriteLine(Summary(clock.Elapsed));
        return failures.Count == 0;
    }

    private string Summary(TimeSpan elapsed) => string.Create(
        CultureInfo.InvariantCulture,
        $"{target.Name}: {Inputs} inputs, {coverage.Edges} edges, {queue.Count} kept, {failures.Count} failures, longest {longest.TotalMilliseconds:0} ms, {elapsed.TotalSeconds:0} s, seed {seed}");

    private void Try(byte[] input, bool isSeed)
    {
        Inputs++;
        var start = Stopwatch.GetTimestamp();
        var failure = Run(input);
        var took = Stopwatch.GetElapsedTime(start);
        if (failure is not null)
        {
            Report(input, failure);
            return;
        }

        // The machine may be busy: an input is slow only if it takes that much of the processor when it is tried again.
        if (took > target.Slow && (took = ProcessorTime(input)) > target.Slow)
        {
            Report(input, string.Create(CultureInfo.InvariantCulture, $"it takes {took.TotalSeconds:0.0} s"));
        }

        longest = took > longest ? took : longest;
        if (!coverage.IsNew())
        {
            return;
        }

        // What other threads did meanwhile is no merit of the input: it is kept if it does so again.
        _ = Run(input);
        if (coverage.IsNew())
        {
            coverage.Keep();
            queue.Add(input);
            if (!isSeed)
            {
                File.WriteAllBytes(Path.Combine(folder, "queue", NameOf(input)), input);
            }
        }
    }

    private TimeSpan ProcessorTime(byte[] input)
    {
        var before = Environment.CpuUsage.TotalTime;
        _ = Run(input);
        return Environment.CpuUsage.TotalTime - before;
    }

    private string? Run(byte[] input)
    {
        coverage.Clear();
        try
        {
            target.Try(input);
            return null;
        }
        catch (Exception e)
        {
            return e.ToString();
        }
    }

    // Of one kind of failure, one input is enough; it is written as short as it can be.
    private void Report(byte[] input, string failure)
    {
        if (!failures.Add(KindOf(failure)))
        {
            return;
        }

        for (var size = Math.Max(1, input.Length / 2); size >= 1; size /= 2)
        {
            for (var at = 0; at + size <= input.Length;)
            {
                byte[] shorter = [.. input[..at], .. input[(at + size)..]];
                if (Run(shorter) is { } same && KindOf(same) == KindOf(failure))
                {
                    (input, failure) = (shorter, same);
                }
                else
                {
                    at += size;
                }
            }
        }

        var path = Path.Combine(folder, "failed-" + NameOf(input));
        File.WriteAllBytes(path, input);
        File.WriteAllText(path + ".txt", failure);
        Console.WriteLine($"{target.Name}: FAILED {path}\n{failure}");
    }

    // The exception, where it was thrown, and for a law its first words.
    private static string KindOf(string failure)
    {
        var lines = failure.Split('\n');
        var law = lines[0].Split(": ") is [_, var words, ..] && lines[0].Contains(nameof(BrokenLawException), StringComparison.Ordinal) ? words : string.Empty;
        return lines[0].Split(':')[0] + law + string.Concat(lines.Where(l => l.TrimStart().StartsWith("at Cited.", StringComparison.Ordinal) && !l.Contains("Cited.Fuzzing", StringComparison.Ordinal)).Take(1));
    }

    internal static string NameOf(byte[] input) => Convert.ToHexStringLower(SHA256.HashData(input))[..12];
}
