using System.Text.Json;

namespace Cited.Schemas;

/// <summary>What decided that a part of the schema applies, in words and by the names it looks at.</summary>
/// <param name="Phrase">Such as <c>because "kind" is "rounding"</c>; empty where it is not simple enough to be said.</param>
/// <param name="Pointer">The object whose properties it looks at.</param>
/// <param name="Names">Those properties.</param>
internal sealed record Condition(string Phrase, string Pointer, IReadOnlyList<string> Names)
{
    /// <summary>The condition of <c>then</c> (it holds) or <c>else</c> (it does not).</summary>
    public static Condition Of(SchemaView test, bool holds, string pointer, JsonElement value)
    {
        var looked = Keys(test["properties"]).ToList();
        var required = test["required"] is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray().Select(name => name.GetString()!).ToList() : [];
        var names = looked.Union(required, StringComparer.Ordinal).ToList();
        var simple = test.Element.ValueKind == JsonValueKind.Object
            && Keys(test.Element).All(keyword => keyword is "properties" or "required" or "title" or "description" or "$comment");
        var parts = names.Select(name => Part(name, looked.Contains(name), holds, value)).OfType<string>().ToList();
        return new Condition(simple && parts.Count > 0 ? "because " + Wording.List(parts, "and") : string.Empty, pointer, names);
    }

    /// <summary>The condition of <c>dependentSchemas</c> and <c>dependentRequired</c>: a property is there.</summary>
    public static Condition Given(string name, string pointer) => new($"because {Wording.Quote(name)} is given", pointer, [name]);

    private static IEnumerable<string> Keys(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object ? schema.EnumerateObject().Select(member => member.Name) : [];

    private static string? Part(string name, bool looked, bool holds, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out var found))
        {
            return holds ? null : $"there is no {Wording.Quote(name)}";
        }

        var scalar = found.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array);
        return looked && scalar ? $"{Wording.Quote(name)} is {Wording.Quote(found)}" : $"{Wording.Quote(name)} is given";
    }
}
