using System.Text.Json;
using System.Text.Json.Nodes;
using Cited.Model;
using Cited.Releasing;
using Cited.Rules;

namespace Cited.Generating;

/// <summary>
/// Fills the <c>$defs</c> of each record schema: the common definitions that it reaches, and those that repeat what the
/// vocabularies say. Each schema then stands alone: editors resolve it offline, and a downloaded one needs no other file.
/// </summary>
internal static class SchemaDefinitions
{
    private const string Definitions = "$defs";
    private const string LocalReference = "#/$defs/";

    /// <summary>
    /// A record schema with its definitions filled in.
    /// </summary>
    /// <param name="path">Path of the schema below the root.</param>
    /// <param name="schema">The schema as it is; all but its <c>$defs</c> is kept.</param>
    /// <param name="common">schema/common.schema.json.</param>
    /// <param name="vocabulary">The vocabularies.</param>
    public static GeneratedFile Fill(string path, JsonElement schema, JsonElement common, Vocabulary vocabulary)
    {
        var known = JsonObject.Create(common.GetProperty(Definitions))!;
        foreach (var (name, definition) in VocabularyDefinitions.Of(vocabulary, RuleCatalog.Acknowledgeable))
        {
            known[name] = definition;
        }

        var body = JsonObject.Create(schema)!;
        body.Remove(Definitions);
        var reached = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        Collect(body, known, reached);
        var definitions = new JsonObject();
        foreach (var (name, definition) in reached)
        {
            definitions[name] = definition.DeepClone();
        }

        AddHovers(definitions);
        body[Definitions] = definitions;
        return new GeneratedFile(path, JsonFile.Text(body));
    }

    private static void Collect(JsonNode? node, JsonObject known, SortedDictionary<string, JsonNode> reached)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Collect(item, known, reached);
            }
        }
        else if (node is JsonObject members)
        {
            foreach (var (key, value) in members)
            {
                if (key == "$ref" && value is JsonValue reference && reference.GetValue<string>().StartsWith(LocalReference, StringComparison.Ordinal))
                {
                    var name = reference.GetValue<string>()[LocalReference.Length..];
                    if (!reached.ContainsKey(name) && known[name] is { } definition)
                    {
                        reached[name] = definition;
                        Collect(definition, known, reached);
                    }
                }
                else
                {
                    Collect(value, known, reached);
                }
            }
        }
    }

    // Editors show a list beside the enum; people write it as an object, where a word and its meaning stand together.
    private static void AddHovers(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                AddHovers(item);
            }
        }
        else if (node is JsonObject members)
        {
            foreach (var value in members.Select(m => m.Value).ToList())
            {
                AddHovers(value);
            }

            if (members["enum"] is JsonArray values && members["x-enumDescriptions"] is JsonObject meanings)
            {
                members["enumDescriptions"] = new JsonArray([.. values.Select(v => (JsonNode?)(meanings[v!.GetValue<string>()]?.DeepClone() ?? string.Empty))]);
                members.Remove("x-enumDescriptions");
            }
        }
    }
}
