using System.Text.Json;
using Cited.Comparing;
using Cited.Reporting.Comparisons;
using Cited.Tests.Comparing;
using Json.Schema;

namespace Cited.Tests.Reporting.Comparisons;

public sealed class ComparisonJsonTests
{
    private static readonly string SchemaText = File.ReadAllText(Path.Combine(Checkout.Root, "schema", "diff.schema.json"));

    public static TheoryData<string> Cases => [.. DiffFixture.Cases];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_valid_by_its_schema_and_holds_every_change(string name)
    {
        var review = DiffFixture.Review(name);
        var text = DiffFixture.Written("json", review);
        Assert.True(Accepts(text), text);
        using var json = JsonDocument.Parse(text);
        Assert.Equal(review.Comparison.Changes.Select(c => c.Kind.Id), json.RootElement.GetProperty("changes").EnumerateArray().Select(c => c.GetProperty("kind").GetString()!));
    }

    [Theory]
    [InlineData("\"version\": \"patch\"", "\"version\": \"small\"")]
    [InlineData("\"kind\": \"claim-corrected\"", "\"kind\": \"claim-mended\"")]
    [InlineData("\"claim-added\": 0", "\"claim-added\": -1")]
    [InlineData("\"type\": \"operation\"", "\"type\": \"deed\"")]
    [InlineData("\"formatVersion\": 2", "\"formatVersion\": 3")]
    [InlineData("\"record\": \"example-2020\"", "\"record\": \"\"")]
    public void Its_schema_refuses_what_we_never_write(string written, string other)
    {
        var text = DiffFixture.Written("json", DiffFixture.Review("claim-corrected"));
        Assert.Contains(written, text, StringComparison.Ordinal);
        Assert.False(Accepts(text.Replace(written, other, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_correction_is_told_in_full()
    {
        using var json = JsonDocument.Parse(DiffFixture.Written("json", DiffFixture.Review("claim-corrected")));
        var change = json.RootElement.GetProperty("changes")[0];
        Assert.Equal(
            ("example-2020/arrests[area=ES]", "example-2020/arrests[area=ES]=8", "example-2020/arrests[area=ES]=7", "our-error", 8),
            (Text("fact"), Text("claim"), Text("oldClaim"), Text("cause"), change.GetProperty("new").GetProperty("value").GetInt32()));

        string? Text(string name) => change.GetProperty(name).GetString();
    }

    [Fact]
    public void Its_schema_lists_every_kind_and_describes_every_member()
    {
        using var schema = JsonDocument.Parse(SchemaText);
        Assert.Equal(ComparisonJson.SchemaId, schema.RootElement.GetProperty("$id").GetString());
        Assert.Equal(
            ChangeKind.All.Select(k => k.Id),
            schema.RootElement.GetProperty("$defs").GetProperty("change").GetProperty("properties").GetProperty("kind").GetProperty("enum").EnumerateArray().Select(k => k.GetString()!));
        Assert.All(Properties(schema.RootElement), p => Assert.False(string.IsNullOrWhiteSpace(p.Value.GetProperty("description").GetString()), p.Name));
    }

    private static IEnumerable<JsonProperty> Properties(JsonElement at) => at.ValueKind switch
    {
        JsonValueKind.Object => at.EnumerateObject().SelectMany(m => m.Name == "properties" ? m.Value.EnumerateObject().Concat(m.Value.EnumerateObject().SelectMany(p => Properties(p.Value))) : Properties(m.Value)),
        JsonValueKind.Array => at.EnumerateArray().SelectMany(Properties),
        _ => [],
    };

    private static bool Accepts(string text)
    {
        using var written = JsonDocument.Parse(text);
        return JsonSchema.FromText(SchemaText, new BuildOptions { SchemaRegistry = new SchemaRegistry() }).Evaluate(written.RootElement).IsValid;
    }
}
