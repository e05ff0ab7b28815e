using Cited.Language;

namespace Cited.Tests.Language;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("en", "1,393")]
    [InlineData("de", "1.393")]
    [InlineData("fr", "1 393")]
    [InlineData("fr", "1\u00A0393")]
    [InlineData("fr", "1\u202F393")]
    [InlineData("sv", "1\u2009393")]
    [InlineData("de", "1'393")]
    [InlineData("de", "1’393")]
    [InlineData("ar", "١٬٣٩٣")]
    [InlineData("hi", "१,३९३")]
    [InlineData("ja", "１，３９３")]
    [InlineData("xx", "1,393")]
    [InlineData("xx", "1.393")]
    public void Digits_are_read_with_the_groups_of_any_language(string language, string digits) =>
        Assert.Contains(1393m, Only(digits, language).OtherReadings.Prepend(Only(digits, language).Value));

    [Theory]
    [InlineData("en", "1.8", 1.8)]
    [InlineData("de", "1,8", 1.8)]
    [InlineData("de", "1.234.567,5", 1234567.5)]
    [InlineData("en", "12,34,567", 1234567)]
    [InlineData("ar", "١٫٥", 1.5)]
    public void Decimals_are_read_by_the_language(string language, string digits, double value) => Assert.Equal((decimal)value, Only(digits, language).Value);

    [Theory]
    [InlineData("en", "1.8 million", 1_800_000)]
    [InlineData("de", "1,8 Mio. Konten", 1_800_000)]
    [InlineData("en", "36.2M", 36_200_000)]
    [InlineData("en", "10.8+ million", 10_800_000)]
    [InlineData("es", "104 mil 748", 104_748)]
    [InlineData("es", "un millón y medio", 1_500_000)]
    [InlineData("en", "two and a half million", 2_500_000)]
    [InlineData("es", "mil millones", 1_000_000_000)]
    [InlineData("zh", "1万2千人", 12_000)]
    [InlineData("zh", "二十一人", 21)]
    [InlineData("ja", "三億人", 300_000_000)]
    [InlineData("ko", "1만2천 명", 12_000)]
    [InlineData("en", "two dozen", 24)]
    [InlineData("de", "eine halbe Million", 500_000)]
    [InlineData("en", "69 lakh", 6_900_000)]
    public void Digits_words_and_multipliers_go_together(string language, string text, double value) =>
        Assert.Contains(NumberReader.Read(text, language), m => !m.IsWeak && m.Value == (decimal)value);

    [Theory]
    [InlineData("en", "more than 90 homes", BoundsMeant.AtLeast)]
    [InlineData("de", "mehr als 3.000 Datenträger", BoundsMeant.AtLeast)]
    [InlineData("es", "más de 90 registros", BoundsMeant.AtLeast)]
    [InlineData("fr", "près de 90 perquisitions", BoundsMeant.AtMost | BoundsMeant.About)]
    [InlineData("es", "una veintena de personas", BoundsMeant.About)]
    [InlineData("en", "a dozen homes", BoundsMeant.Exact | BoundsMeant.About)]
    [InlineData("en", "dozens of homes", BoundsMeant.AtLeast)]
    [InlineData("en", "90 or more homes", BoundsMeant.AtLeast)]
    [InlineData("en", "90+ homes", BoundsMeant.AtLeast)]
    [InlineData("en", "up to 90 homes", BoundsMeant.AtMost)]
    [InlineData("ja", "90人以上", BoundsMeant.AtLeast)]
    [InlineData("tr", "90'dan fazla adres", BoundsMeant.AtLeast)]
    [InlineData("en", "over a hundred homes", BoundsMeant.AtLeast)]
    [InlineData("en", "1.8 million accounts", BoundsMeant.Exact | BoundsMeant.About)]
    [InlineData("en", "90 homes", BoundsMeant.Exact)]
    public void The_wording_around_a_number_sets_its_bound(string language, string text, BoundsMeant expected) =>
        Assert.Equal(expected, Assert.Single(NumberReader.Read(text, language), m => !m.IsWeak).Bounds);

    [Fact]
    public void The_ends_of_a_range_are_bounds() =>
        Assert.Equal([BoundsMeant.AtLeast, BoundsMeant.AtMost], NumberReader.Read("zwischen 20 und 30 Server", "de").Select(m => m.Bounds));

    [Theory]
    [InlineData("en", "in 2024", NumberKind.Date)]
    [InlineData("en", "on 6 June", NumberKind.Date)]
    [InlineData("en", "2000 homes", NumberKind.PerhapsYear)]
    [InlineData("en", "40 per cent", NumberKind.Percent)]
    [InlineData("de", "40 %", NumberKind.Percent)]
    [InlineData("en", "45-year-old", NumberKind.Age)]
    [InlineData("en", "three weeks", NumberKind.Duration)]
    [InlineData("en", "the 20th", NumberKind.Ordinal)]
    [InlineData("en", "$500", NumberKind.Money)]
    [InlineData("en", "3 terabytes", NumberKind.Bytes)]
    [InlineData("en", "12 countries", NumberKind.Countries)]
    [InlineData("en", "ABC-19", NumberKind.Code)]
    [InlineData("en", "12 homes", NumberKind.Count)]
    public void A_number_is_told_by_the_words_beside_it(string language, string text, NumberKind expected) =>
        Assert.Equal(expected, Assert.Single(NumberReader.Read(text, language)).Kind);

    [Theory]
    [InlineData("en", "a total of 25 homes", false)]
    [InlineData("en", "a teacher and 12 others", true)]
    [InlineData("en", "a teacher was arrested", true)]
    public void An_article_means_one_unless_it_belongs_to_a_number(string language, string text, bool meansOne) =>
        Assert.Equal(meansOne, NumberReader.Read(text, language).Any(m => m is { IsWeak: true, Value: 1 }));

    [Theory]
    [InlineData("de", "Achtung, Dreistigkeit und Zweifel")]
    [InlineData("it", "i ventagli e i tredicenni")]
    [InlineData("ja", "一部の地域で統一された")]
    [InlineData("fr", "le neufième")]
    public void Words_that_only_begin_like_numbers_are_none(string language, string text) => Assert.Empty(NumberReader.Read(text, language));

    [Fact]
    public void Joined_and_parted_numbers_are_told_apart() =>
        Assert.Equal([20m, 25m, 3m], NumberReader.Read("20-25 people in 3 homes", "en").Select(m => m.Value));

    private static NumberMention Only(string text, string language) => Assert.Single(NumberReader.Read(text, language));
}
