using System.Text.Json;
using System.Text.RegularExpressions;
using Cited.Passages;

namespace Cited.Tests.Passages;

/// <summary>The examples of docs/citing-passages.md, taken from the page and run.</summary>
public sealed partial class CitingPassagesTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "citing-passages.md"));

    private static readonly PageText Page = PageText.OfHtml(Html().Match(Guide).Groups["html"].Value);

    public static TheoryData<string, string> Good => Rows("Good:", "Bad:");

    public static TheoryData<string, string> Bad => Rows("Bad:", "## Saved copies");

    [Fact]
    public void The_guide_has_examples_of_both_kinds() => Assert.True(Good.Count >= 6 && Bad.Count >= 6);

    [Theory]
    [MemberData(nameof(Good))]
    public void A_good_example_leads_to_its_passage_alone(string fragment, string passage)
    {
        var search = FragmentFinder.Find(Page, Directive(fragment));
        Assert.Equal(1, search.Count);
        Assert.Equal(passage, PassageHash.OnOneLine(Page.Text.Substring(search.First!.Value.Start, search.First.Value.Length)));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_example_is_found_out(string fragment, string finding)
    {
        var search = FragmentFinder.Find(Page, Directive(fragment));
        Assert.Equal(finding, search.Count == 0 ? "fragment-not-found" : search.IsAmbiguous ? "fragment-ambiguous" : "none");
    }

    private static TheoryData<string, string> Rows(string from, string to)
    {
        var part = Guide[Guide.IndexOf(from, StringComparison.Ordinal)..Guide.IndexOf(to, StringComparison.Ordinal)];
        var rows = new TheoryData<string, string>();
        foreach (Match row in Row().Matches(part))
        {
            rows.Add(row.Groups["fragment"].Value, row.Groups["result"].Value);
        }

        return rows;
    }

    private static TextDirective Directive(string json) => JsonSerializer.Deserialize<TextDirective>(json, JsonSerializerOptions.Web)!;

    [GeneratedRegex("```html\n(?<html>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Html();

    [GeneratedRegex(@"^\| `(?<fragment>\{.*\})` \| (?<result>[^|]+?) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
