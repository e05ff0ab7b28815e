using System.Text.Json.Nodes;
using Cited.Model;

namespace Cited.Generating;

/// <summary>The definitions that repeat what a vocabulary says, in the form that common.schema.json refers to.</summary>
internal static class VocabularyDefinitions
{
    /// <summary>Says which files a definition repeats: its changes are theirs.</summary>
    private const string MadeFrom = "x-madeFrom";

    private const string Vocabularies = "schema/vocabulary";

    public static IEnumerable<(string Name, JsonObject Definition)> Of(Vocabulary vocabulary, IReadOnlyList<string> acknowledgeable)
    {
        yield return ("country", Codes(
            "A country: its ISO 3166-1 alpha-2 code. Example: \"GB\", not \"UK\".",
            vocabulary.Areas.Countries.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Key, c.Value))));
        yield return ("area", new JsonObject
        {
            ["description"] = "A country (ISO 3166-1: \"ES\"), a subdivision (ISO 3166-2: \"CA-ON\") or a region of schema/vocabulary/regions.json (\"latin-america\"). Never a town.",
            ["type"] = "string",
            ["pattern"] = "^([A-Z]{2}(-[A-Z0-9]{1,3})?|[a-z]+(-[a-z]+)*)$",
            ["errorMessage"] = "Give the code of a country (\"ES\"), of a subdivision (\"CA-ON\") or of a region (\"latin-america\"): schema/vocabulary lists them by name.",
        });
        yield return ("ruleId", Plain("A rule whose findings may be in the reporting itself.", "docs/rules", acknowledgeable));
        foreach (var kind in new[] { "operation", "indicator" })
        {
            var properties = vocabulary.Properties.Values.Where(p => p.Records.Contains(kind)).OrderBy(p => p.Id, StringComparer.Ordinal).ToArray();
            yield return (kind + "Property", Codes(
                $"A property that an {kind} may report; its definition is in schema/vocabulary/properties.json.",
                properties.Select(p => (p.Id, p.Label + ". " + p.Definition))));
            yield return (kind + "FactValues", Typing(properties));
        }

        foreach (var (list, terms) in vocabulary.Lists.OrderBy(l => l.Key, StringComparer.Ordinal))
        {
            var name = CamelCase(list);
            yield return (name + "Value", SetOf($"A sorted list of codes of schema/vocabulary/{list}.json.", Codes(
                $"A code of schema/vocabulary/{list}.json.", terms.Select(t => (t.Id, t.Label + ". " + t.Definition)))));
            yield return (name + "Fact", FactOf(list, name + "Value"));
        }
    }

    private static JsonObject Typing(IEnumerable<PropertyDefinition> properties) => new()
    {
        ["description"] = "Holds each property's values to its type.",
        [MadeFrom] = Vocabularies,
        ["allOf"] = new JsonArray(
        [
            .. properties.GroupBy(FactType, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (JsonNode)new JsonObject
            {
                ["if"] = new JsonObject
                {
                    ["properties"] = new JsonObject { ["property"] = new JsonObject { ["enum"] = Array(g.Select(p => p.Id)) } },
                    ["required"] = Array(["property"]),
                },
                ["then"] = new JsonObject { ["$ref"] = "#/$defs/" + g.Key },
            }),
        ]),
    };

    private static string FactType(PropertyDefinition property) =>
        (property.Type == Model.ValueType.Codes ? CamelCase(property.Vocabulary!) : property.Type.ToString().ToLowerInvariant()) + "Fact";

    private static JsonObject FactOf(string list, string value) => new()
    {
        ["description"] = $"What holds for a fact whose property is a list of codes of schema/vocabulary/{list}.json.",
        [MadeFrom] = Vocabularies,
        ["properties"] = new JsonObject
        {
            ["claims"] = new JsonObject
            {
                ["items"] = new JsonObject
                {
                    ["properties"] = new JsonObject
                    {
                        ["value"] = Reference(value),
                        ["correction"] = new JsonObject { ["properties"] = new JsonObject { ["was"] = Reference(value) } },
                    },
                },
            },
            ["disagreement"] = new JsonObject { ["properties"] = new JsonObject { ["preferred"] = Reference(value) } },
        },
        ["allOf"] = new JsonArray(Reference("setFact")),
    };

    private static JsonObject SetOf(string description, JsonObject items) => new()
    {
        ["description"] = description,
        [MadeFrom] = Vocabularies,
        ["type"] = "array",
        ["minItems"] = 1,
        ["uniqueItems"] = true,
        ["x-sortedBy"] = new JsonArray(),
        ["items"] = items,
    };

    private static JsonObject Codes(string description, IEnumerable<(string Id, string Meaning)> codes)
    {
        var known = codes.ToArray();
        var definition = Plain(description, Vocabularies, known.Select(c => c.Id));
        definition["x-enumDescriptions"] = new JsonObject(known.Select(c => KeyValuePair.Create(c.Id, (JsonNode?)c.Meaning)));
        return definition;
    }

    private static JsonObject Plain(string description, string madeFrom, IEnumerable<string> codes) => new()
    {
        ["description"] = description,
        [MadeFrom] = madeFrom,
        ["type"] = "string",
        ["enum"] = Array(codes),
    };

    private static JsonObject Reference(string name) => new() { ["$ref"] = "#/$defs/" + name };

    private static JsonArray Array(IEnumerable<string> values) => new([.. values.Select(v => (JsonNode)v)]);

    private static string CamelCase(string list)
    {
        var words = list.Split('-');
        return words[0] + string.Concat(words.Skip(1).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
    }
}
