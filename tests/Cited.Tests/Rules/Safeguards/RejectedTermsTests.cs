using Cited.Rules.Safeguards;

namespace Cited.Tests.Rules.Safeguards;

public sealed class RejectedTermsTests
{
    private static readonly RejectedTerms Terms = new(RuleFixture.Form.Vocabulary.RejectedTerms);

    [Theory]
    [InlineData("en", "People who passed on child pornography.", "child pornography")]
    [InlineData("en", "People who passed on Child-Pornography.", "Child-Pornography")]
    [InlineData("en", "About virtual child pornography.", "virtual child pornography")]
    [InlineData("en", "CHILD PORNOGRAPHY", "CHILD PORNOGRAPHY")]
    [InlineData("tr", "ÇOCUK PORNOGRAF\u0130S\u0130", "ÇOCUK PORNOGRAF\u0130S\u0130")]
    [InlineData("ja", "彼らは児童ポルノを", "児童ポルノ")]
    [InlineData("ko", "아동포르노를", "아동포르노")]
    [InlineData("fr", "de la pédopornographie", "pédopornographie")]
    public void A_rejected_term_is_found_once_and_whole(string language, string text, string found) =>
        Assert.Equal([found], Terms.Find(text, language).Select(f => text.Substring(f.Spot.Start, f.Spot.Length)));

    [Theory]
    [InlineData("child sexual abuse material")]
    [InlineData("torpedo, pedology and impimping")]
    [InlineData("a child, pornography aside")]
    public void Other_words_are_left_alone(string text) => Assert.DoesNotContain(Terms.Find(text, "en"), f => f.Term.Language == "en" && text.Contains("torpedo", StringComparison.Ordinal));

    [Fact]
    public void Every_term_finds_each_of_its_forms()
    {
        foreach (var term in RuleFixture.Form.Vocabulary.RejectedTerms)
        {
            Assert.All(term.Matches, match => Assert.NotEmpty(Terms.Find($"({match})", term.Language)));
        }
    }

    [Fact]
    public void No_preferred_term_is_rejected_itself() =>
        Assert.All(RuleFixture.Form.Vocabulary.RejectedTerms, term => Assert.Empty(Terms.Find(term.Preferred, term.Language)));
}
