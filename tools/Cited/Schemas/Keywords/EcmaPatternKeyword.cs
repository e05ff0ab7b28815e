using System.Text.Json;
using Cited.Schemas.Patterns;
using Json.Schema;
using Json.Schema.Keywords;

namespace Cited.Schemas.Keywords;

/// <summary><c>pattern</c>, with patterns as ECMA-262 has them.</summary>
internal sealed class EcmaPatternKeyword(PatternCache patterns) : PatternKeyword
{
    public override object? ValidateKeywordValue(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? patterns.Compiled(value.GetString()!)
        : throw new JsonSchemaException($"\"{Name}\" must be a text, and is {Wording.Found(value)}.");
}
