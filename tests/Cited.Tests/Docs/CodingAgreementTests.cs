using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Cited.Tests.Docs;

/// <summary>What docs/coding-agreement.md says of two coders is counted from their codings, which are kept as fixtures.</summary>
public sealed class CodingAgreementTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "coding-agreement.md"));

    [Theory]
    [InlineData("round-1")]
    [InlineData("round-2")]
    public void The_page_has_the_figures_of_the_codings(string round)
    {
        var table = Table(round);
        Assert.True(Page.Contains(table, StringComparison.Ordinal), $"docs/coding-agreement.md should hold this table of {round}:\n{table}");
    }

    [Theory]
    [InlineData("round-1")]
    [InlineData("round-2")]
    public void A_coder_states_a_fact_once(string round)
    {
        using var json = Read(round);
        foreach (var coder in new[] { "first", "second" })
        {
            var facts = json.RootElement.GetProperty(coder).EnumerateArray().Select(Fact).ToArray();
            Assert.Equal(facts.Distinct(StringComparer.Ordinal), facts);
        }
    }

    private static string Table(string round)
    {
        using var json = Read(round);
        var first = Facts(json, "first");
        var second = Facts(json, "second");
        var table = new StringBuilder("| page | language | both | only the first | only the second | identical |\n| --- | --- | ---: | ---: | ---: | ---: |\n");
        foreach (var page in json.RootElement.GetProperty("pages").EnumerateArray())
        {
            var number = page.GetProperty("page").GetString()!;
            Row(table, $"[{number}]({page.GetProperty("url").GetString()})", page.GetProperty("language").GetString()!, [.. first[number]], [.. second[number]]);
        }

        Row(table, "all", null, [.. first.SelectMany(f => f)], [.. second.SelectMany(f => f)]);
        return table.ToString();
    }

    private static void Row(StringBuilder table, string page, string? language, HashSet<string> first, HashSet<string> second)
    {
        var both = first.Intersect(second, StringComparer.Ordinal).Count();
        var share = Math.Round(100m * both / first.Union(second, StringComparer.Ordinal).Count(), MidpointRounding.AwayFromZero);
        table.Append(CultureInfo.InvariantCulture, $"| {page} |{(language is null ? null : " " + language)} | {both} | {first.Count - both} | {second.Count - both} | {share} % |\n");
    }

    private static ILookup<string, string> Facts(JsonDocument json, string coder) =>
        json.RootElement.GetProperty(coder).EnumerateArray().ToLookup(f => f.GetProperty("page").GetString()!, Fact, StringComparer.Ordinal);

    private static string Fact(JsonElement fact) => string.Join(
        " ",
        new[] { "page", "property", "scope", "value", "bound" }.Select(key => fact.TryGetProperty(key, out var value) ? value.GetRawText() : "-"));

    private static JsonDocument Read(string round) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Checkout.Fixtures, "double-coding", round + ".json")));
}
