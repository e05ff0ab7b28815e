using Cited.Language;
using Cited.Rules.Safeguards;

namespace Cited.Tests.Rules.Safeguards;

public sealed class AgeFinderTests
{
    [Theory]
    [InlineData("en", "A man aged 34 was held", "aged 34")]
    [InlineData("en", "a 34-year-old teacher", "34-year-old")]
    [InlineData("en", "a thirty-four-year-old teacher", "thirty-four-year-old")]
    [InlineData("en", "a ３４-year-old teacher", "34-year-old")]
    [InlineData("en", "a 34\u200B-year\u2011old teacher", "34-year-old")]
    [InlineData("en", "he is 34 years old", "34 years old")]
    [InlineData("en", "a man in his 30s", "in his 30s")]
    [InlineData("de", "34-Jähriger festgenommen", "34-Jähriger")]
    [InlineData("de", "ein 34jähriger Mann", "34jähriger")]
    [InlineData("de", "im Alter von 34 Jahren", "im Alter von 34")]
    [InlineData("es", "Detenido un hombre de 34 años", "de 34 años")]
    [InlineData("es", "Detenido un hombre de 34 an\u0303os", "de 34 an\u0303os")]
    [InlineData("fr", "Un homme de 34 ans arrêté", "de 34 ans")]
    [InlineData("it", "arrestato un uomo di 34 anni", "di 34 anni")]
    [InlineData("pt", "preso homem de 34 anos", "de 34 anos")]
    [InlineData("nl", "Man van 34 jaar opgepakt", "van 34 jaar")]
    [InlineData("nl", "34-jarige opgepakt", "34-jarige")]
    [InlineData("sv", "34-årig man gripen", "34-årig")]
    [InlineData("fi", "34-vuotias mies", "34-vuotias")]
    [InlineData("pl", "34-latek zatrzymany", "34-latek")]
    [InlineData("cs", "zadržen 34letý muž", "34letý")]
    [InlineData("sl", "34-letnik prijet", "34-letnik")]
    [InlineData("hr", "uhićen 34-godišnjak", "34-godišnjak")]
    [InlineData("hu", "34 éves ember", "34 éves")]
    [InlineData("ro", "bărbat de 34 de ani", "de 34 de ani")]
    [InlineData("tr", "34 yaşındaki adam", "34 yaşındaki")]
    [InlineData("el", "34χρονος συνελήφθη", "34χρονος")]
    [InlineData("ru", "34-летний мужчина", "34-летний")]
    [InlineData("uk", "34-річний чоловік", "34-річний")]
    [InlineData("bg", "мъж на 34 години", "на 34 години")]
    [InlineData("ar", "رجل يبلغ من العمر ٣٤ عاما", "يبلغ من العمر 34")]
    [InlineData("hi", "34 वर्षीय व्यक्ति", "34 वर्षीय")]
    [InlineData("th", "ชายอายุ 34 ปี", "ชายอายุ 34")]
    [InlineData("ja", "34歳の男", "34歳の男")]
    [InlineData("ko", "34세 남성", "34세")]
    [InlineData("zh", "34岁男子", "34岁男子")]
    [InlineData("id", "pria berusia 34 tahun", "berusia 34")]
    public void An_age_is_found_in_its_language(string language, string text, string found) => Assert.Equal([found], Scan.Ages(text, language));

    [Theory]
    [InlineData("en", "under the age of 18, after a five-year-old investigation, 34 years in prison, 20 years on")]
    [InlineData("en", "Operation Example: 34 arrested in 12 countries, 1,034 years old files")]
    [InlineData("de", "zu 20-jähriger Haftstrafe verurteilt, minderjährig, nach 3-jähriger Ermittlung")]
    [InlineData("es", "condenado a 20 años de prisión; más de 20 años; menores de 18 años; hace 10 años")]
    [InlineData("fr", "condamné à 20 ans de prison, en 10 ans, une peine de 20 ans, mineurs de moins de 15 ans")]
    [InlineData("it", "condannato a 20 anni di carcere, una pena di 20 anni, in 10 anni")]
    [InlineData("pt", "condenado a 20 anos de prisão, mais de 20 anos, menores de 18 anos")]
    [InlineData("nl", "een celstraf van 20 jaar, na 10 jaar")]
    [InlineData("ja", "18歳未満の子ども")]
    [InlineData("ko", "18세 미만, 2세대")]
    public void Limits_sentences_and_durations_are_no_ages(string language, string text) => Assert.Empty(Scan.Ages(text, language));

    [Fact]
    public void An_age_is_found_whatever_the_language_tag_says() => Assert.Single(Scan.Ages("un hombre de 34 años", "en"));

    [Fact]
    public void Every_pattern_finds_itself()
    {
        foreach (var pattern in Languages.BuiltIn.Ages.Ages)
        {
            var text = string.Join(' ', pattern.Parts.Select(p => p == "#" ? "34" : p.Trim('*')));
            Assert.True(Scan.Ages(text).Any() || Languages.BuiltIn.Ages.Others.Length == 0, $"\"{text}\" is a pattern, but is not found.");
        }
    }
}
