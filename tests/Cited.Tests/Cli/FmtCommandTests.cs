using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cited.Reading;
using Cited.Tests.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Cli;

public sealed class FmtCommandTests
{
    private const string News = "data/organizations/example-news.json";

    [Fact]
    public void Mends_form_and_nothing_else()
    {
        using var dataset = new TemporaryDataset();
        var good = File.ReadAllBytes(dataset.At(News));
        var minified = JsonNode.Parse(good)!.AsObject();
        var turned = new JsonObject(minified.Reverse().Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())));
        dataset.Write(News, Encoding.UTF8.GetBytes(turned.ToJsonString()));
        var check = dataset.Run("fmt", "--check");
        Assert.Equal((1, string.Empty), (check.Code, check.Error));
        Assert.StartsWith(News + ": not in canonical form\n  - {\"country\":\"ES\"", check.Out, StringComparison.Ordinal);
        Assert.Contains("\n  + {\n  +   \"$schema\": \"../../schema/organization.schema.json\",\n", check.Out, StringComparison.Ordinal);
        Assert.Equal((0, News + ": formatted\n"), (dataset.Run("fmt") is { } f ? (f.Code, f.Out) : default));
        Assert.Equal(good, File.ReadAllBytes(dataset.At(News)));
        Assert.Equal(0, dataset.Run("fmt", "--check").Code);
    }

    [Fact]
    public void Shows_the_lines_that_would_change_with_a_few_around_them()
    {
        using var dataset = new TemporaryDataset();
        dataset.Replace("data/operations/2020/example-2020.json", "\"value\": 7,", "\"value\":   7,");
        Assert.Equal(
            """
            data/operations/2020/example-2020.json: not in canonical form
                      "claims": [
                        {
              -           "value":   7,
              +           "value": 7,
                          "citations": [
                            {

            """,
            dataset.Run("fmt", "--check").Out);
        dataset.Run("fmt");
        dataset.Write(News, [.. File.ReadAllBytes(dataset.At(News)).SelectMany(b => b == '\n' ? "\r\n"u8.ToArray() : [b])]);
        Assert.Equal(News + ": not in canonical form\n  only the line ends differ\n", dataset.Run("fmt", "--check").Out);
    }

    [Fact]
    public void Leaves_alone_what_it_cannot_read()
    {
        using var dataset = new TemporaryDataset();
        var broken = Encoding.UTF8.GetBytes("{ \"id\": ");
        dataset.Write(News, broken);
        var run = dataset.Run("fmt");
        Assert.Equal((2, 2), (run.Code, dataset.Run("fmt", "--check").Code));
        Assert.Contains($"cited: {News} is left out: line 1: This is not JSON: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(broken, File.ReadAllBytes(dataset.At(News)));
    }

    [Fact]
    public void Keeps_keys_that_the_schema_does_not_know()
    {
        using var dataset = new TemporaryDataset();
        dataset.Replace(News, "\"id\": \"example-news\",", "\"surprise\": { \"b\": [2, 1], \"a\": null }, \"id\": \"example-news\",");
        dataset.Run("fmt");
        var after = JsonDocument.Parse(File.ReadAllText(dataset.At(News))).RootElement;
        Assert.Equal("{\"b\":[2,1],\"a\":null}", JsonSerializer.Serialize(after.GetProperty("surprise")));
    }

    [Fact]
    public void A_file_name_writes_no_line_of_its_own_to_a_log()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no file can be called so");
        using var dataset = new TemporaryDataset();
        dataset.Write("data/organizations/a\n::error::b.json", "{"u8.ToArray());
        dataset.Write("data/organizations/c\n::error::\u001b[31m.json", "{ }"u8.ToArray());
        var run = dataset.Run("fmt", "--check");
        Assert.StartsWith("cited: data/organizations/a\\n::error::b.json is left out: line 1: ", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("data/organizations/c\\n::error::\\u001b[31m.json: not in canonical form\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Formatting_twice_is_formatting_once_and_order_never_matters()
    {
        var form = RuleFixture.Form.Schemas.CanonicalForm("operation");
        var record = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Checkout.Root, "data/operations/2025/vibora-2025.json"))).RootElement;
        var canonical = form.Write(record);
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var shuffled = Shuffled(JsonNode.Parse(record.GetRawText())!, new System.Random(seed));
            var written = form.Write(JsonDocument.Parse(shuffled.ToJsonString()).RootElement);
            return written.AsSpan().SequenceEqual(canonical) && form.Write(JsonDocument.Parse(written).RootElement).AsSpan().SequenceEqual(canonical);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10));
    }

    // Objects and sets in any order; lists whose order means something (sums of parts) stay as they are.
    private static JsonNode Shuffled(JsonNode node, System.Random random, string key = "")
    {
        if (node is JsonObject members)
        {
            var list = members.Select(m => KeyValuePair.Create(m.Key, m.Value is null ? null : Shuffled(m.Value, random, m.Key))).ToArray();
            random.Shuffle(list);
            return new JsonObject(list);
        }

        if (node is JsonArray items)
        {
            var list = items.Select(i => (JsonNode?)Shuffled(i!, random)).ToArray();
            if (key != "sumOf")
            {
                random.Shuffle(list);
            }

            return new JsonArray(list);
        }

        return node.DeepClone();
    }
}
