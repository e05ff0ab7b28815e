using System.Text.Json;

namespace Cited.Schemas;

/// <summary>
/// The order of a set's members: scalars by value, objects by the members that the schema names in <c>x-sortedBy</c>,
/// in turn. Numbers come before texts and are compared as numbers.
/// </summary>
internal sealed class SetOrder(IReadOnlyList<string> keys, Func<string, IReadOnlyList<string>> membersOf) : IComparer<JsonElement>
{
    public int Compare(JsonElement x, JsonElement y)
    {
        foreach (var key in keys)
        {
            var compared = CompareValues(Member(x, key), Member(y, key), membersOf(key));
            if (compared != 0)
            {
                return compared;
            }
        }

        return keys.Count == 0 ? CompareValues(x, y, []) : 0;
    }

    private static JsonElement? Member(JsonElement of, string key) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(key, out var found) ? found : null;

    private static int CompareValues(JsonElement? x, JsonElement? y, IReadOnlyList<string> members)
    {
        if (x is { ValueKind: JsonValueKind.Number } a && y is { ValueKind: JsonValueKind.Number } b)
        {
            return a.GetDouble().CompareTo(b.GetDouble());
        }

        var ranks = Rank(x).CompareTo(Rank(y));
        return ranks != 0 ? ranks : string.CompareOrdinal(Key(x, members), Key(y, members));
    }

    private static int Rank(JsonElement? value) => value switch
    {
        null => 0,
        { ValueKind: JsonValueKind.Number } => 1,
        _ => 2,
    };

    // An object is compared by its members' texts in schema order; what is absent comes before what is there, so that the
    // whole comes before its parts.
    private static string Key(JsonElement? value, IReadOnlyList<string> members) => value switch
    {
        null => string.Empty,
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { ValueKind: JsonValueKind.Object } o when members.Count > 0 => string.Join('\0', members.Select(m => Key(Member(o, m), []))),

        // A set within is compared as a set: the order of its members says nothing.
        { ValueKind: JsonValueKind.Array } set => string.Join('\0', set.EnumerateArray().Select(i => Key(i, [])).Order(StringComparer.Ordinal)),
        { } other => other.GetRawText(),
    };
}
