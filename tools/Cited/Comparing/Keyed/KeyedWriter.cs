using System.Globalization;
using System.Text;
using System.Text.Json;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Comparing.Keyed;

/// <summary>
/// Writes a record in keyed form. A list whose schema names the members it is sorted by becomes an object. Facts and claims are keyed by
/// their identities within the record and the fact (<see cref="FactId.Key"/>, <see cref="ClaimId.Key"/>): <c>arrests[area=latin-america]</c>,
/// <c>&gt;=10</c>; other items by the values of those members, joined by <c>|</c>, without trailing ones: <c>es|Operación Víbora</c>. A list
/// that is a set of plain values is sorted; any other stays as it is.
/// </summary>
internal sealed class KeyedWriter(JsonElement schema)
{
    /// <summary>A key, numbered from the second of equal ones on: only broken data have such.</summary>
    public static string Numbered(string key, int index) => index == 0 ? key : key + "#" + (index + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The text of a value, RFC 8785.</summary>
    public string Write(JsonElement value) => Write(value, KeyedSchema.Of(schema));

    private static string Write(JsonElement value, KeyedSchema at) => value.ValueKind switch
    {
        JsonValueKind.Object => Object(value.EnumerateObject().Select(m => (m.Name, Write(m.Value, at.Property(m.Name))))),
        JsonValueKind.Array => Array(value, at),
        _ => Rfc8785.Text(value),
    };

    private static string Array(JsonElement value, KeyedSchema at)
    {
        var items = value.EnumerateArray().Select(i => (Item: i, Text: Write(i, at.Items))).ToList();
        if (at.SortedBy is { Count: > 0 } keys && items.TrueForAll(i => i.Item.ValueKind == JsonValueKind.Object))
        {
            return Object(items
                .GroupBy(i => Key(i.Item, keys, at.Items), StringComparer.Ordinal)
                .SelectMany(g => g.OrderBy(i => i.Text, StringComparer.Ordinal).Select((i, n) => (Numbered(g.Key, n), i.Text))));
        }

        var texts = items.Select(i => i.Text);
        return "[" + string.Join(',', at.SortedBy is null ? texts : texts.Order(StringComparer.Ordinal)) + "]";
    }

    /// <summary>The key of a list's item.</summary>
    public static string Key(JsonElement item, IReadOnlyList<string> keys, KeyedSchema at) => keys switch
    {
        ["property", "scope"] => FactReader.KeyOfFact(item),
        ["value", "bound"] => FactReader.KeyOfClaim(item),
        _ => Joined(item, keys, at),
    };

    private static string Joined(JsonElement item, IReadOnlyList<string> keys, KeyedSchema at) =>
        string.Join('|', keys.Select(k => item.TryGetProperty(k, out var value) ? Part(value, at.Property(k)) : string.Empty)).TrimEnd('|');

    private static string Part(JsonElement value, KeyedSchema at) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Object => string.Join('|', Parts(value, at)),
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(i => Part(i, at.Items)).Order(StringComparer.Ordinal)),
        _ => Rfc8785.Text(value),
    };

    // All declared members have their place, whether they are there or not, so that different members never look alike.
    private static IEnumerable<string> Parts(JsonElement value, KeyedSchema at)
    {
        var declared = at.Members;
        var others = value.EnumerateObject().Select(m => m.Name).Except(declared, StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return declared.Concat(others).Select(m => value.TryGetProperty(m, out var found) ? Part(found, at.Property(m)) : string.Empty);
    }

    private static string Object(IEnumerable<(string Key, string Text)> members)
    {
        var text = new StringBuilder("{");
        foreach (var (key, value) in members.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            text.Append(text.Length == 1 ? string.Empty : ",").Append(CanonicalJson.Quote(key)).Append(':').Append(value);
        }

        return text.Append('}').ToString();
    }
}
