using System.Text.RegularExpressions;
using Cited.Schemas.Patterns;
using Cited.Text;

namespace Cited.Tests.Schemas.Patterns;

/// <summary>Patterns mean what ECMA-262 says with the flag "u". Rows were held against an engine of that standard (tests/differential).</summary>
public sealed class EcmaPatternTests
{
    // .NET's engine that never goes back refuses so many repetitions.
    [Fact]
    public void Many_repetitions_are_counted()
    {
        var pattern = EcmaPattern.Compile("^.{1000}$");
        Assert.Matches(pattern, new string('a', 1000));
        Assert.DoesNotMatch(pattern, new string('a', 999));
    }

    [Fact]
    public void A_message_shows_control_characters() =>
        Assert.DoesNotContain(Assert.Throws<InvalidPatternException>(() => EcmaPattern.Compile("\\\0")).Message, char.IsControl);

    [Theory]
    [InlineData("^a$", "a", "a\n", "the end of the text, not the place before a last line feed")]
    [InlineData("^a$", "a", "b\na\nc", "ends of the text, not of lines")]
    [InlineData("^.$", "\u0085", "\n", "the full stop takes all but the ends of lines")]
    [InlineData("^.$", "😀", "\u2028", "the full stop takes a whole character")]
    [InlineData("^\\d$", "7", "٣", "digits of ASCII")]
    [InlineData("^\\D$", "٣", "7", "all others")]
    [InlineData("^\\w$", "_", "é", "letters of ASCII")]
    [InlineData("^\\W$", "é", "a", "all others")]
    [InlineData("^\\s$", "\uFEFF", "\u0085", "the white space of ECMA-262")]
    [InlineData("^\\S$", "\u180E", "\u00A0", "all others")]
    [InlineData("\\bé", "aé", "éa", "edges of words of ASCII")]
    [InlineData("^\\Bé", "é", "aé", "places that are none")]
    [InlineData("^\\p{Letter}+$", "Ωж中", "Ω1", "a long name of a category")]
    [InlineData("^\\p{L}+$", "\U00010400", "1", "a short name, and letters beyond the first plane")]
    [InlineData("^\\P{Lu}$", "a", "A", "all without a property")]
    [InlineData("^\\P{L}$", "\n", "a", "all without a property, with a line feed at the end")]
    [InlineData("^\\p{General_Category=Decimal_Number}$", "१", "a", "a category with its key")]
    [InlineData("^\\p{gc=Cased_Letter}$", "a", "中", "a category of several")]
    [InlineData("^\\p{Script=Greek}+$", "αω", "a", "a script")]
    [InlineData("^\\p{sc=Cyrl}$", "ж", "z", "a script by its short name")]
    [InlineData("^\\p{Script_Extensions=Devanagari}$", "।", "a", "a character of several scripts")]
    [InlineData("^\\p{Script=Devanagari}$", "क", "।", "the script alone")]
    [InlineData("^\\p{Alphabetic}$", "ⅷ", "8", "a property of yes or no")]
    [InlineData("^\\p{White_Space}$", "\u0085", "a", "a property of yes or no, with an underscore")]
    [InlineData("^\\p{ASCII}$", "a", "é", "ASCII")]
    [InlineData("^[\\P{L}a]$", "a", "b", "a property in a class")]
    [InlineData("^\\u{1F600}$", "😀", "😃", "a code point in braces")]
    [InlineData("^\\uD83D\\uDE00$", "😀", "😃", "two halves of a character")]
    [InlineData("^\\u0061\\x62$", "ab", "aB", "hexadecimal escapes")]
    [InlineData("^\\cJ$", "\n", "J", "a control character by its letter")]
    [InlineData("^\\0$", "\0", "0", "NUL")]
    [InlineData("^\\/$", "/", "\\/", "an escaped solidus")]
    [InlineData("^[\\b\\-]$", "\b", "b", "escapes that only classes have")]
    [InlineData("^[a-c\\]]$", "]", "d", "a class with a bracket")]
    [InlineData("^[^]$", "\n", "", "the class of all characters")]
    [InlineData("^(?:[]|a)$", "a", "]", "the class of none")]
    [InlineData("^[😀-😃]$", "😁", "😄", "a range beyond the first plane")]
    [InlineData("^[^a]$", "😀", "a", "all but one, a whole character at a time")]
    [InlineData("^😀{2}$", "😀😀", "😀", "a repeated character of two units")]
    [InlineData("^(?<year>\\d)-\\k<year>$", "1-1", "1-2", "a named group")]
    [InlineData("^\\k<a>(?<a>b)$", "b", "bb", "a reference before its group is the empty text")]
    [InlineData("^(?:(a)|b)\\1$", "b", "a", "a reference to a group that has no text")]
    [InlineData("^(a)(b)\\2\\1$", "abba", "abab", "references by number")]
    [InlineData("(?<=😀)b", "😀b", "ab", "a look behind")]
    [InlineData("(?<!a)b", "cb", "ab", "a look behind for what is not there")]
    [InlineData("^(?=.*a)(?!.*c)", "ba", "bac", "looks ahead")]
    [InlineData("^a{2,3}?$", "aaa", "a", "counted repetition")]
    [InlineData("^$|x", "", "\n", "an empty text")]
    public void A_construct_means_what_the_standard_says(string pattern, string fits, string doesNot, string why)
    {
        var compiled = EcmaPattern.Compile(pattern);
        Assert.True(compiled.IsMatch(fits) && !compiled.IsMatch(doesNot), why);
    }

