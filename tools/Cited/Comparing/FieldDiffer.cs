using System.Text.Json;
using Cited.Text;

namespace Cited.Comparing;

/// <summary>One field that differs, with its pointer in the keyed form.</summary>
/// <param name="Pointer">JSON pointer below the thing that is compared.</param>
/// <param name="Old">What was there, RFC 8785; absent if nothing was.</param>
/// <param name="New">What is there now.</param>
internal readonly record struct FieldDifference(string Pointer, string? Old, string? New);

/// <summary>Compares keyed values member by member, down to where one side has no object.</summary>
internal static class FieldDiffer
{
    /// <summary>The members of two objects that differ, but for <paramref name="except"/> at the top.</summary>
    public static IEnumerable<FieldDifference> Compare(JsonElement old, JsonElement now, params string[] except) =>
        Members(old).Union(Members(now), StringComparer.Ordinal)
            .Except(except, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .SelectMany(name => Compare(JsonPointers.Append(string.Empty, name), Member(old, name), Member(now, name)));

    /// <summary>A member; absent if it is not there.</summary>
    public static JsonElement? Member(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var found) ? found : null;

    private static IEnumerable<FieldDifference> Compare(string pointer, JsonElement? old, JsonElement? now)
    {
        if (old is { ValueKind: JsonValueKind.Object } a && now is { ValueKind: JsonValueKind.Object } b)
        {
            return Members(a).Union(Members(b), StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .SelectMany(name => Compare(JsonPointers.Append(pointer, name), Member(a, name), Member(b, name)));
        }

        // Keyed texts are canonical, so equal values have equal texts.
        var (before, after) = (old?.GetRawText(), now?.GetRawText());
        return before == after ? [] : [new FieldDifference(pointer, before, after)];
    }

    private static IEnumerable<string> Members(JsonElement value) => value.EnumerateObject().Select(m => m.Name);
}
