using System.Collections.Immutable;
using Cited.Language;
using Cited.Model;
using Cited.Passages.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Passages.Values;

public sealed class ValueInPassageTests
{
    [Fact]
    public void The_detail_says_what_the_passage_holds_instead()
    {
        var verdict = Count("Police arrested 274 suspects in 12 countries.", 247);
        Assert.Equal(PassageVerdictKind.OtherValue, verdict.Kind);
        Assert.Equal("the passage holds 274", verdict.Detail);
        Assert.Equal(["274"], verdict.FoundInstead);
    }

    [Fact]
    public void The_detail_says_how_the_bound_differs()
    {
        var verdict = Count("More than 90 people were arrested.", 90);
        Assert.Equal(PassageVerdictKind.OtherBound, verdict.Kind);
        Assert.Equal("the passage gives 90 as a lower bound (\"More than 90 people\"), the claim as exact", verdict.Detail);
    }

    [Fact]
    public void Years_dates_ages_and_percentages_are_no_other_numbers()
    {
        var verdict = Count("In 2023 a man aged 45 was among the 20 per cent.", 31);
        Assert.NotEqual(PassageVerdictKind.OtherValue, verdict.Kind);
    }

    [Fact]
    public void Numbers_that_add_up_are_pointed_out() =>
        Assert.EndsWith("they add up to 19: if that is how the claim was made, give them as sumOf", Count("Seventeen men and two women were arrested.", 19).Detail, StringComparison.Ordinal);

    [Theory]
    [InlineData(new[] { 17, 2 }, PassageVerdictKind.Confirmed)]
    [InlineData(new[] { 16, 3 }, PassageVerdictKind.OtherValue)]
    public void All_parts_of_a_sum_must_be_there(int[] parts, PassageVerdictKind expected) =>
        Assert.Equal(expected, Count("Seventeen men and two women were arrested.", 19, sumOf: [.. parts.Select(p => (decimal)p)]).Kind);

    [Fact]
    public void A_bound_may_stand_before_the_passage() =>
        Assert.Equal(PassageVerdictKind.Confirmed, Count("80 arrests", 80, Bound.AtLeast, before: "The operation led to more than ").Kind);

    [Fact]
    public void A_passage_in_another_language_than_its_source_is_pointed_out() =>
        Assert.Contains("read as \"de\" it holds 21", Count("einundzwanzig Personen wurden festgenommen", 21).Detail, StringComparison.Ordinal);

    [Theory]
    [InlineData("shtatë të arrestuar", PassageVerdictKind.Undecided)]
    [InlineData("7 të arrestuar", PassageVerdictKind.Undecided)]
    [InlineData("8 të arrestuar", PassageVerdictKind.OtherValue)]
    public void Without_data_for_a_language_digits_speak_against_a_claim_but_never_for_it(string passage, PassageVerdictKind expected) =>
        Assert.Equal(expected, Count(passage, 7, language: "sq").Kind);

    [Theory]
    [InlineData("The national agency said so.", "national-crime-agency", PassageVerdictKind.Undecided)]
    [InlineData("The NCA led the work.", "national-crime-agency", PassageVerdictKind.Confirmed)]
    [InlineData("led by Europol", "europol", PassageVerdictKind.Confirmed)]
    [InlineData("Spanish National Police took part.", "policia-nacional", PassageVerdictKind.Confirmed)]
    [InlineData("the results are being examined", "europol", PassageVerdictKind.NotStated)]
    public void Organisations_are_found_by_names_initials_and_id(string passage, string id, PassageVerdictKind expected) =>
        Assert.Equal(expected, Set("agencies", passage, "en", id).Kind);

    [Theory]
    [InlineData("Laptops and mobile phones were seized.", PassageVerdictKind.Confirmed)]
    [InlineData("Many things were seized.", PassageVerdictKind.Undecided)]
    public void What_jobs_and_things_are_called_is_open_ended(string passage, PassageVerdictKind expected) =>
        Assert.Equal(expected, Set("device-kinds", passage, "en", "laptop", "mobile-phone").Kind);

