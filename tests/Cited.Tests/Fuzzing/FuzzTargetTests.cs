using Cited.Fuzzing.Mutating;
using Cited.Fuzzing.Targets;

namespace Cited.Tests.Fuzzing;

/// <summary>
/// The targets of tests/Cited.Fuzzing on their kept inputs and on a few inputs made of them, the same ones in every run. The long run, which
/// looks for inputs that reach something new, is a program of its own (docs/reliability.md).
/// </summary>
public sealed class FuzzTargetTests
{
    private const int Seed = 20_201_127;

    /// <summary>Each target, and how many inputs are made for it.</summary>
    public static TheoryData<string, int> Targets => new()
    {
        { "changelog", 1500 },
        { "edtf", 5000 },
        { "fragments", 1500 },
        { "html", 300 },
        { "json", 2000 },
        { "ndjson", 1500 },
        { "numbers", 600 },
        { "patch", 1500 },
        { "patterns", 400 },
        { "records", 60 },
        { "zip", 2000 },
    };

    [Fact]
    public void Every_target_is_tried() => Assert.Equal(FuzzTargets.All.Keys, Targets.Select(t => t.Data.Item1));

    [Theory]
    [MemberData(nameof(Targets))]
    public void Keeps_its_laws(string name, int made)
    {
        var target = FuzzTargets.All[name].Value;
        var seeds = Seeds.Of(name);
        Assert.NotEmpty(seeds);
        Assert.All(Seeds.Paths(name).Zip(seeds), seed => Try(target, seed.Second, Path.GetFileName(seed.First)));
        var mutator = new Mutator(target, Seed);
        for (var i = 0; i < made; i++)
        {
            Try(target, mutator.Mutate(seeds[mutator.Next(seeds.Count)], seeds[mutator.Next(seeds.Count)]), $"input {i}");
        }
    }

    private static void Try(FuzzTarget target, byte[] input, string name)
    {
        try
        {
            target.Try(input);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{target.Name}, {name} (base64 {Convert.ToBase64String(input)}): {e.Message}", e);
        }
    }
}
