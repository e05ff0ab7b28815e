using System.Text.Json;
using Cited.Comparing.Schemas;
using Cited.Schemas;

namespace Cited.Tests.Comparing.Schemas;

public sealed class SchemaDifferTests
{
    /// <summary>Old schema, new schema, what is reported; every kind occurs.</summary>
    public static TheoryData<string, string, string> Table => new()
    {
        { """{"properties":{"a":{}}}""", """{"properties":{"a":{},"b":{"type":"string"}}}""", "property-added #/properties/b" },
        { """{"properties":{"a":{},"b":{}}}""", """{"properties":{"a":{}}}""", "property-removed #/properties/b" },
        { """{"required":["a"]}""", """{"required":["a","b"]}""", "required-added #/required" },
        { """{"required":["a"]}""", """{}""", "required-removed #/required" },
        { """{"enum":["a"]}""", """{"enum":["b","a"]}""", "enum-widened #/enum" },
        { """{"enum":["a","b"]}""", """{"enum":["b"]}""", "enum-narrowed #/enum" },
        { """{"enum":["a","b"]}""", """{}""", "enum-widened #/enum" },
        { """{}""", """{"enum":["a","b"]}""", "enum-narrowed #/enum" },
        { """{"enum":["a","b"]}""", """{"enum":["b","c"]}""", "enum-narrowed #/enum, enum-widened #/enum" },
        { """{"const":1}""", """{"const":2}""", "enum-widened #/const" },
        { """{}""", """{"const":2}""", "enum-narrowed #/const" },
        { """{"type":["integer","string"]}""", """{"type":"integer"}""", "type-narrowed #/type" },
        { """{"type":"number"}""", """{"type":"integer"}""", "type-narrowed #/type" },
        { """{"type":"integer"}""", """{"type":"number"}""", "type-widened #/type" },
        { """{"type":"integer"}""", """{}""", "type-widened #/type" },
        { """{"type":"integer"}""", """{"type":"string"}""", "type-changed #/type" },
        { """{}""", """{"pattern":"^a$"}""", "pattern-added #/pattern" },
        { """{"pattern":"^a$"}""", """{"pattern":"^b$"}""", "pattern-changed #/pattern" },
        { """{"format":"date"}""", """{}""", "pattern-removed #/format" },
        { """{"maximum":10}""", """{"maximum":9}""", "bound-tightened #/maximum" },
        { """{"maximum":10}""", """{"maximum":11}""", "bound-loosened #/maximum" },
        { """{"minLength":1}""", """{"minLength":2}""", "bound-tightened #/minLength" },
        { """{"minLength":1}""", """{}""", "bound-loosened #/minLength" },
        { """{}""", """{"uniqueItems":true}""", "bound-tightened #/uniqueItems" },
        { """{"multipleOf":1}""", """{"multipleOf":2}""", "bound-tightened #/multipleOf" },
        { """{"multipleOf":2}""", """{"multipleOf":3}""", "bound-loosened #/multipleOf" },
        { """{"additionalProperties":false}""", """{}""", "additional-properties-opened #/additionalProperties" },
        { """{}""", """{"additionalProperties":false}""", "additional-properties-closed #/additionalProperties" },
        { """{}""", """{"not":{"required":["a"]}}""", "condition-added #/not" },
        { """{"if":{"required":["a"]},"then":{"required":["b"]}}""", """{}""", "condition-removed #/if, condition-removed #/then" },
        { """{"anyOf":[{"type":"string"}]}""", """{"anyOf":[{"type":"string"},{"type":"number"}]}""", "condition-changed #/anyOf" },
        { """{"title":"A","description":"x"}""", """{"title":"B","description":"x"}""", "description-changed #" },
        { """{"contentEncoding":"base64"}""", """{}""", "keyword-changed #/contentEncoding" },
        { """{"items":{"properties":{"a":{"type":"string"}}}}""", """{"items":{"properties":{"a":{"type":"null"}}}}""", "type-changed #/items/properties/a/type" },
        { """{"properties":{"a":{"$ref":"#/$defs/x"}},"$defs":{"x":{"type":"string"}}}""", """{"properties":{"a":{"$ref":"#/$defs/x"}},"$defs":{"x":{"type":"number"}}}""", "type-changed #/$defs/x/type" },
        { """{"properties":{"a":{"$ref":"#/$defs/x"}},"$defs":{"x":{"type":"string"}}}""", """{"properties":{"a":{"type":"string"}}}""", "" },
        { """{"properties":{"a":{"$ref":"#/$defs/x"}},"$defs":{"x":{"type":"string"}}}""", """{"properties":{"a":{"$ref":"#/$defs/y","maxLength":3}},"$defs":{"y":{"type":"string"}}}""", "bound-tightened #/properties/a/maxLength" },
        { """{"$defs":{"x":{"x-madeFrom":"v","enum":["a"]}}}""", """{"$defs":{"x":{"x-madeFrom":"v","enum":["a","b"]}}}""", "" },
        { """{"required":["a","b"],"enum":[1,2],"type":["string","null"]}""", """{"type":["null","string"],"enum":[2,1],"required":["b","a"]}""", "" },
        { """{"$id":"urn:cited-operations:schema:1:source"}""", """{"$id":"urn:cited-operations:schema:2:source"}""", "schema-id-changed #/$id" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Names_what_changed(string old, string now, string expected) =>
        Assert.Equal(expected, string.Join(", ", Compare(old, now).Select(c => $"{c.Kind.Id} {c.Location}").Order(StringComparer.Ordinal)));

    [Fact]
    public void The_table_and_the_vocabularies_show_every_kind()
    {
        string[] elsewhere = ["schema-added", "schema-removed", .. SchemaChangeKind.All.Select(k => k.Id).Where(id => id.StartsWith("vocabulary-", StringComparison.Ordinal))];
        var shown = Table.SelectMany(row => row.Data.Item3.Split(", ", StringSplitOptions.RemoveEmptyEntries)).Select(c => c.Split(' ')[0]);
        Assert.Equal(SchemaChangeKind.All.Select(k => k.Id).Order(StringComparer.Ordinal), shown.Concat(elsewhere).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ids_are_in_order_and_each_has_its_reason()
    {
        Assert.Equal(SchemaChangeKind.All.Select(k => k.Id).Order(StringComparer.Ordinal), SchemaChangeKind.All.Select(k => k.Id));
        Assert.All(SchemaChangeKind.All, k => Assert.True(k.Summary.EndsWith('.') && k.Why.Length > 10));
    }

    // What breaks in one direction narrows in the other, where it is a matter of wider and narrower.
    [Theory]
    [InlineData("enum-widened", "enum-narrowed")]
    [InlineData("type-widened", "type-narrowed")]
    [InlineData("bound-loosened", "bound-tightened")]
    [InlineData("required-removed", "required-added")]
    [InlineData("property-removed", "property-added")]
    [InlineData("pattern-removed", "pattern-added")]
    [InlineData("condition-removed", "condition-added")]
    [InlineData("additional-properties-opened", "additional-properties-closed")]
    public void Widening_breaks_and_narrowing_does_not(string wider, string narrower)
    {
        Assert.True(SchemaChangeKind.All.Single(k => k.Id == wider).Breaking);
        Assert.False(SchemaChangeKind.All.Single(k => k.Id == narrower).Breaking);
    }

    [Fact]
    public void A_shared_definition_is_one_change_in_several_schemas()
    {
        const string Old = """{"properties":{"a":{"$ref":"#/$defs/x"}},"$defs":{"x":{"maxLength":1}}}""";
        const string New = """{"properties":{"a":{"$ref":"#/$defs/x"}},"$defs":{"x":{"maxLength":2}}}""";
        var change = Assert.Single(SchemaDiffer.Compare(Library(("source", Old), ("operation", Old)), Library(("source", New), ("operation", New))));
        Assert.Equal(("bound-loosened", "operation source", "#/$defs/x/maxLength", "1", "2"), change.Identity);
    }

    [Fact]
    public void A_kind_of_record_comes_and_goes()
    {
        Assert.Equal("schema-added", Assert.Single(SchemaDiffer.Compare(Library(("source", "{}")), Library(("source", "{}"), ("indicator", "{}")))).Kind.Id);
        Assert.Equal("schema-removed", Assert.Single(SchemaDiffer.Compare(Library(("source", "{}"), ("indicator", "{}")), Library(("source", "{}")))).Kind.Id);
    }

    private static IEnumerable<SchemaChange> Compare(string old, string now) => SchemaDiffer.Compare(Library(("source", old)), Library(("source", now)));

    private static SchemaLibrary Library(params (string Kind, string Schema)[] schemas) =>
        new(schemas.ToDictionary(s => s.Kind, s => JsonDocument.Parse(s.Schema).RootElement, StringComparer.Ordinal));
}
