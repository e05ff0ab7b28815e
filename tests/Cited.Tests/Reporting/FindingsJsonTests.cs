using System.Text.Json;
using Cited.Reporting;
using Cited.Rules;
using Json.Schema;
using VerifyXunit;

namespace Cited.Tests.Reporting;

public sealed class FindingsJsonTests
{
    private static readonly string Schema = File.ReadAllText(Path.Combine(Checkout.Root, "schema", "findings.schema.json"));

    [Fact]
    public Task Writes_for_programs() => Verifier.Verify(WrittenFindings.Of(new FindingsJson(), SampleFindings.Report), "json");

    [Fact]
    public void Is_valid_by_its_schema() => Assert.True(Accepts(WrittenFindings.Of(new FindingsJson(), SampleFindings.Report)));

    [Fact]
    public void Is_valid_by_its_schema_with_nothing_found() => Assert.True(Accepts(WrittenFindings.Of(new FindingsJson(), SampleFindings.Of([]))));

    [Theory]
    [InlineData("\"severity\": \"error\"", "\"severity\": \"fatal\"")]
    [InlineData("\"family\": \"form\"", "\"family\": \"shape\"")]
    [InlineData("\"formatVersion\": 1", "\"formatVersion\": 2")]
    [InlineData("\"endColumn\": ", "\"endingColumn\": ")]
    [InlineData("\"line\": 1,", "\"line\": 0,")]
    [InlineData("\"label\": ", "\"title\": ")]
    [InlineData("\"pointer\": \"/", "\"pointer\": \"")]
    [InlineData("\"refusedFiles\": 2", "\"refusedFiles\": -1")]
    public void Its_schema_refuses_what_we_never_write(string written, string other)
    {
        var text = WrittenFindings.Of(new FindingsJson(), SampleFindings.Report);
        Assert.Contains(written, text, StringComparison.Ordinal);
        Assert.False(Accepts(text.Replace(written, other, StringComparison.Ordinal)));
    }

    [Fact]
    public void Its_schema_names_every_member_and_describes_it()
    {
        using var schema = JsonDocument.Parse(Schema);
        using var written = JsonDocument.Parse(WrittenFindings.Of(new FindingsJson(), SampleFindings.Report));
        Assert.Equal(FindingsJson.SchemaId, schema.RootElement.GetProperty("$id").GetString());
        var described = Properties(schema.RootElement).ToArray();
        Assert.All(described, p => Assert.False(string.IsNullOrWhiteSpace(p.Value.GetProperty("description").GetString()), p.Name));
        Assert.Empty(Members(written.RootElement).Except(described.Select(p => p.Name), StringComparer.Ordinal));
    }

    [Fact]
    public void Counts_what_was_found()
    {
        using var written = JsonDocument.Parse(WrittenFindings.Of(new FindingsJson(), SampleFindings.Report));
        var counts = written.RootElement.GetProperty("counts").EnumerateObject().Select(c => (c.Name, c.Value.GetInt32()));
        Assert.Equal([("files", 75), ("readFiles", 75), ("checkedFiles", 73), ("refusedFiles", 2), ("facts", 120), ("citations", 301), ("errors", 3), ("warnings", 1), ("notes", 1), ("acknowledged", 1)], counts);
    }

    private static bool Accepts(string text)
    {
        using var written = JsonDocument.Parse(text);
        var options = new BuildOptions { SchemaRegistry = new SchemaRegistry() };
        return JsonSchema.FromText(Schema, options).Evaluate(written.RootElement, new EvaluationOptions()).IsValid;
    }

    // What stands in a "properties" of a schema.
    private static IEnumerable<JsonProperty> Properties(JsonElement schema) => schema.ValueKind != JsonValueKind.Object ? [] : schema.EnumerateObject().SelectMany(m =>
        m.Name == "properties" ? m.Value.EnumerateObject().SelectMany(p => Properties(p.Value).Prepend(p)) : Properties(m.Value));

    private static IEnumerable<string> Members(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(m => Members(m.Value).Prepend(m.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Members),
        _ => [],
    };
}
