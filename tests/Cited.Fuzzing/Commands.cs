using Cited.Fuzzing.Mutating;
using Cited.Fuzzing.Targets;

namespace Cited.Fuzzing;

/// <summary>What the program does: try inputs, keep seeds, show one input.</summary>
internal static class Commands
{
    /// <summary>Tries inputs on a target. Exit code 1 if one broke a law.</summary>
    public static int Run(string name, int inputs, int seconds, int seed)
    {
        if (Find(name) is not { } target)
        {
            return Usage();
        }

        Directory.CreateDirectory(Working(name));
        return new FuzzRun(target, Working(name), seed).To(inputs, TimeSpan.FromSeconds(seconds)) ? 0 : 1;
    }

    /// <summary>Replaces a target's seeds by few small ones of all that were found; inputs that once failed stay.</summary>
    public static int Keep(string name, int most)
    {
        if (Find(name) is not { } target)
        {
            return Usage();
        }

        var queue = Path.Combine(Working(name), "queue");
        var found = Directory.Exists(queue) ? Directory.GetFiles(queue).Select(File.ReadAllBytes) : [];
        var chosen = new Minimiser(target, most).Choose(Seeds.Of(name).Concat(found), out var edges, out var kept);
        var folder = ProjectFolder.Seeds(name);
        Directory.CreateDirectory(folder);
        foreach (var old in Directory.GetFiles(folder, "seed-*"))
        {
            File.Delete(old);
        }

        foreach (var input in chosen)
        {
            File.WriteAllBytes(Path.Combine(folder, "seed-" + FuzzRun.NameOf(input)), input);
        }

        Console.WriteLine($"{name}: {chosen.Count} seeds of {chosen.Sum(c => c.Length)} bytes take {kept} of {edges} edges");
        return 0;
    }

    /// <summary>Tries the input in a file and shows what it breaks.</summary>
    public static int Try(string name, string file)
    {
        if (Find(name) is not { } target)
        {
            return Usage();
        }

        Console.WriteLine($"{target.Try(File.ReadAllBytes(file))} bytes were allocated; every law holds.");
        return 0;
    }

    /// <summary>Says how the program is used.</summary>
    public static int Usage()
    {
        Console.Error.WriteLine("run TARGET [--inputs N] [--seconds N] [--seed N] | keep TARGET [--most N] | try TARGET FILE");
        Console.Error.WriteLine("targets: " + string.Join(", ", FuzzTargets.All.Keys));
        return 2;
    }

    private static FuzzTarget? Find(string name)
    {
        Coverage.Only.Clear();
        return FuzzTargets.All.GetValueOrDefault(name)?.Value;
    }

    // What is found stays from run to run, outside of what git holds.
    private static string Working(string name) => Path.Combine(AppContext.BaseDirectory, "found", name);
}
