using System.Text.Json;
using Cited.Schemas;

namespace Cited.Drafting;

/// <summary>The words that a schema allows for a member, such as the types of sources.</summary>
public static class AllowedWords
{
    /// <summary>The <c>enum</c> of a definition, in the order of the schema; empty if it has none.</summary>
    /// <param name="schemas">The schemas.</param>
    /// <param name="kind">The schema's kind: <c>source</c>, <c>organization</c>, …</param>
    /// <param name="definition">The name in its <c>$defs</c>.</param>
    public static IReadOnlyList<string> Of(SchemaLibrary schemas, string kind, string definition) =>
        schemas[kind].TryGetProperty("$defs", out var definitions)
        && definitions.TryGetProperty(definition, out var found)
        && found.TryGetProperty("enum", out var words) && words.ValueKind == JsonValueKind.Array
            ? [.. words.EnumerateArray().Select(w => w.GetString()!)]
            : [];
}
