using System.Text.RegularExpressions;
using Cited.Reporting.Comparisons;
using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Reporting.Comparisons;

/// <summary>Nothing from the data is markup, a mention, a reference or a command.</summary>
public sealed partial class MarkdownTextTests
{
    [Theory]
    [InlineData("Operation Víbora, 2025 (second phase)", "Operation Víbora, 2025 (second phase)")]
    [InlineData("<b>&amp;</b>", "&lt;b&gt;&amp;amp;&lt;/b&gt;")]
    [InlineData("@team/x", "\\@&#8203;team/x")]
    [InlineData("see #12", "see \\#&#8203;12")]
    [InlineData("gh-12", "gh\\-&#8203;12")]
    [InlineData("twenty-one", "twenty-one")]
    [InlineData("[a](b) ![c](d) *e* _f_ `g` ~h~ |i| $j$ \\", "\\[a\\](b) \\!\\[c\\](d) \\*e\\* \\_f\\_ \\`g\\` \\~h\\~ \\|i\\| \\$j\\$ \\\\")]
    [InlineData("https://x.example www.x.example", "https\\:&#8203;//x.example www\\.x.example")]
    [InlineData("::error::x", "\\:&#8203;\\:&#8203;error\\:&#8203;\\:&#8203;x")]
    [InlineData("##[error]x", "\\\\u0023\\#&#8203;\\[error\\]x")]
    [InlineData("a\nb\u202e\u001b[31m", "a\\\\nb\\\\u202e\\\\u001b\\[31m")]
    public void Names_are_shown_as_they_are(string text, string markdown) => Assert.Equal(markdown, MarkdownText.Escape(text));

    [Theory]
    [InlineData("20", "`20`")]
    [InlineData("a`b", "``a`b``")]
    [InlineData("`` ` ```", "```` `` ` ``` ````")]
    [InlineData(" x", "`  x `")]
    [InlineData("", "(blank)")]
    [InlineData("\n", "`\\n`")]
    [InlineData("##[x", "`\\u0023#[x`")]
    public void Values_are_code(string text, string markdown) => Assert.Equal(markdown, MarkdownText.Code(text));

    [Theory]
    [InlineData("https://x.example/a>b)<c\\d e`f|é", "[n](<https://x.example/a%3Eb)%3Cc%5Cd%20e%60f%7C%C3%A9>)")]
    [InlineData("javascript:alert(1)", "n")]
    [InlineData("data:text/html,x", "n")]
    public void Links_lead_to_web_addresses_only(string link, string markdown) => Assert.Equal(markdown, MarkdownText.Of(new Sentence().Name("n", link)));

    [Fact]
    public void Long_texts_are_cut_between_characters()
    {
        var piece = new Sentence().Value(new string('a', Sentence.MostCharacters - 1) + "😀").Pieces[0].Text;
        Assert.Equal(new string('a', Sentence.MostCharacters - 1) + "…", piece);
    }

    [Fact]
    public void Nothing_in_any_text_is_active() => Prop.ForAll(
        Gen.Elements("@", "#", "1", "a", "`", "<", ">", "&", "[", "]", "(", ")", "!", "*", "_", "~", ":", "::", "/", "-", "GH-", "www.", "http://", "\n", "\r", "\\", "|", "$", "{", " ", "##[", "</details>", "é").ArrayOf().Select(string.Concat).ToArbitrary(),
        text =>
        {
            var escaped = MarkdownText.Escape(text);
            Assert.DoesNotMatch(Active(), escaped);
            Assert.DoesNotContain('\n', escaped);
            var code = MarkdownText.Code(text);
            Assert.True(code == "(blank)" || Regex.IsMatch(code, "^(?<f>`+)(?:(?!(?<!`)\\k<f>(?!`)).)+\\k<f>$", RegexOptions.None, TimeSpan.FromSeconds(5)), code);
        }).QuickCheckThrowOnFailure();

    // Mentions, references, tags, entities of the text's own, markup that no backslash stands before, addresses, commands.
    [GeneratedRegex(@"@\w|(?<!&)#\d|[<>]|&(?!lt;|gt;|amp;|#8203;)|(?<!\\)(\\\\)*[\[\]*_`~|$!]|:/|www\.\w|gh-\d|##\[|::", RegexOptions.IgnoreCase)]
    private static partial Regex Active();
}