    [Theory]
    [InlineData("(?i)a", "(character 1)")]
    [InlineData("(?#note)", "(character 1)")]
    [InlineData("(?>a)", "(character 1)")]
    [InlineData("a++", "nothing that \"+\" could repeat")]
    [InlineData("*a", "nothing that \"*\" could repeat")]
    [InlineData("^*", "nothing that \"*\" could repeat")]
    [InlineData("(?=a)*", "nothing that \"*\" could repeat")]
    [InlineData("\\A", "\\A is no escape")]
    [InlineData("\\Z", "\\Z is no escape")]
    [InlineData("\\-", "\\- is no escape")]
    [InlineData("\\c1", "\\c is no escape")]
    [InlineData("\\01", "\\0 is no escape")]
    [InlineData("\\u{110000}", "\\u is no escape")]
    [InlineData("\\", "nothing follows")]
    [InlineData("a{", "write \\{")]
    [InlineData("a}", "write \\}")]
    [InlineData("]", "write \\]")]
    [InlineData("a{2,1}", "stands first")]
    [InlineData("[z-a]", "ends before it begins")]
    [InlineData("[\\w-z]", "no end of a range")]
    [InlineData("[a", "has no end")]
    [InlineData("(a", "has no end")]
    [InlineData("a)", "no opening one")]
    [InlineData("\\2(a)", "there is no group 2")]
    [InlineData("\\k<b>(?<a>a)", "no group is called \"b\"")]
    [InlineData("(?<a>a)(?<a>b)", "two groups are called \"a\"")]
    [InlineData("(?<1>a)", "no name of a group")]
    [InlineData("\\p{letter}", "called \"letter\"")]
    [InlineData("\\p{IsGreek}", "called \"IsGreek\"")]
    [InlineData("\\p{Greek}", "called \"Greek\"")]
    [InlineData("\\pL", "lacks its name in braces")]
    [InlineData("(?:(a)|b\\1)+", "repeats a group together with a reference")]
    [InlineData("(((a{200}){200}){200})", "steps")]
    [InlineData("a{99999999999}", "counts to more than")]
    public void What_the_standard_does_not_have_is_refused_in_a_sentence(string pattern, string why)
    {
        var fault = Assert.Throws<InvalidPatternException>(() => EcmaPattern.Compile(pattern));
        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
        Assert.StartsWith("the pattern \"", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_is_bounded_in_length_and_depth()
    {
        Assert.Throws<InvalidPatternException>(() => EcmaPattern.Compile(new string('a', Limits.PatternLength + 1)));
        Assert.Throws<InvalidPatternException>(() => EcmaPattern.Compile(new string('(', Limits.PatternDepth + 1) + new string(')', Limits.PatternDepth + 1)));
        Assert.Matches(EcmaPattern.Compile(new string('(', Limits.PatternDepth) + new string(')', Limits.PatternDepth)), "a");
    }

    [Theory]
    [InlineData("^(a+)+$", true)]
    [InlineData("^(a|a)*b$", true)]
    [InlineData("^[^\\s]([^\\u0000-\\u001F\\u007F]*[^\\s])?$", true)]
    [InlineData("^(?=a)", false)]
    [InlineData("(a)\\1", false)]
    [InlineData("^\\p{L}$", false)]
    public void Time_grows_with_the_text_where_the_pattern_allows_it(string pattern, bool linear)
    {
        var compiled = EcmaPattern.Compile(pattern);
        Assert.Equal(linear, compiled.Options.HasFlag(RegexOptions.NonBacktracking));
        Assert.Equal(TimeSpan.FromSeconds(Limits.PatternSeconds), compiled.MatchTimeout);
    }
}
