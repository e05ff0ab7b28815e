using Cited.Language;
using Cited.Model;
using Cited.Rules.Safeguards;
using Cited.Tests.Rules;

namespace Cited.Tests.Language;

/// <summary>One file is all that a language needs: the readers of values and the safeguards know it from there.</summary>
public sealed class AnotherLanguageTests
{
    private static readonly Languages With = Languages.BuiltIn.With(Read());

    [Theory]
    [InlineData("gorim dulpor trem velar", 23)]
    [InlineData("dul corim dulpor velar", 220)]
    public void Its_numbers_are_read(string text, int value)
    {
        Assert.Equal(value, Assert.Single(NumberReader.Read(Tokenizer.Read(text), With.For("qzx-Latn"))).Value);
        Assert.Empty(NumberReader.Read(text, "qzx"));
    }

    [Fact]
    public void Its_bounds_are_read() =>
        Assert.Equal(BoundsMeant.AtLeast, Assert.Single(NumberReader.Read(Tokenizer.Read("arrak dulpor velar"), With.For("qzx"))).Bounds);

    [Fact]
    public void Its_dates_are_read()
    {
        var date = Assert.Single(DateReader.Read(Tokenizer.Read("gorim 6 fen fudru 2025"), With.For("qzx"), published: null));
        Assert.Equal((2025, 6, 6), (date.Year, date.Month, date.Day));
    }

    [Theory]
    [InlineData("gorim 34 zimar", 1)]
    [InlineData("gorim dul zimar", 1)]
    [InlineData("gorim 34 zimar belth", 0)]
    public void Its_ages_are_found(string text, int found)
    {
        Assert.Equal(found, AgeFinder.Find(text, With.Ages).Count());
        Assert.Empty(AgeFinder.Find(text, Languages.BuiltIn.Ages));
    }

    [Fact]
    public void Its_words_before_code_names_are_known()
    {
        Assert.Single(Names(Languages.BuiltIn));
        Assert.Empty(Names(With));
    }

    private static IReadOnlyList<(Spot Spot, NameSign Sign)> Names(Languages languages)
    {
        const string text = "gorim vorstal Carlos Kemper";
        return new NameFinder(new KnownNames(RuleFixture.Form.Vocabulary), new NameMarkers([]), languages.Names).Find(text, TextKind.Title, "qzx", Cover.Of(text, []));
    }

    private static LanguageFile Read()
    {
        using var file = File.OpenRead(Path.Combine(Checkout.Root, "tests", "fixtures", "passages", "made-up-language.json"));
        return Languages.Parse(file);
    }
}
