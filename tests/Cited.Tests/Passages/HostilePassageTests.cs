using System.Collections.Immutable;
using System.Text;
using Cited.Model;
using Cited.Passages;
using Cited.Passages.Values;
using Cited.Reading;
using Cited.Text;

namespace Cited.Tests.Passages;

/// <summary>Passages and texts made to cost more than they weigh, at 1, 2, 4 and 8 times their size.</summary>
public sealed class HostilePassageTests
{
    private const double Margin = 1.5;

    private static readonly Vocabulary Vocabulary = DatasetReader.Read(new FolderTree(Checkout.Root)).Vocabulary;

    [Theory]
    [InlineData("en", "20 ")]
    [InlineData("en", "a ")]
    [InlineData("en", "one and ")]
    [InlineData("en", "twenty-one hundred thousand ")]
    [InlineData("en", "dozens of ")]
    [InlineData("en", "1, 2, ")]
    [InlineData("en", "1, 2, 3 June ")]
    [InlineData("en", "111 222 333 ")]
    [InlineData("en", "Spain, Italy ")]
    [InlineData("en", "last year on Friday ")]
    [InlineData("de", "einundzwanzigtausend")]
    [InlineData("de", "einundzwanzigtausend ")]
    [InlineData("nl", "tweehonderdeneen ")]
    [InlineData("fr", "quatre-vingt-dix-")]
    [InlineData("ja", "二千五百人")]
    [InlineData("ja", "1年2月3日")]
    [InlineData("ar", "وإسبانيا ")]
    public void The_readers_of_values_take_no_more_than_a_passage_is_long(string language, string part)
    {
        var claims = new (string Property, ClaimValue Value)[]
        {
            ("arrests", new NumberValue(77)), ("arrest-countries", new SetValue(["FR"])), ("announced-on", new TextValue("2025-06-07")),
        };
        foreach (var (property, value) in claims.Where(c => Vocabulary.Properties.ContainsKey(c.Property)))
        {
            var works = new[] { 1, 2, 4, 8 }.Select(times => (Times: times, Bytes: Allocated(() => Check(Repeated(part, 80 * times), language, property, value)))).ToArray();
            Assert.All(works, w => Assert.True(w.Bytes <= works[0].Bytes * w.Times * Margin, $"{property}: {w.Times} times as long took {w.Bytes} bytes after {works[0].Bytes}"));
        }
    }

    [Theory]
    [InlineData("en", "hundreds of hundreds of hundreds of hundreds of hundreds of hundreds of hundreds of hundreds of hundreds of hundreds of hundreds of hundreds of hundreds of hundreds of hundreds")]
    [InlineData("en", "999999999999999999 trillion")]
    [InlineData("en", "999999999999999999 million million million dozen")]
    [InlineData("en", "ʼ")]
    [InlineData("en", "the ʼ 20 ʼ")]
    [InlineData("zh", "1.5年")]
    [InlineData("ja", "1,5年2.5月")]
    public void No_passage_is_too_odd_to_be_read(string language, string passage)
    {
        foreach (var (property, value) in new (string, ClaimValue)[] { ("arrests", new NumberValue(77)), ("arrest-countries", new SetValue(["FR"])), ("announced-on", new TextValue("2025-06-07")) })
        {
            Assert.NotEqual(PassageVerdictKind.Confirmed, Check(passage, language, property, value).Kind);
        }
    }

