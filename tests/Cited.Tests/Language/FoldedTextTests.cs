using Cited.Language;
using Cited.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Language;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("plain text, 100 %", "plain text, 100 %")]
    [InlineData("ａ＠ｂ．ｃ", "a@b.c")]
    [InlineData("x\u200By\u00ADz\u2060", "xyz")]
    [InlineData("٣٤ and ３４ and \U0001D7D1\U0001D7D2", "34 and 34 and 34")]
    [InlineData("\U0001D400\U0001D41A", "Aa")]
    [InlineData("it\u2019s a\u2011b\u00A0c", "it's a-b c")]
    [InlineData("Café, Ünal, 東京", "Café, Ünal, 東京")]
    public void Says_what_is_read(string original, string read) => Assert.Equal(read, FoldedText.Of(original, Folding.Reading).Text);

    [Fact]
    public void Leads_back_to_the_characters_of_the_original()
    {
        var folded = FoldedText.Of("to a\u200B\u200Bb and \U0001D400!", Folding.Reading);
        Assert.Equal((3, 4), folded.Original(3, 2));
        Assert.Equal((12, 2), folded.Original(10, 1));
    }

    [Fact]
    public void Every_part_leads_to_a_part_of_the_original()
    {
        var texts = Gen.Elements("a", "\u200B", "\uD835", "\U0001D400", "é", "e\u0301", " ", "３", "").ListOf().Select(parts => string.Concat(parts));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var folded = FoldedText.Of(text, Folding.Reading);
            for (var i = 0; i < folded.Text.Length; i++)
            {
                var (start, length) = folded.Original(i, 1);
                Assert.InRange(start, 0, text.Length - 1);
                Assert.InRange(start + length, start + 1, text.Length);
            }
        }).QuickCheckThrowOnFailure();
    }
}
