using System.Text.Json;
using System.Text.RegularExpressions;

namespace Cited.Tests.House;

/// <summary>The pages for people: each can be found, each link in them leads somewhere, and editors are set up for what there is.</summary>
public sealed partial class PagesTests
{
    private static readonly string[] Entrances = ["CONTRIBUTING.md", "CODE_OF_CONDUCT.md", "GOVERNANCE.md", "SECURITY.md", "docs/README.md", "docs/walkthrough.md", "schema/operation.md", "schema/source.md", "schema/organization.md", "schema/indicator.md"];

    public static TheoryData<string> Pages => [.. Entrances];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Checkout.Root, page))!;
        var links = Link().Matches(File.ReadAllText(Path.Combine(Checkout.Root, page))).Select(m => m.Groups["to"].Value).Where(l => !l.Contains("://", StringComparison.Ordinal));
        Assert.All(links, l => Assert.True(Path.Exists(Path.Combine(folder, l.Split('#')[0])), $"{page} links to {l}, which is not there."));
    }

    [Fact]
    public void The_index_names_every_page()
    {
        var index = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "README.md"));
        var pages = Directory.GetFiles(Path.Combine(Checkout.Root, "docs"), "*.md").Select(f => Path.GetFileName(f)).Where(f => f != "README.md" && !f.Contains(".received.", StringComparison.Ordinal));
        Assert.All(pages, p => Assert.True(index.Contains($"]({p})", StringComparison.Ordinal), $"docs/README.md does not name {p}: add a line."));
    }

    [Fact]
    public void The_snippets_are_JSON_and_offer_the_words_of_the_schema()
    {
        var snippets = JsonDocument.Parse(File.ReadAllText(Path.Combine(Checkout.Root, ".vscode", "records.code-snippets"))).RootElement;
        var definitions = JsonDocument.Parse(File.ReadAllText(Path.Combine(Checkout.Root, "schema", "common.schema.json"))).RootElement.GetProperty("$defs");
        var kinds = definitions.GetProperty("disagreement").GetProperty("properties").GetProperty("kind");
        kinds = kinds.TryGetProperty("$ref", out var reference) ? definitions.GetProperty(reference.GetString()!.Split('/')[^1]) : kinds;
        var scope = definitions.GetProperty("operationFact").GetProperty("properties").GetProperty("scope");
        scope = definitions.GetProperty(scope.GetProperty("$ref").GetString()!.Split('/')[^1]);
        Assert.Equal(kinds.GetProperty("enum").EnumerateArray().Select(k => k.GetString()), Choices(snippets.GetProperty("Disagreement")));
        Assert.Equal(scope.GetProperty("properties").EnumerateObject().Select(p => p.Name), Choices(snippets.GetProperty("Scope")));
    }

    [Fact]
    public void A_snippet_without_its_gaps_is_a_fact_that_fits_the_schema()
    {
        var body = string.Join('\n', Body(JsonDocument.Parse(File.ReadAllText(Path.Combine(Checkout.Root, ".vscode", "records.code-snippets"))).RootElement.GetProperty("Fact")));
        var fact = body.Replace("$1", "arrests", StringComparison.Ordinal).Replace("$2", "7", StringComparison.Ordinal).Replace("$3", "example-news-2020-05-02-arrests", StringComparison.Ordinal).Replace("$4", "seven people", StringComparison.Ordinal);
        var record = File.ReadAllText(Path.Combine(Checkout.Fixtures, "base", "data", "operations", "2020", "example-2020.json"));
        var facts = record.IndexOf("\"facts\": [", StringComparison.Ordinal) + "\"facts\": [".Length;
        using var changed = JsonDocument.Parse(record[..facts] + fact + "]}");
        Assert.Empty(Rules.RuleFixture.Form.Schemas.Evaluate("operation", changed.RootElement));
    }

    [Fact]
    public void Check_does_the_same_on_every_system()
    {
        static IEnumerable<string> Commands(string file) => Command().Matches(
            File.ReadAllText(Path.Combine(Checkout.Root, file)).Replace("cited() { dotnet run --no-build --project tools/Cited.Cli -- \"$@\"; }", string.Empty, StringComparison.Ordinal)
                .Replace("\" cited ", "\" dotnet run --no-build --project tools/Cited.Cli -- ", StringComparison.Ordinal)).Select(m => m.Value.TrimEnd());
        Assert.Equal(Commands("check"), Commands("check.cmd"));
        Assert.Equal(5, Commands("check").Count());
    }

    private static IEnumerable<string> Body(JsonElement snippet) => snippet.GetProperty("body").EnumerateArray().Select(l => l.GetString()!);

    private static IEnumerable<string> Choices(JsonElement snippet) => ChoiceList().Match(string.Join('\n', Body(snippet))).Groups["words"].Value.Split(',');

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"\$\{1\|(?<words>[^|]+)\|\}", RegexOptions.ExplicitCapture)]
    private static partial Regex ChoiceList();

    [GeneratedRegex(@"dotnet (build|test|run)[^|\r\n]*")]
    private static partial Regex Command();
}
