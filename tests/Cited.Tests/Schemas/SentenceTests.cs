using static Cited.Tests.Schemas.Judging;

namespace Cited.Tests.Schemas;

/// <summary>What is said of each keyword: what was found, what is allowed, and what to do.</summary>
public sealed class SentenceTests
{
    [Theory]
    [InlineData("""{ "type": "integer" }""", "\"20\"", "value is the text \"20\"; a whole number is allowed here")]
    [InlineData("""{ "type": "integer" }""", "1.5", "value is the number 1.5; a whole number is allowed here")]
    [InlineData("""{ "type": ["string", "null"] }""", "[]", "value is an empty list; a text or null is allowed here")]
    [InlineData("""{ "type": "boolean" }""", "[1, 2]", "value is a list of 2 items; true or false is allowed here")]
    [InlineData("""{ "type": "array" }""", """{ "a": 1, "b": 2, "c": 3, "d": 4 }""", "value is an object with \"a\", \"b\" and \"c\" …; a list is allowed here")]
    [InlineData("""{ "const": "original" }""", "\"x\"", "value is the text \"x\"; only \"original\" is allowed here")]
    [InlineData("""{ "enum": ["official", "wire", "blog"] }""", "\"offical\"", "\"offical\" is not one of \"official\", \"wire\" and \"blog\"; did you mean \"official\"?")]
    [InlineData("""{ "enum": [1, "b"] }""", "2", "2 is not one of 1 and \"b\"")]
    [InlineData("""{ "enum": [] }""", "\"a\"", "value is the text \"a\"; no value can be chosen here")]
    [InlineData("""{ "pattern": "^[a-z]+$" }""", "\"A b\"", "\"A b\" does not match the pattern ^[a-z]+$")]
    [InlineData("""{ "pattern": "^[a-z]+$", "x-patternSays": "one lower-case word" }""", "\"A b\"", "\"A b\" is not written as one lower-case word")]
    [InlineData("""{ "pattern": "^[a-z]+$", "errorMessage": "Write one word." }""", "\"A b\"", "\"A b\" does not have the form that is allowed here")]
    [InlineData("""{ "minLength": 2 }""", "\"😀\"", "\"😀\" has 1 character; at least 2 characters are needed")]
    [InlineData("""{ "maxLength": 3 }""", "\"abcd\"", "\"abcd\" has 4 characters; at most 3 characters are allowed")]
    [InlineData("""{ "minimum": 0 }""", "-1", "value is the number -1; at least 0 is allowed here")]
    [InlineData("""{ "maximum": 10 }""", "1e3", "value is the number 1e3; at most 10 is allowed here")]
    [InlineData("""{ "exclusiveMinimum": 0 }""", "0", "value is the number 0; more than 0 is allowed here")]
    [InlineData("""{ "exclusiveMaximum": 0 }""", "0", "value is the number 0; less than 0 is allowed here")]
    [InlineData("""{ "multipleOf": 5 }""", "7", "value is the number 7; a multiple of 5 is allowed here")]
    [InlineData("""{ "minItems": 1 }""", "[]", "list is empty; at least 1 item is needed")]
    [InlineData("""{ "maxItems": 1 }""", "[1, 2]", "list has 2 items; at most 1 item is allowed")]
    [InlineData("""{ "minProperties": 1 }""", "{}", "object is empty; at least 1 property is needed")]
    [InlineData("""{ "maxProperties": 1 }""", """{ "a": 1, "b": 2 }""", "object has 2 properties; at most 1 property is allowed")]
    [InlineData("""{ "contains": { "type": "string" } }""", "[1]", "list has no item of the kind that is looked for here; at least 1 must be")]
    [InlineData("""{ "contains": { "type": "string" }, "maxContains": 1 }""", "[\"a\", \"b\"]", "list has 2 items of the kind that is looked for here; at most 1 may be")]
    [InlineData("""{ "required": ["claims"] }""", "{}", "missing \"claims\"")]
    [InlineData("""{ "dependentRequired": { "a": ["b"] } }""", """{ "a": 1 }""", "missing \"b\", which must accompany \"a\"")]
    [InlineData("""{ "dependentSchemas": { "a": { "required": ["b"] } } }""", """{ "a": 1 }""", "missing \"b\", needed because \"a\" is given")]
    [InlineData("""{ "not": { "enum": ["about"] } }""", "\"about\"", "\"about\" is not allowed here")]
    [InlineData("""{ "not": { "type": "string" } }""", "\"a\"", "value is the text \"a\", which is not allowed here")]
    [InlineData("""{ "not": { "required": ["a", "b"] } }""", """{ "a": 1, "b": 2 }""", "\"a\" and \"b\" cannot be given together")]
    [InlineData("false", "1", "value is the number 1; nothing is allowed here")]
    public void The_message_quotes_what_was_found_and_what_is_allowed(string schema, string instance, string message) =>
        Assert.Equal(message, Assert.Single(Faults(schema, instance)).Message);