    [Theory]
    [InlineData("in Ontario and Quebec", "CA-ON", PassageVerdictKind.Confirmed)]
    [InlineData("in Alberta", "CA-ON", PassageVerdictKind.Undecided)]
    public void Subdivisions_are_found_by_the_name_in_the_vocabulary(string passage, string code, PassageVerdictKind expected) =>
        Assert.Equal(expected, Set("suspected-reach", passage, "en", code).Kind);

    [Fact]
    public void Further_members_of_the_same_list_are_shown()
    {
        var verdict = Set("countries", "Officers from Spain, Italy and France met.", "en", "ES", "IT");
        Assert.Equal((PassageVerdictKind.OtherValue, "the passage lists France as well"), (verdict.Kind, verdict.Detail));
        Assert.Equal(PassageVerdictKind.Confirmed, Set("countries", "Officers from Spain and Italy met. France sent nobody.", "en", "ES", "IT").Kind);
    }

    [Theory]
    [InlineData("2025-06-06", null, PassageVerdictKind.Undecided)]
    [InlineData("2025-06-05", null, PassageVerdictKind.OtherValue)]
    [InlineData("2025-06-06", "2025-06-09", PassageVerdictKind.Confirmed)]
    [InlineData("2025-05-02", "2025-06-09", PassageVerdictKind.OtherValue)]
    public void A_weekday_speaks_for_the_one_before_publication(string claimed, string? published, PassageVerdictKind expected) =>
        Assert.Equal(expected, Check("announced-on", new TextValue(claimed), "the results were made public on Friday", "en", published).Kind);

    [Fact]
    public void No_text_is_refused_in_any_language()
    {
        var languages = Languages.BuiltIn.Readable.Append("xx").ToArray();
        var pieces = languages.Select(l => NumberPieces(l)).SelectMany(p => p).Concat([" ", "-", ",", ".", "'", "20", "1.393", "２０", "\uD83D", "\u0301", "(", "%", "2024", "31", "und", "ß", "ﬁ", "和"]).ToArray();
        var texts = Gen.Elements(pieces).ListOf().Select(p => string.Concat(p)).Zip(Gen.Elements(languages));
        Prop.ForAll(Arb.From(texts), t =>
        {
            foreach (var m in NumberReader.Read(t.Item1, t.Item2))
            {
                Assert.InRange(m.Start, 0, t.Item1.Length);
                Assert.InRange(m.End, m.Start + 1, t.Item1.Length);
            }

            Count(t.Item1, 20, language: t.Item2);
            Set("countries", t.Item1, t.Item2, "ES");
            Check("operation-start", new TextValue("2025-06"), t.Item1, t.Item2);
        }).QuickCheckThrowOnFailure();
    }

    private static string[] NumberPieces(string language) => language switch
    {
        "de" => ["ein", "und", "zwanzig", "hundert", "tausend"],
        "fr" => ["quatre", "vingt", "dix", "cent", "mille", "et"],
        "nl" => ["een", "en", "twintig", "honderd"],
        "zh" => ["二", "十", "百", "千", "万", "人"],
        _ => ["mil", "June", "más de", "Spain"],
    };

    private static PassageVerdict Count(string passage, decimal value, Bound bound = Bound.Exact, string language = "en", string before = "", ImmutableArray<decimal>? sumOf = null) =>
        PassageCorpus.Check(new CorpusCase(language, before, passage, string.Empty, null, "arrests", new NumberValue(value), bound, sumOf ?? [], PassageCorpus.Present));

    private static PassageVerdict Set(string property, string passage, string language, params string[] members) => Check(property, new SetValue([.. members]), passage, language);

    private static PassageVerdict Check(string property, ClaimValue value, string passage, string language, string? published = null) =>
        PassageCorpus.Check(new CorpusCase(language, string.Empty, passage, string.Empty, published, property, value, Bound.Exact, [], PassageCorpus.Present));
}
