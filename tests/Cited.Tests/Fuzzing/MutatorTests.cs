using Cited.Fuzzing.Mutating;
using Cited.Fuzzing.Targets;

namespace Cited.Tests.Fuzzing;

public sealed class MutatorTests
{
    private static readonly byte[] Parent = "{\"from\":{\"a\":[1,2]},\"patch\":[]}"u8.ToArray();

    [Fact]
    public void Makes_the_same_inputs_of_the_same_seed() => Assert.Equal(Made(7, 200), Made(7, 200));

    [Fact]
    public void Makes_other_inputs_of_another_seed() => Assert.NotEqual(Made(7, 200), Made(8, 200));

    [Fact]
    public void Makes_many_inputs_that_differ_and_none_that_is_too_long()
    {
        var made = Made(7, 1000);
        Assert.True(made.Distinct(StringComparer.Ordinal).Count() > 800);
        Assert.All(made, m => Assert.True(Convert.FromBase64String(m).Length <= FuzzTargets.All["patch"].Value.MostBytes));
    }

    [Fact]
    public void Keeps_a_good_part_of_json_well_formed() =>
        Assert.True(Made(7, 1000).Count(m => JsonGrammar.Accepts(Convert.FromBase64String(m))) > 200);

    private static string[] Made(int seed, int count)
    {
        var mutator = new Mutator(FuzzTargets.All["patch"].Value, seed);
        return [.. Enumerable.Range(0, count).Select(_ => Convert.ToBase64String(mutator.Mutate(Parent, Parent)))];
    }
}
