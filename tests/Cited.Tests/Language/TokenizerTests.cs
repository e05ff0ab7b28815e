using Cited.Language;

namespace Cited.Tests.Language;

public sealed class TokenizerTests
{
    // A modifier apostrophe, a voicing mark, an accent, a Hebrew point: letters or parts of letters, but nothing is left of them when folded.
    [Theory]
    [InlineData("\u02BC 20")]
    [InlineData("\u309A 20")]
    [InlineData("\u0301 20")]
    [InlineData("\u05C1 20")]
    public void A_mark_that_stands_alone_is_no_word(string text)
    {
        Assert.Equal(["20"], Tokenizer.Words(text));
        Assert.Equal(20, Assert.Single(NumberReader.Read(text, "en")).Value);
    }

    [Theory]
    [InlineData("\u304B\u3099", "\u304C")]
    [InlineData("e\u0301te\u0301", "ete")]
    public void A_mark_belongs_to_the_letter_before_it(string text, string folded) => Assert.Equal([folded], Tokenizer.Words(text));

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void A_date_is_looked_for_beside_a_mark(string language) =>
        Assert.Empty(DateReader.Read(Tokenizer.Read("\u309A\u02BC"), Languages.BuiltIn.For(language), null));
}
