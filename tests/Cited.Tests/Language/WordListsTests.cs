using Cited.Language;
using Cited.Tests.Rules;

namespace Cited.Tests.Language;

public sealed class WordListsTests
{
    [Fact]
    public void Lists_are_written_as_look_ups_compare_them()
    {
        Assert.All(WordLists.English, w => Assert.Equal(Folding.Bare.Of(w), w));
        Assert.All(WordLists.GivenNames, w => Assert.Equal(Folding.Bare.Of(w), w));
    }

    [Fact]
    public void No_city_is_an_English_word_or_an_area_of_the_vocabulary()
    {
        var areas = RuleFixture.Form.Vocabulary.Areas;
        var labels = areas.Countries.Values.Concat(areas.Subdivisions.Values.Select(s => s.Label)).Concat(areas.Regions.Values.Select(r => r.Label))
            .Select(Folding.Bare.Of).ToHashSet(StringComparer.Ordinal);
        Assert.All(WordLists.Cities.Select(Folding.Bare.Of), city => Assert.False(labels.Contains(city) || WordLists.English.Contains(city), city));
    }

    [Theory]
    [InlineData("police")]
    [InlineData("livestreams")]
    [InlineData("high-profile")]
    public void English_words_are_known_with_their_forms(string word) => Assert.True(WordLists.IsEnglish(word));
}
