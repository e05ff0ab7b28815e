using System.Text.Json;
using System.Text.RegularExpressions;
using Cited.Schemas.Patterns;
using Json.Schema;
using Json.Schema.Keywords;

namespace Cited.Schemas.Keywords;

/// <summary><c>patternProperties</c>, with patterns as ECMA-262 has them.</summary>
internal sealed class EcmaPatternPropertiesKeyword(PatternCache patterns) : PatternPropertiesKeyword
{
    public override object? ValidateKeywordValue(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw new JsonSchemaException($"\"{Name}\" must be an object, and is {Wording.Found(value)}.");
        }

        var compiled = new Dictionary<string, Regex>(StringComparer.Ordinal);
        foreach (var schema in value.EnumerateObject())
        {
            if (schema.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.True or JsonValueKind.False))
            {
                throw new JsonSchemaException($"\"{Name}\" holds {Wording.Found(schema.Value)} where a schema must stand.");
            }

            compiled[schema.Name] = patterns.Compiled(schema.Name);
        }

        // The base type casts it to this.
        return compiled;
    }
}
