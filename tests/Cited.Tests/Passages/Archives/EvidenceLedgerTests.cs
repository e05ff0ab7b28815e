using System.Text;
using System.Text.Json;
using Cited.Passages.Archives;
using Cited.Reading;
using Cited.Tests.Rules;

namespace Cited.Tests.Passages.Archives;

public sealed class EvidenceLedgerTests
{
    private const string Hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    [Fact]
    public void What_stays_as_it_was_is_one_span_and_what_changes_another()
    {
        var ledger = EvidenceLedger.Empty
            .With([Page(PageState.Alive, 1, Hash)])
            .With([Page(PageState.Alive, 2, Hash)])
            .With([Page(PageState.Gone, 3, null, 404)])
            .With([Page(PageState.Gone, 1, null, 404)]);
        Assert.Equal(
            $$"""
            {"source":"example","spans":[{"state":"alive","from":"2026-03-01","to":"2026-03-02","status":200,"text":"{{Hash}}"},{"state":"gone","from":"2026-03-03","to":"2026-03-03","status":404}]}

            """.ReplaceLineEndings("\n"),
            Encoding.UTF8.GetString(ledger.ToBytes()));
    }

    [Fact]
    public void A_changed_page_is_alive_with_another_text()
    {
        var ledger = EvidenceLedger.Empty.With([Page(PageState.Alive, 1, Hash)]).With([Page(PageState.Changed, 2, new string('0', 64))]);
        Assert.Equal(["alive", "alive"], ledger.Sources["example"].Select(s => s.State));
        Assert.Equal(new string('0', 64), ledger.Last("example")?.Text);
    }

    [Fact]
    public void What_is_written_is_read_and_is_as_its_schema_says()
    {
        var ledger = EvidenceLedger.Empty.With([Page(PageState.Alive, 1, Hash), Page(PageState.Unreachable, 4, null, 0) with { Source = "a-first" }]);
        Assert.Equal(ledger.ToBytes(), Read(ledger.ToBytes()).ToBytes());
        Assert.Equal(["a-first", "example"], Read(ledger.ToBytes()).Sources.Keys);
        foreach (var line in Encoding.UTF8.GetString(ledger.ToBytes()).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var json = JsonDocument.Parse(line);
            Assert.Empty(RuleFixture.Form.Schemas.Evaluate("evidence", json.RootElement));
        }
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("{\"source\":\"a\"}")]
    [InlineData("{\"source\":\"a\",\"spans\":[]}")]
    [InlineData("{\"source\":null,\"spans\":[{\"state\":\"alive\",\"from\":\"2026-03-01\",\"to\":\"2026-03-01\"}]}")]
    [InlineData("{\"source\":\"a\",\"spans\":[{\"state\":\"well\",\"from\":\"2026-03-01\",\"to\":\"2026-03-01\"}]}")]
    [InlineData("{\"source\":\"a\",\"spans\":[{\"state\":\"alive\",\"from\":\"2026-03-02\",\"to\":\"2026-03-01\"}]}")]
    [InlineData("{\"source\":\"a\",\"spans\":[{\"state\":\"alive\",\"from\":\"yesterday\",\"to\":\"2026-03-01\"}]}")]
    [InlineData("{\"source\":\"a\",\"spans\":[{\"state\":\"alive\",\"from\":\"2026-03-01\",\"to\":\"2026-03-01\",\"status\":\"200\"}]}")]
    [InlineData("<<<<<<< ours")]
    public void A_line_that_is_none_is_named(string line)
    {
        var good = "{\"source\":\"b\",\"spans\":[{\"state\":\"alive\",\"from\":\"2026-03-01\",\"to\":\"2026-03-01\"}]}\n";
        var e = Assert.Throws<DatasetException>(() => Read(Encoding.UTF8.GetBytes(good + line + "\n")));
        Assert.StartsWith("evidence/pages.ndjson, line 2: ", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_has_one_line() =>
        Assert.Throws<DatasetException>(() => Read("{\"source\":\"b\",\"spans\":[{\"state\":\"alive\",\"from\":\"2026-03-01\",\"to\":\"2026-03-01\"}]}\n{\"source\":\"b\",\"spans\":[{\"state\":\"gone\",\"from\":\"2026-03-01\",\"to\":\"2026-03-01\"}]}"u8.ToArray()));

    [Fact]
    public void A_dataset_without_one_knows_nothing() => Assert.Empty(EvidenceLedger.Read(new MemoryTree("x", new Dictionary<string, FileContent>())).Sources);

    private static EvidenceLedger Read(byte[] bytes) =>
        EvidenceLedger.Read(new MemoryTree("x", new Dictionary<string, FileContent>(StringComparer.Ordinal) { [EvidenceLedger.Path] = new(bytes) }));

    private static PageCheck Page(PageState state, int day, string? text, int status = 200) =>
        new("example", "https://police.example/", state, new DateOnly(2026, 3, day)) { Status = status, TextSha256 = text };
}
