using System.Text;
using System.Text.Json;
using Cited.Text;

namespace Cited.Comparing.Schemas;

/// <summary>Keywords of JSON Schema draft 2020-12, by how they are compared.</summary>
internal static class Keywords
{
    /// <summary>An annotation of this project: the definition is made from another file, whose own changes are reported.</summary>
    public const string MadeFrom = "x-madeFrom";

    /// <summary>Limits: whether a greater number is tighter.</summary>
    public static readonly IReadOnlyDictionary<string, bool> Limits = new Dictionary<string, bool>(StringComparer.Ordinal)
    {
        ["minimum"] = true,
        ["exclusiveMinimum"] = true,
        ["minLength"] = true,
        ["minItems"] = true,
        ["minProperties"] = true,
        ["minContains"] = true,
        ["maximum"] = false,
        ["exclusiveMaximum"] = false,
        ["maxLength"] = false,
        ["maxItems"] = false,
        ["maxProperties"] = false,
        ["maxContains"] = false,
    };

    /// <summary>Conditions and choices, compared as a whole.</summary>
    public static readonly IReadOnlySet<string> Conditions = new HashSet<string>(StringComparer.Ordinal)
    {
        "if", "then", "else", "not", "allOf", "anyOf", "oneOf", "dependentRequired", "dependentSchemas", "contains", "propertyNames", "patternProperties", "prefixItems",
    };

    private static readonly HashSet<string> Maps = new(StringComparer.Ordinal) { "properties", "patternProperties", "dependentSchemas", "$defs" };

    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal) { "enum", "const", "required", "type", "dependentRequired" };

    /// <summary>Whether a keyword says nothing about which values are valid.</summary>
    public static bool IsAnnotation(string keyword) =>
        keyword is "title" or "description" or "examples" or "default" or "deprecated" or "readOnly" or "writeOnly" or "$comment" or "errorMessage" or "enumDescriptions"
        || keyword.StartsWith("x-", StringComparison.Ordinal);

    /// <summary>The text of a keyword's value without annotations, RFC 8785: equal texts hold values to the same.</summary>
    public static string Meaning(string keyword, JsonElement value)
    {
        var text = new StringBuilder();
        if (Plain.Contains(keyword))
        {
            return Rfc8785.Text(value);
        }

        if (Maps.Contains(keyword) && value.ValueKind == JsonValueKind.Object)
        {
            return "{" + text.AppendJoin(',', value.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal).Select(m => CanonicalJson.Quote(m.Name) + ":" + Meaning(m.Value))) + "}";
        }

        return value.ValueKind == JsonValueKind.Array ? "[" + text.AppendJoin(',', value.EnumerateArray().Select(Meaning)) + "]" : Meaning(value);
    }

    /// <summary>The text of a schema without annotations.</summary>
    public static string Meaning(JsonElement schema) => schema.ValueKind != JsonValueKind.Object
        ? Rfc8785.Text(schema)
        : "{" + new StringBuilder().AppendJoin(',', schema.EnumerateObject().Where(m => !IsAnnotation(m.Name)).OrderBy(m => m.Name, StringComparer.Ordinal)
            .Select(m => CanonicalJson.Quote(m.Name) + ":" + Meaning(m.Name, m.Value))) + "}";

    /// <summary>The text of the annotations of one schema object, RFC 8785; those below it are not in it.</summary>
    public static string Annotations(JsonElement schema) => schema.ValueKind != JsonValueKind.Object
        ? string.Empty
        : string.Join(',', schema.EnumerateObject().Where(m => IsAnnotation(m.Name) && m.Name != MadeFrom).OrderBy(m => m.Name, StringComparer.Ordinal).Select(m => m.Name + ":" + Rfc8785.Text(m.Value)));
}
