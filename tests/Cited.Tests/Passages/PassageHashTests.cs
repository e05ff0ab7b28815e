using System.Globalization;
using System.Text.RegularExpressions;
using Cited.Passages;

namespace Cited.Tests.Passages;

public sealed partial class PassageHashTests
{
    // The figure is that of "twenty people" by sha256sum.
    [Fact]
    public void Is_the_sha256_of_the_normalised_text() =>
        Assert.Equal("f9987bf508f00f59f5f04940118fb156f48b8aed645717c11dbe7a9b60fc73f8", PassageHash.Of("twenty\u00A0\n people"));

    [Theory]
    [InlineData("the force’s “inquiry” — isn‘t", "the force\"s \"inquiry\" - isn\"t")]
    [InlineData("  a \t\u3000 b\n", "a b")]
    [InlineData("co\u00ADope\u200Brate…", "cooperate...")]
    [InlineData("É ü ٢٠", "É ü ٢٠")]
    public void Normalises_what_differs_only_in_print(string passage, string normalised) => Assert.Equal(normalised, PassageHash.Normalise(passage));

    // docs/citing-passages.md promises which characters are dropped or made alike; every character of the plane is tried.
    [Fact]
    public void The_guide_lists_exactly_the_characters_that_are_made_alike()
    {
        var steps = File.ReadAllLines(Path.Combine(Checkout.Root, "docs", "citing-passages.md")).SkipWhile(l => !l.StartsWith("1. These characters are dropped", StringComparison.Ordinal)).ToArray();
        var (dropped, quotes, dashes) = (Listed(steps, '1', '2'), Listed(steps, '3', '4'), Listed(steps, '4', '5'));
        for (var c = '\u0021'; c < '\uFFFF'; c++)
        {
            if (char.IsSurrogate(c) || char.IsWhiteSpace(c) || c == '\u2026')
            {
                continue;
            }

            var expected = dropped.Contains(c) ? "ab" : quotes.Contains(c) || c is '\'' or '`' ? "a\"b" : dashes.Contains(c) ? "a-b" : $"a{c}b";
            Assert.True(PassageHash.Normalise($"a{c}b") == expected, $"U+{(int)c:X4}");
        }
    }

    private static HashSet<char> Listed(string[] lines, char step, char next)
    {
        var text = string.Concat(lines.SkipWhile(l => !l.StartsWith(step + ". ", StringComparison.Ordinal)).TakeWhile(l => !l.StartsWith(next + ". ", StringComparison.Ordinal)));
        return [.. CodePoints().Matches(text).SelectMany(m => Enumerable.Range(Hex(m, "from"), (m.Groups["to"].Success ? Hex(m, "to") : Hex(m, "from")) - Hex(m, "from") + 1)).Select(i => (char)i)];
    }

    private static int Hex(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"U\+(?<from>[0-9A-F]{4})(–U\+(?<to>[0-9A-F]{4}))?", RegexOptions.ExplicitCapture)]
    private static partial Regex CodePoints();
}
