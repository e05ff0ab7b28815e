using System.Text.Json.Nodes;
using Cited.Rules.Citations;

namespace Cited.Tests.Rules.Citations;

public sealed class FragmentTooLongTests
{
    [Theory]
    [InlineData("start", "one two three four five six")]
    [InlineData("end", "one two three\u00A0four five six")]
    [InlineData("prefix", "eins zwei drei vier fünf sechs")]
    [InlineData("suffix", "один два три четыре пять шесть")]
    [InlineData("start", "十十十十十十十十十十十十十十十十十十十十十十十十十十十十十十十十十十十十十十十十十")]
    [InlineData("start", "กกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกก")]
    public void A_part_of_more_than_five_words_is_reported(string part, string text)
    {
        var finding = Assert.Single(Findings(part, text));
        Assert.EndsWith("/fragment/" + part, finding.Place.Pointer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one two three four five")]
    [InlineData("l'un, l'autre – et-deux trois")]
    [InlineData("1,393 arrests in thirty-four countries")]
    [InlineData("十十十十十十十十十十十十十十十十十十十十十十十十十十十十十十十十十十十十十十十十")]
    [InlineData("12か国で20人を逮捕したと発表した")]
    public void Five_words_or_forty_characters_are_allowed(string text) => Assert.Empty(Findings("start", text));

    private static Cited.Findings.Finding[] Findings(string part, string text) => CitedExample.Findings(new FragmentTooLong(), (CitedExample.Operation, operation =>
        CitedExample.Citation(operation, 1)["fragment"] = new JsonObject { ["start"] = "seven", [part] = text }));
}
