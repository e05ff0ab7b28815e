using Cited.Passages;
using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Passages;

public sealed class AnchorTests
{
    [Theory]
    [InlineData("<p>Police arrested 20 people.</p>", "20", null, "20 people", null, null)]
    [InlineData("<p>20 men and 20 women</p>", "20", null, "20 men", null, null)]
    [InlineData("<p>Total:</p><p>20</p><p>left</p>", "20", null, "20", null, null)]
    [InlineData("<p>29 articles</p><p>29 articles</p>", "29", null, "29 articles", null, "29 articles")]
    [InlineData("<p>Argentina, Bolivia, Brazil, Costa Rica, Honduras and Italy took part</p>", "Argentina, Bolivia, Brazil, Costa Rica, Honduras and Italy", null, "Argentina, Bolivia,", "and Italy", null)]
    [InlineData("<p>合計で２０人を逮捕し、２０人を聴取した。</p>", "20", null, "２０人を逮捕し", null, null)]
    public void The_shortest_fragment_that_is_the_only_one(string html, string value, string? prefix, string start, string? end, string? suffix)
    {
        var page = PageText.OfHtml(html);
        var place = value.Length < 5 ? ValuePlaces.OfDigits(page, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture))[0] : ValuePlaces.OfText(page, value)[0];
        Assert.Equal(new TextDirective(prefix, start, end, suffix), Anchor.Around(page, place)?.Directive);
    }

    [Fact]
    public void Parts_are_as_short_as_records_may_have_them_where_scripts_mix()
    {
        var page = PageText.OfHtml("<p>20 people a警b c警d e警f</p><p>20 people a警b c警d e警g</p>");
        var directive = Anchor.Around(page, ValuePlaces.OfDigits(page, 20)[0])?.Directive;
        Assert.All(new[] { directive?.Prefix, directive?.Start, directive?.End, directive?.Suffix }, part => Assert.True(part is null || PageWords.Count(part) <= 5, part));
    }

    [Theory]
    [InlineData("1,393 1.393 1 393 1'393 1\u202F393 ١٬٣٩٣ １,３９３", 1393, 7)]
    [InlineData("393 of 1,393", 393, 1)]
    [InlineData("2,1393 13,93 1393x", 1393, 0)]
    [InlineData("20 in 2020", 20, 1)]
    public void Numbers_are_found_whole_in_any_digits(string text, int number, int times) =>
        Assert.Equal(times, ValuePlaces.OfDigits(PageText.OfPlainText(text), number).Count);

    // Few words in few blocks, so that most of them are ambiguous.
    [Fact]
    public void A_fragment_made_from_a_page_is_found_again_at_its_place()
    {
        var words = Gen.Elements("ten", "Ten", "men", "1,393", "déjà", "the", "isn’t", "–", "“so”", "(left)", "人々", "20人", "a\u00ADb", "ß,");
        var block = words.NonEmptyListOf().Select(w => string.Join(' ', w));
        var page = block.NonEmptyListOf().Select(b => PageText.OfHtml(string.Concat(b.Select(t => $"<p>{t}</p>"))));
        var cases = (from p in page from at in Gen.Choose(0, 1000) from length in Gen.Choose(1, 4) select (Page: p, At: at, Length: length)).ToArbitrary();
        var (made, tried) = (0, 0);
        Prop.ForAll(cases, c =>
        {
            var start = c.At % c.Page.Text.Length;
            start = PageWords.After(c.Page.Text, start, 1)?.Start ?? 0;
            var value = PageWords.After(c.Page.Text, start, c.Length)!.Value;
            tried++;
            if (Anchor.Around(c.Page, value) is not { } anchor)
            {
                return true;
            }

            made++;
            var search = FragmentFinder.Find(c.Page, anchor.Directive);
            var read = DeepLink.DirectiveOf(DeepLink.Of("https://a.example/", anchor.Directive));
            return search.Count == 1 && search.First == anchor.Passage && read == anchor.Directive;
        }).QuickCheckThrowOnFailure();
        Assert.True(made * 3 > tried, $"only {made} of {tried} values got a fragment");
    }
}