    [Theory]
    [InlineData("""{ "properties": { "a": false } }""", """{ "a": 1 }""", "/a [properties key] \"a\" is not allowed here")]
    [InlineData("""{ "properties": { "a": { "not": {} } } }""", """{ "a": 1 }""", "/a [not key] \"a\" is not allowed here")]
    [InlineData("""{ "not": { "required": ["a"] } }""", """{ "a": 1 }""", "/a [not key] \"a\" is not allowed here")]
    [InlineData("""{ "propertyNames": { "maxLength": 1 } }""", """{ "ab": 1 }""", "/ab [maxLength key] property name \"ab\" has 2 characters; at most 1 character is allowed")]
    [InlineData("""{ "uniqueItems": true }""", """["BR", 1, "BR"]""", "/2 [uniqueItems] \"BR\" stands twice in the list, as items 1 and 3")]
    [InlineData("""{ "prefixItems": [true], "items": false }""", "[1, 2]", "/1 [items] 2 is item 2 of a list that may hold only 1 item")]
    [InlineData("""{ "items": false }""", "[7]", "/0 [items] 7 is item 1 of a list that must be empty")]
    [InlineData("""{ "prefixItems": [true], "items": { "properties": { "a": { "type": "null" } } } }""", """[1, { "a": 2 }]""", "/1/a [type] value is the number 2; null is allowed here")]
    [InlineData("""{ "prefixItems": [true, { "type": "null" }] }""", "[1, 2]", "/1 [type] value is the number 2; null is allowed here")]
    [InlineData("""{ "properties": { "scope": { "additionalProperties": false } } }""", """{ "scope": { "x": 1 } }""", "/scope/x [additionalProperties key] unknown property \"x\" in \"scope\"")]
    [InlineData("""{ "items": { "additionalProperties": false } }""", """[{ "x": 1 }]""", "/0/x [additionalProperties key] unknown property \"x\"")]
    public void The_place_is_the_one_to_mend(string schema, string instance, string line) => Assert.Equal([line], Lines(schema, instance));

    [Theory]
    [InlineData("""{ "type": "integer" }""", "\"20\"", "Write 20, without quotation marks.")]
    [InlineData("""{ "type": "string" }""", "2024", "Put it in quotation marks: \"2024\".")]
    [InlineData("""{ "type": "array" }""", "\"BR\"", "Put it in square brackets: [\"BR\"].")]
    [InlineData("""{ "type": "string" }""", "null", "Leave the whole line out if it is not known, else give a value: null is never written.")]
    [InlineData("""{ "type": "string" }""", "[]", "Write a text.")]
    [InlineData("""{ "enum": ["official", "wire"] }""", "\"wier\"", "Write \"wire\".")]
    [InlineData("""{ "enum": ["official", "wire"] }""", "\"x\"", "Write \"official\" or \"wire\".")]
    [InlineData("""{ "maxLength": 3 }""", "\"abcd\"", "Shorten it by 1 character.")]
    [InlineData("""{ "minItems": 2 }""", "[]", "Add 2 items.")]
    [InlineData("""{ "pattern": "^a$", "errorMessage": "Write the letter a." }""", "\"b\"", "Write the letter a.")]
    [InlineData("""{ "properties": { "a": true, "b": true }, "additionalProperties": false }""", """{ "colour": 1, "a": 1 }""", "Remove it. What can still be given: \"b\".")]
    [InlineData("""{ "properties": { "summary": true }, "additionalProperties": false }""", """{ "summry": 1 }""", "Rename it to \"summary\".")]
    public void The_help_says_what_to_do(string schema, string instance, string help) => Assert.Equal(help, Help(schema, instance));

    [Fact]
    public void The_help_says_what_the_property_is_for() => Assert.Equal(
        "Write a text. About \"summary\": What it was, e.g. an action day.",
        Help("""{ "properties": { "summary": { "$ref": "#/$defs/t", "description": "What it was, e.g. an action day. Commonest mistake: numbers." } }, "$defs": { "t": { "type": "string", "description": "A text." } } }""", """{ "summary": [] }"""));

    [Fact]
    public void The_help_for_a_missing_property_says_what_it_is_for() => Assert.Equal(
        "Add \"note\". About \"note\": Why.",
        Help("""{ "properties": { "note": { "$ref": "#/$defs/t" } }, "allOf": [{ "required": ["note"] }], "$defs": { "t": { "description": "Why. How." } } }""", "{}"));

    [Fact]
    public void Long_lists_are_counted_and_the_near_words_named()
    {
        var schema = $$"""{ "enum": [{{string.Join(", ", Enumerable.Range(0, 249).Select(number => $"\"region-{number}\""))}}] }""";
        Assert.Equal("\"regoin-7\" is not among the 249 values allowed here; did you mean \"region-7\"?", Assert.Single(Faults(schema, "\"regoin-7\"")).Message);
        Assert.Equal("\"x\" is not among the 249 values allowed here", Assert.Single(Faults(schema, "\"x\"")).Message);
    }

    [Fact]
    public void A_word_of_two_letters_is_near_to_none_but_itself_in_another_case()
    {
        Assert.Equal("\"UK\" is not one of \"UA\" and \"UG\"", Assert.Single(Faults("""{ "enum": ["UA", "UG"] }""", "\"UK\"")).Message);
        Assert.Equal("\"ua\" is not one of \"UA\" and \"UG\"; did you mean \"UA\"?", Assert.Single(Faults("""{ "enum": ["UA", "UG"] }""", "\"ua\"")).Message);
    }

    [Fact]
    public void Long_values_are_shortened_and_invisible_characters_shown()
    {
        Assert.Equal($"\"{new string('x', 60)}…\" has 100 characters; at most 80 characters are allowed", Assert.Single(Faults("""{ "maxLength": 80 }""", $"\"{new string('x', 100)}\"")).Message);
        Assert.Equal("value is the text \"a\\u000Ab\\u202E\"; a number is allowed here", Assert.Single(Faults("""{ "type": "number" }""", "\"a\\nb\\u202e\"")).Message);
    }
}
