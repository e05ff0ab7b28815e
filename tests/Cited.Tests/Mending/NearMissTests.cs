using Cited.Mending;
using Cited.Text;

namespace Cited.Tests.Mending;

public sealed class NearMissTests
{
    [Theory]
    [InlineData("arrest", "arrests")]
    [InlineData("Example_News", "example-news")]
    [InlineData("example-polcie-2020-05-01-release", "example-police-2020-05-01-release")]
    [InlineData("es", "ES")]
    public void Knows_what_can_only_be_a_misspelling(string found, string right) => Assert.Equal(right, NearMiss.Of(found, [right]));

    [Theory]
    [InlineData("XS", "ES")]
    [InlineData("example-police-2020-05-01-release", "example-police-2020-05-02-release")]
    [InlineData("wires", "titles")]
    [InlineData("example-newspaper", "example-news-page")]
    public void Leaves_to_people_what_may_be_another_word(string found, string other) => Assert.Null(NearMiss.Of(found, [other]));

    [Fact]
    public void Leaves_to_people_what_has_two_near_words() => Assert.Null(NearMiss.Of("arrest", ["arrests", "arrested"]));

    [Fact]
    public void Takes_what_the_search_for_near_words_gives() => Assert.Equal("arrests", NearMiss.Of("arests", Nearest.Of("arests", ["arrests", "searches"])));
}
