using System.Text;
using System.Text.RegularExpressions;
using Cited.Schemas.Patterns;
using Cited.Text;

namespace Cited.Fuzzing.Targets;

/// <summary>Patterns of schemas. The first line is the pattern, the rest the text that it is tried on.</summary>
internal sealed class PatternsTarget : FuzzTarget
{
    public override string Name => "patterns";

    public override int MostBytes => 60;

    public override long BaseAllocation => 512 * 1024 * 1024;

    // A pattern that goes back may take its whole time.
    public override TimeSpan Slow => TimeSpan.FromSeconds(Limits.PatternSeconds + 1);

    public override IReadOnlyList<string> Words { get; } =
    [
        "^", "$", "\\b", "\\B", ".", "[a-z0-9]+", "(-[a-z0-9]+)*", "[^\\p{L}]", "\\p{Lu}", "\\p{Script=Greek}", "\\P{L}", "\\d", "\\w", "\\s", "\\u{1F600}", "\\uD83D\\uDE00", "\\u0061", "\\x62", "\\cJ", "\\0", "\\/",
        "(?<a>b)", "\\k<a>", "\\1", "(?:", "(?=", "(?!", "(?<=", "(?<!", ")", "*", "+?", "{2}", "{2,}", "{2,3}", "{1000}", "|", "[", "]", "[]", "[^]", "-", "\\-", "(a+)+", "(a|a)*", "(.*)*x", "\n", "\u2028", "\uD83D\uDE00", "a", "b-1",
    ];

    protected override void Check(byte[] input)
    {
        var whole = Encoding.UTF8.GetString(input);
        var line = whole.IndexOf('\n', StringComparison.Ordinal);
        var (pattern, text) = line < 0 ? (whole, "a-1 b") : (whole[..line], whole[(line + 1)..]);
        Regex compiled;
        try
        {
            compiled = EcmaPattern.Compile(pattern);
        }
        catch (InvalidPatternException e)
        {
            Law.Holds(!e.Message.Any(char.IsControl), "a message is a line of text");
            return;
        }

        try
        {
            var fits = compiled.IsMatch(text);
            if (input.Length % 4 > 0)
            {
                // Compiling takes most of the time: the other laws are checked for a quarter of the inputs.
                return;
            }

            Law.Holds(fits == EcmaPattern.Compile(pattern).IsMatch(text), "a pattern means the same each time");
            Law.Holds(!fits || EcmaPattern.Compile($"(?:{pattern})|a").IsMatch(text), "a pattern that fits, fits beside another");
            Law.Holds(!fits || EcmaPattern.Compile($"(?=[^]*){pattern}|a").IsMatch(text), "a pattern that fits, fits where it must go back as well");
        }
        catch (RegexMatchTimeoutException)
        {
            // Matching is bounded by time where a pattern goes back.
        }
        catch (InvalidPatternException)
        {
            // Within others, the pattern is too large.
        }
    }
}