    [Fact]
    public void A_value_in_an_overlong_passage_is_undecided()
    {
        var filler = Repeated("word ", Limits.PassageCharacters / 5);
        Assert.Equal(PassageVerdictKind.Confirmed, Check("20 people were arrested " + filler[..^100], "en", "arrests", new NumberValue(20)).Kind);
        var verdict = Check("20 people were arrested " + filler, "en", "arrests", new NumberValue(20));
        Assert.Equal(PassageVerdictKind.Undecided, verdict.Kind);
        Assert.Contains("in passages of up to 65536", verdict.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("20 ", "20", "arrests")]
    [InlineData("Spain Italy ", "ES,IT", "arrest-countries")]
    public void The_search_for_a_value_that_is_repeated_ends(string part, string value, string property)
    {
        var definition = Vocabulary.Properties[property];
        var page = PageText.OfPlainText(Repeated(Repeated(part, 3900 / part.Length) + "\n\n", 50));
        var read = 0L;
        var places = ValuePlaces.Where(page, passage =>
        {
            read += passage.Length;
            return passage.Contains(part.Trim(), StringComparison.Ordinal) ? PassageVerdict.Confirmed : PassageVerdict.Of(PassageVerdictKind.NotStated, string.Empty);
        }, out var isWhole);
        Assert.NotNull(ValuePlaces.Parse(value, definition.Type));
        Assert.False(isWhole);
        Assert.NotEmpty(places);
        Assert.InRange(read, Limits.PlacesCharacters / 2, Limits.PlacesCharacters + page.Text.Length);
    }

    // Each of many values is looked for near the end of what is left of its block, not from the beginning of the block.
    [Fact]
    public void The_search_for_many_values_in_a_block_reads_it_no_more_than_a_few_times_for_each()
    {
        var reads = new[] { 100, 200, 300 }.Select(times =>
        {
            var read = 0L;
            var page = PageText.OfPlainText(Repeated("20 men ", times / 2) + "\n\n" + Repeated("x ", 100));
            var places = ValuePlaces.Where(page, passage => Counted(passage, ref read), out var isWhole);
            Assert.True(isWhole);
            Assert.Equal(times / 2, places.Count);
            Assert.All(places, p => Assert.Equal("20", page.Text[p.Start..p.End]));
            return (Times: times, PerValue: read / (times / 2));
        }).ToArray();
        Assert.All(reads, r => Assert.True(r.PerValue <= 40_000, r.ToString()));

        static PassageVerdict Counted(string passage, ref long read)
        {
            read += passage.Length;
            return Check(passage, "en", "arrests", new NumberValue(20));
        }
    }

    [Fact]
    public void A_cut_within_the_wording_of_a_bound_makes_no_place()
    {
        var filler = Repeated("men and women ", 20);
        var page = PageText.OfPlainText($"Exactly 20 people {filler}; more than 20 people {filler}");
        var place = Assert.Single(ValuePlaces.Where(page, p => Check(p, "en", "arrests", new NumberValue(20)), out _));
        Assert.Equal(8, place.Start);
    }

    [Fact]
    public void Places_in_digits_go_before_places_in_words_that_touch_them()
    {
        var random = new Random(5);
        var first = Enumerable.Range(0, 500).Select(i => new PassageSpan(i * 20, (i * 20) + random.Next(1, 20))).ToArray();
        var second = Enumerable.Range(0, 500).Select(_ => random.Next(0, 10_000)).Select(s => new PassageSpan(s, s + random.Next(1, 60))).ToArray();
        var expected = first.Concat(second.Where(s => !first.Any(f => f.Start < s.End && s.Start < f.End))).OrderBy(p => p.Start).ThenBy(p => p.End);
        Assert.Equal(expected, ValuePlaces.Joined(first, second).OrderBy(p => p.Start).ThenBy(p => p.End));
    }

    [Fact]
    public void The_comparison_with_free_texts_ends()
    {
        var repeated = Repeated("word ", 2_000);
        var wording = new SharedWording([.. Enumerable.Range(0, 20).Select(_ => repeated)], [], 8);
        var page = PageText.OfPlainText("x " + Repeated("word ", 20_000));
        Assert.NotEmpty(wording.In(page, out var compared));
        Assert.InRange(compared, Limits.WordingSteps, Limits.WordingSteps + 1_000_000L);
        Assert.Single(new SharedWording(["one two three four five six seven eight nine"], [], 8).In(PageText.OfPlainText("one two three four five six seven eight ten"), out compared));
        Assert.InRange(compared, 8, 20);
    }

    private static PassageVerdict Check(string passage, string language, string property, ClaimValue value)
    {
        var claim = new Claim(value, Bound.Exact, [], Place.Whole(JsonText.Parse(string.Empty, "{}"u8.ToArray())));
        return ValueInPassage.Check(passage, string.Empty, string.Empty, language, "2025-06-10", Vocabulary.Properties[property], claim, Vocabulary.Areas, _ => [], Vocabulary);
    }

    private static long Allocated(Func<object> work)
    {
        _ = work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Repeated(string part, int times) => new StringBuilder(part.Length * times).Insert(0, part, times).ToString();
}
