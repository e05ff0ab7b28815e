using Cited.Language;

namespace Cited.Tests.Language;

public sealed class AreaReaderTests
{
    [Theory]
    [InlineData("en", "in South Korea, the UK and the U.S.", "GB KR US")]
    [InlineData("en", "told us to leave", "")]
    [InlineData("es", "España, EE.UU. y la República Dominicana", "DO ES US")]
    [InlineData("es", "la policía francesa y agentes alemanes", "DE FR")]
    [InlineData("de", "in den USA, der Schweiz und Großbritannien", "CH GB US")]
    [InlineData("de", "Ermittlungen spanischer Behörden", "ES")]
    [InlineData("fr", "aux États-Unis, au Royaume-Uni et en Belgique", "BE GB US")]
    [InlineData("it", "Stati Uniti, Paesi Bassi e Regno Unito", "GB NL US")]
    [InlineData("sl", "v Nemčiji, na Hrvaškem in v Veliki Britaniji", "DE GB HR")]
    [InlineData("sl", "Slovaška in Slovenija", "SI SK")]
    [InlineData("pl", "w Niemczech, we Włoszech i w Stanach Zjednoczonych", "DE IT US")]
    [InlineData("sv", "i Sverige, Norge och USA", "NO SE US")]
    [InlineData("ar", "وإسبانيا وإيطاليا", "ES IT")]
    [InlineData("ja", "タイと韓国の警察", "KR TH")]
    [InlineData("ja", "タイトルを見たい", "")]
    [InlineData("zh", "美国和英国", "GB US")]
    [InlineData("en", "Niger, not Nigeria", "NE NG")]
    public void Countries_are_read_by_name_and_nationality(string language, string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read(text, language).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("en", "across Europe and Latin America", "europe latin-america")]
    [InlineData("de", "in Südamerika", "south-america")]
    [InlineData("sl", "v Latinski Ameriki", "latin-america")]
    public void Regions_are_read(string language, string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read(text, language)));

    private static IEnumerable<string> Read(string text, string language) =>
        AreaReader.Read(Tokenizer.Read(text), Languages.BuiltIn.For(language)).Select(a => a.Sense.Code).Distinct(StringComparer.Ordinal);
}
