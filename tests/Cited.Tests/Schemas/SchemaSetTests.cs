using Cited.Schemas;
using static Cited.Tests.Schemas.Judging;

namespace Cited.Tests.Schemas;

public sealed class SchemaSetTests
{
    private const string Common = """{ "$id": "urn:t:common", "$defs": { "id": { "type": "string", "pattern": "^[a-z]+$" } } }""";
    private const string Record = """{ "$id": "urn:t:record", "type": "object", "properties": { "id": { "$ref": "urn:t:common#/$defs/id" } } }""";

    [Fact]
    public void A_value_that_fits_has_no_faults() =>
        Assert.Empty(SchemaSet.Compile([Value(Common), Value(Record)]).Evaluate("urn:t:record", Value("""{ "id": "abc" }""")));

    [Fact]
    public void References_may_point_to_schemas_that_come_later() =>
        Assert.Single(SchemaSet.Compile([Value(Record), Value(Common)]).Evaluate("urn:t:record", Value("""{ "id": "ABC" }""")));

    [Fact]
    public void A_fault_says_where_in_which_schema_its_keyword_stands()
    {
        var fault = Assert.Single(SchemaSet.Compile([Value(Record), Value(Common)]).Evaluate("urn:t:record", Value("""{ "id": "ABC" }""")));
        Assert.Equal(("/id", "pattern", "urn:t:common#/$defs/id/pattern", false), (fault.InstancePointer, fault.Keyword, fault.SchemaPointer, fault.AtKey));
    }

    [Fact]
    public void Two_sets_with_the_same_ids_do_not_know_of_each_other()
    {
        var strict = SchemaSet.Compile([Value("""{ "$id": "urn:t:x", "type": "string" }""")]);
        var loose = SchemaSet.Compile([Value("""{ "$id": "urn:t:x" }""")]);
        Assert.Single(strict.Evaluate("urn:t:x", Value("1")));
        Assert.Empty(loose.Evaluate("urn:t:x", Value("1")));
        Assert.Throws<InvalidSchemaException>(() => SchemaSet.Compile([Value("""{ "$id": "urn:t:y", "$ref": "urn:t:x" }""")]));
    }

    [Fact]
    public void Many_values_can_be_evaluated_at_the_same_time()
    {
        var set = SchemaSet.Compile([Value(Record), Value(Common)]);
        var counts = Enumerable.Range(0, 2000).AsParallel()
            .Select(number => set.Evaluate("urn:t:record", Value(number % 2 == 0 ? """{ "id": "abc" }""" : """{ "id": "ABC" }""")).Count)
            .ToList();
        Assert.Equal(1000, counts.Sum());
    }

    [Fact]
    public void An_unknown_schema_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => SchemaSet.Compile([Value(Common)]).Evaluate("urn:t:record", Value("1")));

    [Theory]
    [InlineData("""{ "type": "object" }""", "number 1", "no absolute \"$id\"")]
    [InlineData("""{ "$id": "urn:t:a", "type": "strin" }""", "urn:t:a", "strin")]
    [InlineData("""{ "$id": "urn:t:a", "required": "id" }""", "urn:t:a", "required")]
    [InlineData("""{ "$id": "urn:t:a", "pattern": "(" }""", "urn:t:a", "(")]
    [InlineData("""{ "$id": "urn:t:a", "properties": { "b": { "$ref": "#/$defs/b" } } }""", "urn:t:a", "#/$defs/b")]
    [InlineData("""{ "$id": "urn:t:a", "$ref": "urn:t:b" }""", "urn:t:a", "urn:t:b")]
    public void A_schema_that_cannot_be_used_is_named_with_the_reason(string schema, string which, string why)
    {
        var fault = Assert.Throws<InvalidSchemaException>(() => SchemaSet.Compile([Value(schema)]));
        Assert.Equal(which, fault.SchemaId);
        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_belongs_to_one_schema() =>
        Assert.Equal("urn:t:common", Assert.Throws<InvalidSchemaException>(() => SchemaSet.Compile([Value(Common), Value(Common)])).SchemaId);

    [Theory]
    [InlineData("""{ "type": "integer", "maximum": 9 }""", "1e400")]
    [InlineData("""{ "uniqueItems": true }""", "[1e400, 1e400]")]
    [InlineData("""{ "enum": [1e400] }""", "-1e400")]
    public void A_number_beyond_every_bound_is_a_fault_and_no_reason_to_stop(string schema, string instance) =>
        Assert.NotEmpty(Faults(schema, instance));

    // The value decides, not the way it is written; how it is written is the business of the canonical form.
    [Theory]
    [InlineData("20.0", true)]
    [InlineData("2e1", true)]
    [InlineData("-0", true)]
    [InlineData("20.5", false)]
    [InlineData("2e-1", false)]
    public void A_whole_number_is_one_however_it_is_written(string number, bool whole) =>
        Assert.Equal(whole, Faults("""{ "type": "integer" }""", number).Count == 0);

    [Theory]
    [InlineData("[1, 1.0]")]
    [InlineData("[20, 2e1]")]
    [InlineData("[0, -0]")]
    public void Numbers_of_one_value_are_one_item_of_a_set(string list) =>
        Assert.Equal("uniqueItems", Assert.Single(Faults("""{ "uniqueItems": true }""", list)).Keyword);
}
