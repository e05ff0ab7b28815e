using System.Text.Json;
using Cited.Cli;
using Cited.Cli.Hosting;
using Cited.Tests.Rules;

namespace Cited.Tests.Cli.Fetching;

/// <summary>From a server's answer, through a capture, to what is said of the page.</summary>
public sealed class PageCheckTests : IDisposable
{
    private const string Police = "example-police-2020-05-01-release";

    private readonly LoopbackServer server = new();
    private readonly TestNetwork network = new();
    private readonly TemporaryDataset dataset = new();
    private readonly string passages = File.ReadAllText(Path.Combine(Checkout.Fixtures, "base", "archive", "example-police-2020-05-01-release.html"));

    public PageCheckTests() =>
        dataset.Replace($"data/sources/2020/{Police}.json", "https://police.example/news/operation-example", server.At("/police"));

    public void Dispose()
    {
        server.Dispose();
        dataset.Dispose();
    }

    [Fact]
    public void A_page_that_is_as_it_was_is_alive() => Assert.Equal("alive", StateAfter("200 OK\r\nContent-Type: text/html", passages));

    [Theory]
    [InlineData("404 Not Found", "gone")]
    [InlineData("410 Gone", "gone")]
    [InlineData("402 Payment Required", "paywalled")]
    [InlineData("403 Forbidden", "refused")]
    [InlineData("451 Unavailable For Legal Reasons", "refused")]
    [InlineData("500 Oops", "refused")]
    public void A_status_says_what_became_of_it(string head, string state) => Assert.Equal(state, StateAfter(head, "<p>no"));

    [Theory]
    [InlineData("<title>Page not found</title><p>Sorry.", "soft-404")]
    [InlineData("<title>x</title><h1>Página no encontrada</h1>", "soft-404")]
    [InlineData("<title>ページが見つかりません</title>", "soft-404")]
    [InlineData("<p>Police arrested some.<p>Subscribe to continue reading", "paywalled")]
    [InlineData("<script type='application/ld+json'>{\"headline\":\"x\",\"isAccessibleForFree\":\"False\"}</script><p>Police arrested some.", "paywalled")]
    [InlineData("<p>Police arrested some.", "alive")]
    public void A_page_without_its_passages_says_why(string body, string state) => Assert.Equal(state, StateAfter("200 OK\r\nContent-Type: text/html", body));

    [Fact]
    public void Words_of_an_error_in_a_page_that_has_its_passages_are_no_error() =>
        Assert.Equal("alive", StateAfter("200 OK\r\nContent-Type: text/html", "<p>Error 404 not found: subscribe to continue.</p>" + passages));

    [Fact]
    public void An_address_that_leads_elsewhere_for_good_has_moved()
    {
        server.On("/new", "200 OK\r\nContent-Type: text/html", passages);
        Assert.Equal("moved", StateAfter("301 Moved Permanently\r\nLocation: /new", string.Empty));
    }

    [Fact]
    public void An_address_that_leads_to_the_first_page_is_gone_without_saying_so()
    {
        server.On("/", "200 OK\r\nContent-Type: text/html", "<p>Welcome");
        Assert.Equal("soft-404", StateAfter("302 Found\r\nLocation: /", string.Empty));
    }

    [Fact]
    public void A_server_that_is_not_there_is_unreachable()
    {
        server.Dispose();
        Fetch();
        Assert.Equal("unreachable", Check().GetProperty("state").GetString());
    }

    [Fact]
    public void The_ledger_keeps_what_was_found_and_tells_what_is_new()
    {
        Assert.Equal("alive", StateAfter("200 OK\r\nContent-Type: text/html", passages));
        Assert.Equal(string.Empty, dataset.Run("archive", "check", "copies", "--record").Error);
        Assert.Contains("alive            0\n", Quiet("table"), StringComparison.Ordinal);

        network.Pass(TimeSpan.FromDays(31));
        server.On("/police", "200 OK\r\nContent-Type: text/html", passages + "<p>And more.");
        Fetch();
        Assert.Equal(("changed", "alive"), Check() is var changed ? (changed.GetProperty("state").GetString(), changed.GetProperty("before").GetString()) : default);
        dataset.Run("archive", "check", "copies", "--record");

        network.Pass(TimeSpan.FromDays(31));
        server.On("/police", "410 Gone");
        Fetch();
        var news = dataset.Run("archive", "check", "copies", "--new", "--record");
        Assert.Equal(ExitCodes.Findings, news.Code);
        Assert.Contains($"## gone\n\n- **{Police}**: `{server.At("/police")}`, `the server answered with status 410` (was alive)\n", news.Out, StringComparison.Ordinal);
        var line = Assert.Single(File.ReadAllLines(dataset.At("evidence/pages.ndjson")));
        using var json = JsonDocument.Parse(line);
        Assert.Equal(["alive", "alive", "gone"], json.RootElement.GetProperty("spans").EnumerateArray().Select(s => s.GetProperty("state").GetString()));
        Assert.DoesNotContain("(was", Quiet("markdown"), StringComparison.Ordinal);

        Assert.Contains("Pages of sources, as they were found last\n  gone  1", dataset.Run("stats").Out, StringComparison.Ordinal);
        Assert.Contains("\"pages\": {\n    \"gone\": 1\n  }", dataset.Run("stats", "--format", "json").Out, StringComparison.Ordinal);
        Assert.Equal(0, dataset.Run("validate").Code);
    }

    [Fact]
    public void A_broken_ledger_is_named_and_left_alone()
    {
        StateAfter("200 OK\r\nContent-Type: text/html", passages);
        dataset.Write("evidence/pages.ndjson", "<<<<<<< ours\n"u8.ToArray());
        foreach (var run in new[] { dataset.Run("archive", "check", "copies", "--record"), dataset.Run("stats") })
        {
            Assert.Equal(ExitCodes.Usage, run.Code);
            Assert.StartsWith("cited: evidence/pages.ndjson, line 1: ", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal("<<<<<<< ours\n", File.ReadAllText(dataset.At("evidence/pages.ndjson")));
    }

    [Fact]
    public void What_is_written_is_as_its_schema_says()
    {
        StateAfter("301 Moved Permanently\r\nLocation: /new", string.Empty);
        using var json = JsonDocument.Parse(dataset.Run("archive", "check", "copies", "--format", "json").Out);
        Assert.Empty(RuleFixture.Form.Schemas.Evaluate("drift", json.RootElement));
    }

    private string Quiet(string format) => dataset.Run("archive", "check", "copies", "--new", "--format", format).Out;

    private string StateAfter(string head, string body)
    {
        server.On("/police", head, body);
        Fetch();
        return Check().GetProperty("state").GetString()!;
    }

    private void Fetch()
    {
        using var output = new StringWriter();
        Application.Run(["archive", "fetch", "--archive", "copies", Police], new Terminal(output, output, dataset.Folder) { Clock = network, Network = network.Policy });
    }

    private JsonElement Check()
    {
        using var json = JsonDocument.Parse(dataset.Run("archive", "check", "copies", "--format", "json").Out);
        return Assert.Single(json.RootElement.GetProperty("pages").EnumerateArray()).Clone();
    }
}
