using System.Text;
using Cited.Schemas;
using Cited.Text;
using static Cited.Tests.Schemas.Judging;

namespace Cited.Tests.Schemas;

/// <summary>A short schema can ask for endless work. An evaluation counts the references it follows, and ends in a sentence.</summary>
public sealed class EndlessSchemaTests
{
    [Theory]
    [InlineData("""{ "$id": "urn:t:a", "allOf": [{ "$ref": "#/$defs/b" }], "$defs": { "b": { "anyOf": [{ "$ref": "#" }] } } }""")]
    [InlineData("""{ "$id": "urn:t:a", "$dynamicAnchor": "node", "not": { "$dynamicRef": "#node" } }""")]
    public void A_circle_of_references_is_a_fault_of_the_schema(string schema)
    {
        var fault = Assert.Throws<InvalidSchemaException>(() => SchemaSet.Compile([Value(schema)]));
        Assert.Contains("as in a circle", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_circle_that_only_some_values_meet_is_a_fault_of_these()
    {
        var set = SchemaSet.Compile([Value("""{ "$id": "urn:t:a", "properties": { "b": { "$ref": "#/$defs/b" } }, "$defs": { "b": { "$ref": "#/$defs/b" } } }""")]);
        Assert.Empty(set.Evaluate("urn:t:a", Value("""{ "a": 1 }""")));
        var fault = Assert.Single(set.Evaluate("urn:t:a", Value("""{ "b": 1 }""")));
        Assert.Equal(
            ($"whether this fits its schema cannot be told, as more than {Limits.SchemaReferenceDepth} references lead from one to the next, as in a circle", "$ref", "urn:t:a#"),
            (fault.Message, fault.Keyword, fault.SchemaPointer));
    }

    [Fact]
    public void References_that_double_are_counted()
    {
        var schema = new StringBuilder("""{ "$id": "urn:t:a", "properties": { "b": { "$ref": "#/$defs/d0" } }, "$defs": { """);
        for (var level = 0; level < 40; level++)
        {
            schema.Append($$"""
                "d{{level}}": { "allOf": [{ "$ref": "#/$defs/d{{level + 1}}" }, { "$ref": "#/$defs/d{{level + 1}}" }] },
                """);
        }

        var set = SchemaSet.Compile([Value(schema + "\"d40\": true } }")]);
        var fault = Assert.Single(set.Evaluate("urn:t:a", Value("""{ "b": 1 }""")));
        Assert.Equal($"whether this fits its schema cannot be told, as more than {10_010:N0} references are followed for one value", fault.Message);
    }

    [Fact]
    public void A_value_that_goes_down_as_the_references_do_is_no_circle()
    {
        var set = SchemaSet.Compile([Value("""{ "$id": "urn:t:a", "properties": { "b": { "$ref": "#" } } }""")]);
        var deep = string.Concat(Enumerable.Repeat("{ \"b\": ", 50)) + "1" + new string('}', 50);
        Assert.Empty(set.Evaluate("urn:t:a", Value(deep)));
    }

    [Theory]
    [InlineData("""{ "pattern": "^(a+)+$" }""")]
    [InlineData("""{ "pattern": "^(a|aa)*b$" }""")]
    public void A_pattern_that_would_go_back_without_end_does_not(string schema) =>
        Assert.Equal("pattern", Assert.Single(Faults(schema, $"\"{new string('a', 5_000)}!\"")).Keyword);

    [Fact]
    public void A_pattern_that_has_to_go_back_is_ended()
    {
        var fault = Assert.Single(Faults("""{ "pattern": "^(?=(a|aa)+$)" }""", $"\"{new string('a', 80)}!\""));
        Assert.Equal(
            ($"whether this fits its schema cannot be told, as matching one of its patterns takes more than {Limits.PatternSeconds} seconds", "pattern"),
            (fault.Message, fault.Keyword));
    }

    [Fact]
    public void Only_the_draft_that_is_counted_is_evaluated()
    {
        const string Old = """{ "$id": "urn:t:a", "$schema": "http://json-schema.org/draft-07/schema#", "properties": { "b": { "$ref": "#" } } }""";
        var fault = Assert.Throws<InvalidSchemaException>(() => SchemaSet.Compile([Value(Old)]));
        Assert.Contains("\"$ref\" stands under a \"$schema\" other than https://json-schema.org/draft/2020-12/schema.", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "pattern": "^a$" }""", "\"a\\n\"")]
    [InlineData("""{ "patternProperties": { "^a$": false } }""", """{ "a": 1 }""")]
    [InlineData("""{ "patternProperties": { "^a$": true }, "additionalProperties": false }""", """{ "a\n": 1 }""")]
    [InlineData("""{ "patternProperties": { "^\\p{Letter}$": true }, "unevaluatedProperties": false }""", """{ "1": 1 }""")]
    [InlineData("""{ "propertyNames": { "pattern": "^a$" } }""", """{ "a\n": 1 }""")]
    public void Patterns_are_those_of_ECMA_262_wherever_a_schema_has_one(string schema, string doesNotFit) => Assert.NotEmpty(Faults(schema, doesNotFit));
}
