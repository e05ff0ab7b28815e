using Cited.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Text;

public sealed class NearestTests
{
    [Theory]
    [InlineData("offical", "official")]
    [InlineData("summry", "summary")]
    [InlineData("sumamry", "summary")]
    [InlineData("SUMMARY", "summary")]
    [InlineData("wier", "wire")]
    [InlineData("arrest", "arrests")]
    [InlineData("a", "at")]
    public void One_slip_is_seen_through(string found, string meant) =>
        Assert.Equal(meant, Nearest.Of(found, ["official", "wire", "summary", "arrests", "at"])[0]);

    [Theory]
    [InlineData("newspaper")]
    [InlineData("xyz")]
    [InlineData("")]
    public void What_is_far_from_everything_is_near_to_nothing(string found) =>
        Assert.Empty(Nearest.Of(found, ["official", "wire", "summary"]));

    [Fact]
    public void Only_the_nearest_are_given() =>
        Assert.Equal(["arrests"], Nearest.Of("arrest", ["arrow", "arrested", "arrests", "searches"]));

    [Fact]
    public void A_change_of_case_costs_nothing_but_decides_between_equals() =>
        Assert.Equal(["Wire", "wire"], Nearest.Of("WiRE", ["wire", "Wire"]));

    [Fact]
    public void Of_words_as_near_the_one_with_the_longer_common_beginning_goes_first() =>
        Assert.Equal(["US", "UA", "SA"], Nearest.Of("USA", ["SA", "UA", "US"]));

    [Fact]
    public void The_order_and_repetition_of_the_allowed_words_do_not_matter()
    {
        string[] words = ["note", "notes", "vote", "nota"];
        Assert.Equal(Nearest.Of("nite", words), Nearest.Of("nite", words.Reverse().Concat(words)));
    }

    [Fact]
    public void No_more_are_given_than_asked_for()
    {
        Assert.Equal(["aaab"], Nearest.Of("aaaa", ["aaad", "aaac", "aaab"], most: 1));
        Assert.Empty(Nearest.Of("aaaa", ["aaab"], most: 0));
    }

    [Fact]
    public void Counts_edits_by_bits_as_it_does_cell_by_cell() => Prop.ForAll(Words.ToArbitrary(), Words.ToArbitrary(), (a, b) =>
        new EditPattern(a).EditsTo(b) == Nearest.Edits(a, b)).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    // Of few letters, so that words have something in common; some are longer than a number has bits.
    private static Gen<string> Words =>
        from length in Gen.Frequency((9, Gen.Choose(0, 12)), (1, Gen.Choose(60, 70)))
        from letters in Gen.Elements('a', 'b', 'c', 'é').ArrayOf(length)
        select new string(letters);
}
