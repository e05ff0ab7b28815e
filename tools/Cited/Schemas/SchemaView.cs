using System.Text.Json;
using Cited.Text;

namespace Cited.Schemas;

/// <summary>One subschema as it is written.</summary>
/// <param name="Location">Where it stands: the base address, <c>#</c>, and a pointer.</param>
/// <param name="Element">What stands there; undefined if that is not known.</param>
internal sealed record SchemaView(string Location, JsonElement Element)
{
    /// <summary>The value of a keyword; undefined if it is not there.</summary>
    public JsonElement this[string keyword] =>
        Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(keyword, out var value) ? value : default;

    /// <summary>A keyword that holds a text; null if it is not there or holds none.</summary>
    public string? Text(string keyword) => this[keyword] is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>Whether no value meets it: <c>false</c>, or what is written for it where an annotation has to stand beside.</summary>
    public bool Forbids => Element.ValueKind == JsonValueKind.False
        || (this["not"] is { ValueKind: JsonValueKind.True or JsonValueKind.Object } refused && IsEmpty(refused));

    /// <summary>What is written below this, under a key or at an index; undefined if nothing is.</summary>
    public SchemaView Below(string token) => new(
        JsonPointers.Append(Location, token),
        JsonPointers.TryStep(Element, token, out var next, out _) ? next : default);

    private static bool IsEmpty(JsonElement schema) => schema.ValueKind == JsonValueKind.True || !schema.EnumerateObject().Any();
}
