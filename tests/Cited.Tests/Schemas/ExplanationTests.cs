using static Cited.Tests.Schemas.Judging;

namespace Cited.Tests.Schemas;

/// <summary>One cause, one fault, at its leaf, in the order of the text.</summary>
public sealed class ExplanationTests
{
    private const string Operation = """
        {
          "title": "Operation", "type": "object", "additionalProperties": false, "required": ["id", "summary", "facts"],
          "properties": {
            "id": { "$ref": "#/$defs/id" },
            "summary": { "type": "string", "minLength": 10 },
            "facts": { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/fact" } }
          },
          "$defs": {
            "id": { "type": "string", "minLength": 1, "pattern": "^([a-z]+(-[a-z]+)*)?$", "x-patternSays": "lower-case words joined by hyphens" },
            "fact": {
              "type": "object", "additionalProperties": false, "required": ["property", "value"],
              "properties": { "property": { "enum": ["arrests", "countries"] }, "value": true, "note": { "type": "string" } },
              "allOf": [
                { "if": { "properties": { "property": { "const": "arrests" } }, "required": ["property"] }, "then": { "properties": { "value": { "type": "integer", "minimum": 0 } } } },
                { "if": { "properties": { "property": { "const": "countries" } }, "required": ["property"] }, "then": { "properties": { "value": { "type": "array" } }, "required": ["note"] } }
              ]
            }
          }
        }
        """;

    [Fact]
    public void Faults_are_leaves_without_the_parents_that_report_them_too() =>
        Assert.Equal(
            ["/facts/0/value [type] value is the text \"20\"; a whole number is allowed here, because \"property\" is \"arrests\""],
            Lines(Operation, """{ "id": "a", "summary": "ten letters", "facts": [{ "property": "arrests", "value": "20" }] }"""));

    [Fact]
    public void Faults_stand_in_the_order_of_the_text_with_an_object_before_what_is_in_it() =>
        Assert.Equal(
            [
                " [required] missing \"summary\"",
                "/facts/0/value [minimum] value is the number -1; at least 0 is allowed here, because \"property\" is \"arrests\"",
                "/facts/1 [required] missing \"note\", needed because \"property\" is \"countries\"",
                "/facts/1/value [type] value is true; a list is allowed here, because \"property\" is \"countries\"",
                "/id [pattern] \"A\" is not written as lower-case words joined by hyphens",
            ],
            Lines(Operation, """{ "facts": [{ "value": -1, "property": "arrests" }, { "property": "countries", "value": true }], "id": "A" }"""));

    [Fact]
    public void A_misspelt_property_is_not_missing_as_well() =>
        Assert.Equal(
            ["/summry [additionalProperties key] unknown property \"summry\" in an operation; did you mean \"summary\"?"],
            Lines(Operation, """{ "id": "a", "summry": "ten letters", "facts": [{ "property": "arrests", "value": 1 }] }"""));

    [Fact]
    public void A_property_that_is_missing_is_reported_beside_one_that_has_nothing_to_do_with_it() =>
        Assert.Equal(
            [" [required] missing \"summary\"", "/colour [additionalProperties key] unknown property \"colour\" in an operation"],
            Lines(Operation, """{ "id": "a", "colour": 1, "facts": [{ "property": "arrests", "value": 1 }] }"""));

    [Fact]
    public void What_a_misspelt_property_would_have_decided_is_not_reported() =>
        Assert.Equal(
            ["/documnet [additionalProperties key] unknown property \"documnet\"; did you mean \"document\"?"],
            Lines(
                """{ "properties": { "url": true, "document": true }, "additionalProperties": false, "if": { "required": ["document"] }, "else": { "required": ["url"] } }""",
                """{ "documnet": 1 }"""));

    [Fact]
    public void A_value_of_the_wrong_kind_has_no_other_fault() =>
        Assert.Equal(
            ["/a [type] value is the number 3; a text is allowed here"],
            Lines("""{ "properties": { "a": { "allOf": [{ "type": "string" }, { "enum": ["x"] }, { "maximum": 2 }] } } }""", """{ "a": 3 }"""));

    [Fact]
    public void A_word_that_is_not_allowed_is_not_of_the_wrong_form_too() =>
        Assert.Equal(
            [" [enum] \"C\" is not one of \"a\" and \"b\""],
            Lines("""{ "enum": ["a", "b"], "pattern": "^[a-z]$", "minLength": 2 }""", "\"C\""));

    [Fact]
    public void An_empty_text_has_no_wrong_form() =>
        Assert.Equal([" [minLength] text is empty; at least 1 character is needed"], Lines("""{ "minLength": 1, "pattern": "^[a-z]+$" }""", "\"\""));

    [Fact]
    public void A_cause_that_is_found_on_two_ways_is_reported_once() =>
        Assert.Single(Lines(
            """{ "allOf": [{ "$ref": "#/$defs/a" }, { "$ref": "#/$defs/a" }], "$defs": { "a": { "properties": { "x": { "type": "string" } }, "required": ["x"] } } }""",
            """{ "x": 1 }"""));

    [Fact]
    public void A_property_that_only_counts_as_unevaluated_since_its_value_is_at_fault_is_not_unknown() =>
        Assert.Equal(
            ["/a [type] value is the number 1; a text is allowed here", "/c [unevaluatedProperties key] unknown property \"c\""],
            Lines(
                """{ "allOf": [{ "properties": { "a": { "type": "string" }, "bb": true } }], "unevaluatedProperties": false }""",
                """{ "a": 1, "c": 2 }"""));

    [Fact]
    public void Names_with_slashes_and_tildes_are_escaped_in_the_pointer() =>
        Assert.Equal(
            ["/a~1b~0c/0 [type] value is null; a text is allowed here"],
            Lines("""{ "additionalProperties": { "items": { "type": "string" } } }""", """{ "a/b~c": [null] }"""));

    [Fact]
    public void The_keyword_is_found_below_conditions_inside_definitions()
    {
        var fault = Assert.Single(Faults(Operation, """{ "id": "a", "summary": "ten letters", "facts": [{ "property": "countries", "value": [] }] }"""));
        Assert.Equal("urn:test#/$defs/fact/allOf/1/then/required", fault.SchemaPointer);
    }
}
