using System.Text.Json;
using Cited.Language;
using Cited.Tests.Passages.Values;

namespace Cited.Tests.Language;

public sealed class LanguageFileTests
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "tools", "Cited", "Language", "Languages");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.json").Select(f => Path.GetFileName(f))];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_has_all_months_and_days_and_only_areas_of_the_vocabulary(string name)
    {
        var file = JsonSerializer.Deserialize(File.ReadAllText(Path.Combine(Folder, name)), LanguageFileContext.Default.LanguageFile)!;
        var areas = PassageCorpus.Vocabulary.Areas;
        Assert.Equal(name, file.Language + ".json");
        if (file.Numbers.Values.Count == 0)
        {
            // Of this language no more is known than how ages or names are written.
            Assert.Empty(file.Countries);
            Assert.False(file.Ages.Patterns.IsEmpty && !file.Names.CapitalisedNouns);
            return;
        }

        Assert.Equal((12, 7), (file.Dates.Months.Length, file.Dates.Weekdays.Length));
        Assert.True(Languages.BuiltIn.For(file.Language).IsKnown);
        Assert.DoesNotContain(file.Countries.Keys.Concat(file.Nationalities.Keys), c => !areas.Countries.ContainsKey(c));
        Assert.DoesNotContain(file.Regions.Keys, r => !areas.Regions.ContainsKey(r));
        Assert.DoesNotContain(areas.Countries.Keys, c => !file.Countries.ContainsKey(c));
        foreach (var (list, codes) in file.Codes)
        {
            Assert.Empty(codes.Keys.Except(PassageCorpus.Vocabulary.Lists[list].Select(t => t.Id), StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("pt-BR", "pt")]
    [InlineData("no", "nb")]
    [InlineData("zh-Hant", "zh")]
    [InlineData("bs", "hr")]
    [InlineData("xx", "und")]
    public void A_tag_leads_to_its_language(string tag, string code) => Assert.Equal(code, Languages.BuiltIn.For(tag).Code);

    [Theory]
    [InlineData("en", "es", "pt", "fr", "it", "de", "nl", "sl", "pl", "sv")]
    public void The_languages_of_most_sources_know_nationalities_and_words_for_codes(params string[] languages) =>
        Assert.All(languages, l => Assert.True(Languages.BuiltIn.For(l).Names.KnowsNationality("ES") && Languages.BuiltIn.For(l).Codes.Count >= 3));
}
