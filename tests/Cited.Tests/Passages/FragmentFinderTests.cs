using Cited.Passages;

namespace Cited.Tests.Passages;

public sealed class FragmentFinderTests
{
    public static TheoryData<string> Pages => SavedPage.Names;

    [Theory]
    [MemberData(nameof(Pages))]
    public void Finds_every_passage_of_the_saved_pages(string name)
    {
        var saved = SavedPage.Named(name);
        var page = saved.Read();
        foreach (var hit in saved.Found)
        {
            var search = FragmentFinder.Find(page, hit.Directive);
            Assert.True(search.Count == 1, $"{hit.Directive}: {search.Count} matches; {search.Mismatch}; the page is:\n{page.Text}");
            Assert.Equal(hit.Passage, Words(page, search.First));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Finds_nothing_that_is_hidden_half_a_word_or_in_two_blocks(string name)
    {
        var saved = SavedPage.Named(name);
        var page = saved.Read();
        Assert.All(saved.Absent, words =>
        {
            var search = FragmentFinder.Find(page, new TextDirective(null, words, null, null));
            Assert.True(search.Count == 0, $"\"{words}\" was found as \"{Words(page, search.First)}\"");
            Assert.NotNull(search.Mismatch);
        });
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Counts_all_matches_and_settles_which_one_is_meant(string name)
    {
        var saved = SavedPage.Named(name);
        var page = saved.Read();
        foreach (var words in saved.Ambiguous)
        {
            var directive = new TextDirective(null, words, null, null);
            var search = FragmentFinder.Find(page, directive);
            Assert.True(search.IsAmbiguous, words);
            foreach (var match in search.Matches)
            {
                var settled = Disambiguation.Settle(page, directive, match);
                Assert.NotNull(settled);
                Assert.Equal(match, FragmentFinder.Find(page, settled).First);
            }
        }
    }

    [Theory]
    [InlineData("mountain range", "An impressive mountain range", true)]
    [InlineData("mountain range", "An impressive mountain ranger", false)]
    [InlineData("range", "color orange", false)]
    [InlineData("ようこそ", "ウィキペディアへようこそ", true)]
    [InlineData("20", "1.20 metres", false)]
    [InlineData("don", "they don't know", false)]
    [InlineData("20", "arrested:20,in all", true)]
    [InlineData("Café", "in the CAFE", true)]
    [InlineData("Cafe\u0301", "in the café", true)]
    [InlineData("strasse", "die Straße", true)]
    [InlineData("stras", "die Straße", false)]
    [InlineData("co-operate", "to co\u2011operate", true)]
    [InlineData("cooperate", "to co\u00ADoperate", true)]
    [InlineData("\"ten\"", "‘ten’", true)]
    [InlineData("ten \t\u00A0 men", "ten men", true)]
    public void Follows_the_drafts_examples_and_its_comparison(string words, string text, bool found) =>
        Assert.Equal(found, FragmentFinder.Find(PageText.OfPlainText(text), new TextDirective(null, words, null, null)).Count == 1);

    [Fact]
    public void The_end_is_the_first_one_behind_the_start()
    {
        var page = PageText.OfPlainText("in Spain seven were arrested in Spain and two in Spain");
        Assert.Equal("seven were arrested in Spain", Words(page, Find(page, new(null, "seven", "in Spain", null)).First));
    }

    [Fact]
    public void A_suffix_may_move_the_end_but_not_the_start_of_a_range()
    {
        var page = PageText.OfPlainText("seven were arrested in Spain and two in Spain today");
        Assert.Equal("seven were arrested in Spain and two in Spain", Words(page, Find(page, new(null, "seven", "in Spain", "today")).First));
    }

    [Fact]
    public void Prefix_and_suffix_may_stand_in_the_neighbouring_blocks()
    {
        var page = PageText.OfHtml("<p>29 Articles</p><p>29 Articles</p><p>The police</p>");
        var search = Find(page, new(null, "29 Articles", null, "The police"));
        Assert.Equal((1, 12), (search.Count, search.First!.Value.Start));
        Assert.Equal(0, Find(page, new("29", "Articles", null, "29")).First!.Value.Start - 3);
    }

    [Fact]
    public void Parts_of_a_word_may_be_split_between_prefix_and_start()
    {
        var page = PageText.OfPlainText("the cross-border inquiry, the schoolteacher");
        Assert.Equal("teacher", Words(page, Find(page, new("school", "teacher", null, null)).First));
    }

    [Theory]
    [InlineData(null, "seven men", null, null, FragmentPart.Start, MismatchKind.Absent, "seven")]
    [InlineData(null, "even were", null, null, FragmentPart.Start, MismatchKind.InsideWord, "seven were")]
    [InlineData(null, "Madrid Five", null, null, FragmentPart.Start, MismatchKind.AcrossBlocks, "Madrid\nFive")]
    [InlineData("Five", "seven were", null, null, FragmentPart.Prefix, MismatchKind.Elsewhere, "Police said that")]
    [InlineData(null, "Five", "seven were", null, FragmentPart.End, MismatchKind.Elsewhere, "seven were")]
    [InlineData(null, "seven", "in Bologna", null, FragmentPart.End, MismatchKind.Absent, null)]
    [InlineData(null, "seven were", null, "detained", FragmentPart.Suffix, MismatchKind.Absent, null)]
    [InlineData(null, "seven were", null, "Five", FragmentPart.Suffix, MismatchKind.Elsewhere, "arrested in Madrid")]
    public void Says_which_part_fails_and_what_stands_there(string? prefix, string start, string? end, string? suffix, FragmentPart part, MismatchKind kind, string? nearest)
    {
        var page = PageText.OfHtml("<p>Police said that seven were arrested in Madrid</p><p>Five more followed</p>");
        var mismatch = Find(page, new(prefix, start, end, suffix)).Mismatch;
        Assert.NotNull(mismatch);
        Assert.Equal((part, kind), (mismatch.Part, mismatch.Kind));
        Assert.Equal(nearest, Words(page, mismatch.Nearest));
    }

    [Fact]
    public void The_nearest_text_survives_a_mistyped_word()
    {
        var page = PageText.OfPlainText("The agency identified 68 further suspects in the inquiry; the suspects are further sought.");
        var mismatch = Find(page, new(null, "identified 68 furthr suspects", null, null)).Mismatch!;
        Assert.Equal("identified 68 further suspects", Words(page, mismatch.Nearest));
    }

    // The loops of the draft, taken literally, would look at the rest of the page once for every prefix: here 10^11 steps.
    [Fact]
    public void A_long_page_of_near_misses_is_searched_once()
    {
        var page = PageText.OfPlainText(string.Concat(Enumerable.Repeat("ten men were seen and ten men ", 100_000)) + "left");
        Assert.Equal(100_000, Find(page, new("and ten", "men", "left", null)).Count);
        Assert.Equal(0, Find(page, new("ten", "women", "left", "at")).Count);
        Assert.Equal(0, Find(page, new("ten", "men", "seen", "at")).Count);
    }

    [Fact]
    public void A_fragment_of_nothing_but_unseen_characters_is_found_nowhere() =>
        Assert.Equal(0, Find(PageText.OfPlainText("words"), new(null, "\u00AD\u200B", null, null)).Count);

    private static FragmentSearch Find(PageText page, TextDirective directive) => FragmentFinder.Find(page, directive);

    private static string? Words(PageText page, PassageSpan? span) => span is { } s ? page.Text.Substring(s.Start, s.Length) : null;
}
