using System.Text.Json;
using Cited.Comparing;

namespace Cited.Tests.Comparing;

public sealed class ClaimPairingTests
{
    [Theory]
    [InlineData("""{"10":["a","b"]}""", """{"13":["a"],"12":["b","c"]}""", "10→13")] // 1 of 2 goes before 1 of 3
    [InlineData("""{"10":["a","b"]}""", """{"13":["c"]}""", "")]
    [InlineData("""{"10":["a"],"11":["b"]}""", """{"12":["b"],"13":["a"]}""", "10→13 11→12")]
    [InlineData("""{"10":["a"],"11":["a"]}""", """{"12":["a"]}""", "10→12")] // equally good: the first by key
    [InlineData("""{}""", """{"12":["a"]}""", "")]
    public void Pairs_by_the_best_overlap_of_citations(string gone, string come, string expected) =>
        Assert.Equal(expected, Pairs(Claims(gone), Claims(come)));

    [Fact]
    public void A_correction_that_names_the_old_value_pairs_claims_with_other_sources()
    {
        var come = new Dictionary<string, JsonElement>(StringComparer.Ordinal)
        {
            ["12"] = JsonDocument.Parse("""{"value":12,"citations":{"a":{}}}""").RootElement,
            ["13"] = JsonDocument.Parse("""{"value":13,"correction":{"was":10},"citations":{"z":{}}}""").RootElement,
        };
        Assert.Equal("10→13", Pairs(Claims("""{"10":["a"]}"""), come));
    }

    private static string Pairs(Dictionary<string, JsonElement> gone, Dictionary<string, JsonElement> come)
    {
        var there = ClaimPairing.Of(gone, come).Select(p => $"{p.Old}→{p.New}").Order(StringComparer.Ordinal);
        var back = ClaimPairing.Of(come, gone).Select(p => $"{p.New}→{p.Old}").Order(StringComparer.Ordinal);
        Assert.Equal(there, back);
        return string.Join(' ', there);
    }

    private static Dictionary<string, JsonElement> Claims(string json) => JsonDocument.Parse(json).RootElement.EnumerateObject().ToDictionary(
        c => c.Name,
        c => JsonDocument.Parse($"{{\"value\":{c.Name},\"citations\":{{{string.Join(',', c.Value.EnumerateArray().Select(s => $"\"{s}\":{{}}"))}}}}}").RootElement,
        StringComparer.Ordinal);
}
