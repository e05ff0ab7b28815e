using System.Text.Json;
using Cited.Text;

namespace Cited.Comparing.Keyed;

/// <summary>What a schema says about one place of a value, as far as keys are concerned.</summary>
internal readonly record struct KeyedSchema(JsonElement Root, JsonElement? At)
{
    private const int MostSteps = 16;

    public static KeyedSchema Of(JsonElement schema) => new(schema, schema);

    /// <summary>The keys by which a list is sorted; empty for a set of plain values, absent for a list whose order means something.</summary>
    public IReadOnlyList<string>? SortedBy =>
        Resolved is { ValueKind: JsonValueKind.Object } s && s.TryGetProperty("x-sortedBy", out var keys) ? [.. keys.EnumerateArray().Select(k => k.GetString()!)] : null;

    public KeyedSchema Items => new(Root, Member("items"));

    /// <summary>The members that are declared, in their order.</summary>
    public IReadOnlyList<string> Members =>
        Member("properties") is { ValueKind: JsonValueKind.Object } known ? [.. known.EnumerateObject().Select(p => p.Name)] : [];

    private JsonElement? Resolved
    {
        get
        {
            var at = At;
            for (var steps = 0; steps < MostSteps && at is { ValueKind: JsonValueKind.Object } s && s.TryGetProperty("$ref", out var reference); steps++)
            {
                at = JsonPointers.Find(Root, reference.GetString()!.TrimStart('#'));
            }

            return at;
        }
    }

    public KeyedSchema Property(string name) => new(
        Root,
        Member("properties") is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty(name, out var found) ? found : null);

    private JsonElement? Member(string keyword) =>
        Resolved is { ValueKind: JsonValueKind.Object } s && s.TryGetProperty(keyword, out var found) ? found : null;
}
