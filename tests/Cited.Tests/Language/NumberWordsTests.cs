using System.Globalization;
using Cited.Language;
using Humanizer;

namespace Cited.Tests.Language;

/// <summary>
/// The grammar of number words against two truths that were made without it: Humanizer, and the spell-out rules of Unicode
/// CLDR. Where these are wrong or old-fashioned themselves, the difference is listed with its reason.
/// </summary>
public sealed class NumberWordsTests(ITestOutputHelper output)
{
    private static readonly int[] Samples = [2001, 2021, 3000, 4200, 5005, 7777, 9999, 10_000, 12_345, 21_000, 21_021, 80_000, 99_999, 100_000, 123_456, 200_000, 345_678, 500_500, 777_777, 999_999, 1_000_000, 1_000_001, 1_200_000, 2_000_000, 3_500_021, 21_000_000];

    // Forms of the two truths that nobody writes.
    private static readonly Dictionary<string, string[]> Wrong = new(StringComparer.Ordinal)
    {
        // Humanizer joins "hundra" and "er" (fyrahundraeråttiotvå) and makes a plural of "tusen" behind a number (sextioett tusener).
        ["sv"] = ["hundraer", "tusener"],

        // Humanizer spells Serbian numbers by their parts (петдесет for педесет).
        ["sr"] = ["једанест", "петдесет", "шестдесет", "деветдесет"],

        // These forms alone mean hundreds and thousands, not one of them.
        ["fi"] = ["satoja", "tuhansia", "kymmeniä"],

        // The rules of CLDR make tens of the forms for persons (двамадесет for двадесет).
        ["bg"] = ["имадесет", "имайсет", "двамадесет", "двамайсет"],
    };

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("pt")]
    [InlineData("fr")]
    [InlineData("fr-BE")]
    [InlineData("it")]
    [InlineData("de")]
    [InlineData("nl")]
    [InlineData("sl")]
    [InlineData("pl")]
    [InlineData("sv")]
    [InlineData("nb")]
    [InlineData("fi")]
    [InlineData("cs")]
    [InlineData("ca")]
    [InlineData("ro")]
    [InlineData("hr")]
    [InlineData("sr")]
    [InlineData("bg")]
    [InlineData("ru")]
    [InlineData("uk")]
    [InlineData("el")]
    [InlineData("tr")]
    [InlineData("ar")]
    public void Every_number_that_Humanizer_writes_is_read(string language)
    {
        var culture = new CultureInfo(language);
        var words = Enumerable.Range(0, 2001).Concat(Samples)
            .SelectMany(n => new[] { GrammaticalGender.Masculine, GrammaticalGender.Feminine, GrammaticalGender.Neuter }.Select(g => (Number: n, Words: n.ToWords(g, culture))).Distinct())
            .Where(w => !Wrong.GetValueOrDefault(language, []).Any(f => w.Words.Contains(f, StringComparison.Ordinal)))
            .ToList();
        Report(language, words, words.Where(w => !IsRead(w.Words, language, w.Number)));
    }

    private void Report(string language, IReadOnlyCollection<(int Number, string Words)> all, IEnumerable<(int Number, string Words)> unread)
    {
        var list = unread.Select(w => $"{w.Number}: {w.Words} → {string.Join(" + ", NumberReader.Read(w.Words, language).Select(m => m.Value))}").ToList();
        output.WriteLine($"{language}: {all.Count} forms, {list.Count} not read");
        Assert.True(list.Count == 0, $"{language}: {list.Count} of {all.Count}: {string.Join("; ", list.Take(40))}");
    }

    private static bool IsRead(string words, string language, decimal number) =>
        NumberReader.Read(words, language) is [var only] && only.Value == number && only.Start == 0 && only.End == words.Length;

    public static TheoryData<string> RuleLanguages => [.. Rules().Select(r => r.Language).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(RuleLanguages))]
    public void Every_number_that_the_rules_of_CLDR_write_is_read(string language)
    {
        var words = Rules().Where(r => r.Language == language && !Wrong.GetValueOrDefault(language, []).Any(f => r.Words.Contains(f, StringComparison.Ordinal))).Select(r => (r.Number, r.Words)).ToList();
        Report(language, words, words.Where(w => !IsRead(w.Words, language, w.Number)));
    }

    private static IEnumerable<(string Language, int Number, string Words)> Rules() =>
        from line in File.ReadLines(Path.Combine(Checkout.Root, "tests", "fixtures", "passages", "number-words.tsv"))
        where !line.StartsWith('#')
        let parts = line.Split('\t')
        from form in parts[2].Split('|')
        select (parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), form);
}
