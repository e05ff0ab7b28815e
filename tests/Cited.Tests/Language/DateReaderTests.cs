using Cited.Language;
using Cited.Model;

namespace Cited.Tests.Language;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("en", "on 6 June 2025", "2025-06-06")]
    [InlineData("en", "June 6, 2025", "2025-06-06")]
    [InlineData("en", "the 6th of June 2025", "2025-06-06")]
    [InlineData("de", "am 6. Juni 2025", "2025-06-06")]
    [InlineData("de", "06.06.2025", "2025-06-06")]
    [InlineData("de", "6. 6. 2025", "2025-06-06")]
    [InlineData("es", "el 6 de junio de 2025", "2025-06-06")]
    [InlineData("pt", "6 de junho de 2025", "2025-06-06")]
    [InlineData("fr", "le 6 juin 2025", "2025-06-06")]
    [InlineData("it", "il 6 giugno 2025", "2025-06-06")]
    [InlineData("nl", "op 6 juni 2025", "2025-06-06")]
    [InlineData("sl", "6. junija 2025", "2025-06-06")]
    [InlineData("pl", "6 czerwca 2025 r.", "2025-06-06")]
    [InlineData("sv", "den 6 juni 2025", "2025-06-06")]
    [InlineData("ru", "6 июня 2025 года", "2025-06-06")]
    [InlineData("ja", "2025年6月6日", "2025-06-06")]
    [InlineData("en", "2025-06-06", "2025-06-06")]
    [InlineData("xx", "06/06/2025", "2025-06-06")]
    [InlineData("en", "06/25/2012", "2012-06-25")]
    [InlineData("en", "in June 2025", "2025-06")]
    [InlineData("sl", "konec leta 2024", "2024-12~")]
    [InlineData("en", "in mid-2024", "2024-06~")]
    [InlineData("en", "in autumn 2022", "2022-23")]
    [InlineData("en", "in 2024", "2024")]
    public void A_date_is_read_in_the_forms_of_its_language(string language, string text, string expected) =>
        Assert.Equal([expected], Read(text, language));

    [Theory]
    [InlineData("en", "from 31 March to 4 April 2025", "2025-03-31", "2025-04-04")]
    [InlineData("es", "del 3 al 7 de marzo de 2025", "2025-03-03", "2025-03-07")]
    [InlineData("en", "between March and May 2025", "2025-03", "2025-05")]
    [InlineData("fr", "entre mars et mai 2025", "2025-03", "2025-05")]
    [InlineData("en", "February 17-28, 2025", "2025-02-17", "2025-02-28")]
    [InlineData("en", "between Sept. 12 and 15, 2023", "2023-09-12", "2023-09-15")]
    [InlineData("de", "vom 10. bis zum 14. März 2025", "2025-03-10", "2025-03-14")]
    public void Both_ends_of_a_span_are_read(string language, string text, string first, string last) =>
        Assert.Equal([first, last], Read(text, language));

    [Theory]
    [InlineData("last year", "2024-01-01", "2024-12-31")]
    [InlineData("this month", "2025-06-01", "2025-06-30")]
    [InlineData("yesterday", "2025-06-05", "2025-06-05")]
    public void What_is_said_in_relation_to_the_day_of_publication_is_placed_by_it(string text, string first, string last)
    {
        Assert.True(Edtf.TryParse("2025-06-06", out var published));
        var date = Assert.Single(DateReader.Read(Tokenizer.Read(text), Languages.BuiltIn.For("en"), published));
        Assert.Equal((DateOnly.Parse(first), DateOnly.Parse(last)), date.Days);
        Assert.Null(Assert.Single(DateReader.Read(Tokenizer.Read(text), Languages.BuiltIn.For("en"), null)).Days);
    }

    [Theory]
    [InlineData("en", "20 people may be charged")]
    [InlineData("fr", "sept suspects")]
    [InlineData("de", "31.02.2025")]
    [InlineData("ja", "3か月")]
    public void What_only_looks_like_a_date_is_none(string language, string text) =>
        Assert.DoesNotContain(DateReader.Read(Tokenizer.Read(text), Languages.BuiltIn.For(language), null), d => d.Days is not null || d.Month is not null);

    private static IEnumerable<string> Read(string text, string language) =>
        DateReader.Read(Tokenizer.Read(text), Languages.BuiltIn.For(language), null)
            .Select(d => (d.Month is null ? $"{d.Year}" : d.Day is null ? $"{d.Year}-{d.Month:00}" : $"{d.Year}-{d.Month:00}-{d.Day:00}") + (d.IsApproximate ? "~" : string.Empty));
}
