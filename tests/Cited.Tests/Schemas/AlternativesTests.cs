using static Cited.Tests.Schemas.Judging;

namespace Cited.Tests.Schemas;

/// <summary>Of several alternatives, the one that was meant is explained; where that cannot be told, all are named in one sentence.</summary>
public sealed class AlternativesTests
{
    private const string Area = """
        { "anyOf": [{ "enum": ["AR", "BR"] }, { "enum": ["latin-america"] }, { "type": "string", "pattern": "^[A-Z]{2}-[A-Z]+$", "x-patternSays": "a code such as \"CA-ON\"" }] }
        """;

    [Fact]
    public void The_alternative_of_the_right_kind_is_explained() => Assert.Equal(
        [" [pattern] \"1\" does not match the pattern ^[a-z]+$"],
        Lines("""{ "anyOf": [{ "type": "string", "pattern": "^[a-z]+$" }, { "type": "array" }, { "type": "integer" }] }""", "\"1\""));

    [Fact]
    public void The_alternative_that_got_furthest_is_explained() => Assert.Equal(
        ["/size [type] value is the text \"1\"; a number is allowed here"],
        Lines(
            """{ "oneOf": [{ "properties": { "kind": { "const": "a" } }, "required": ["name"] }, { "properties": { "kind": { "const": "b" }, "size": { "type": "number" } } }] }""",
            """{ "kind": "b", "size": "1" }"""));

    [Fact]
    public void Alternatives_that_differ_in_one_word_are_one_choice() => Assert.Equal(
        ["/kind [oneOf] \"wier\" is not one of \"wire\" and \"blog\"; did you mean \"wire\"?"],
        Lines("""{ "oneOf": [{ "properties": { "kind": { "const": "wire" } } }, { "properties": { "kind": { "const": "blog" } } }] }""", """{ "kind": "wier" }"""));

    [Fact]
    public void Kinds_are_named_together() => Assert.Equal(
        [" [anyOf] value is true; a text or a list is allowed here"],
        Lines("""{ "anyOf": [{ "type": "string" }, { "type": "array" }] }""", "true"));

    [Fact]
    public void Lists_of_words_are_one_list() => Assert.Equal(
        [" [anyOf] \"cc\" is not one of \"a\", \"b\" and \"d\""],
        Lines("""{ "anyOf": [{ "enum": ["a", "b"] }, { "const": "d" }] }""", "\"cc\""));

    [Fact]
    public void Words_and_forms_are_named_in_one_sentence_with_the_word_that_is_near() => Assert.Equal(
        [" [anyOf] value is the text \"latin-amerika\"; \"AR\" or \"BR\", \"latin-america\" or a code such as \"CA-ON\" is allowed here; did you mean \"latin-america\"?"],
        Lines(Area, "\"latin-amerika\""));

    [Fact]
    public void One_of_two_properties_is_missing() => Assert.Equal(
        [" [oneOf] missing \"url\" or \"document\""],
        Lines("""{ "oneOf": [{ "required": ["url"] }, { "required": ["document"] }] }""", "{}"));

    [Fact]
    public void Two_properties_exclude_each_other() => Assert.Equal(
        [" [oneOf] \"url\" and \"document\" cannot be given together"],
        Lines("""{ "oneOf": [{ "required": ["url"] }, { "required": ["document"] }] }""", """{ "url": 1, "document": 2 }"""));

    [Fact]
    public void A_value_may_fit_only_one() => Assert.Equal(
        [" [oneOf] value is the number 5; it fits 2 of the forms that are allowed here, and may fit only one"],
        Lines("""{ "oneOf": [{ "minimum": 1 }, { "minimum": 2 }, { "minimum": 9 }] }""", "5"));
}
