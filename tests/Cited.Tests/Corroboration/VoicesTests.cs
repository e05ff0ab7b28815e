using System.Collections.Immutable;
using Cited.Corroboration;
using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Corroboration;

public sealed class VoicesTests
{
    [Theory]
    [InlineData("a", 1, "a")]
    [InlineData("a a a", 1, "a")]
    [InlineData("a b", 2, "a, b")]
    [InlineData("ab", 1, "a or b")]
    [InlineData("ab a", 1, "a")]
    [InlineData("ab a b", 2, "a, b")]
    [InlineData("ab ac", 1, "a or b, a or c")]
    [InlineData("ab cd", 2, "a or b, c or d")]
    [InlineData("ab abc", 1, "a or b")]
    [InlineData("ab cd e", 3, "e, a or b, c or d")]
    public void Counts_the_fewest_voices_that_account_for_all_citations(string citations, int count, string names)
    {
        var voices = Of(citations.Split(' '));
        Assert.Equal(count, voices.Count);
        Assert.Equal(names, string.Join(", ", voices.Names));
    }

    [Theory]
    [InlineData("A", true)]
    [InlineData("a", false)]
    [InlineData("AB", true)]
    [InlineData("Ab", false)]
    [InlineData("Ab b A", true)]
    public void Is_official_where_an_official_voice_is_certain_or_nothing_else_is_possible(string citations, bool official) =>
        Assert.Equal(official, Of(citations.Split(' ')).Official);

    [Fact]
    public void Counts_as_few_as_trying_all_choices_does() => Prop.ForAll(
        Gen.Elements("ab", "bc", "cd", "abc", "bde", "de", "ce", "a", "e").ArrayOf().Where(c => c.Length <= 8).ToArbitrary(),
        citations =>
        {
            var all = "abcde".ToCharArray();
            var fewest = Enumerable.Range(0, 32).Select(mask => all.Where((_, i) => (mask >> i & 1) == 1).ToArray())
                .Where(chosen => citations.All(c => c.Any(v => chosen.Contains(v))))
                .Min(chosen => chosen.Length);
            Assert.Equal(fewest, Of(citations).Count);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Ends_with_a_lower_limit_where_there_are_too_many_choices()
    {
        // Sixty citations that come back to thirty voices each, no two citations to the same ones.
        var groups = Enumerable.Range(0, 60).Select(i => Enumerable.Range(0, 30).Select(j => Voice(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"v{((i * 37) + (j * 11 * (i + 1))) % 997}"))).DistinctBy(v => v.Organization).ToImmutableArray());
        Assert.InRange(Voices.Of(groups).Count, 1, 60);
    }

    // A letter is a voice, a capital an official one.
    private static Voices Of(IEnumerable<string> citations) => Voices.Of(citations.Select(c => c.Select(l => Voice(l.ToString())).ToImmutableArray()));

    private static Voice Voice(string name) => new(name, name, char.IsUpper(name[0]));
}
