#nullable enable

using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Json.More;

/// <summary>What JsonSchema.Net asks of a <see cref="JsonElement"/>: equality as JSON Schema defines it, and conversions.</summary>
/// <remarks>Stands in for the type of the package Json.More.Net: see the README beside this project.</remarks>
public static class JsonElementExtensions
{
    // Whether values are equal is decided by comparing them; a hash of whole records costs more than it saves.
    private const int DeepEnough = 2;

    /// <summary>Whether two values are equal in the sense of JSON Schema: numbers by what they amount to, objects in any order.</summary>
    public static bool IsEquivalentTo(this JsonElement a, JsonElement b) => JsonElement.DeepEquals(a, b);

    /// <summary>A hash that equal values share.</summary>
    /// <param name="element">The value.</param>
    /// <param name="maxHashDepth">How many levels of nesting take part; negative for as many as tell values apart well enough.</param>
    public static int GetEquivalenceHashCode(this JsonElement element, int maxHashDepth = -1) =>
        Hash(element, maxHashDepth < 0 ? DeepEnough : maxHashDepth);

    /// <summary>The value as compact JSON.</summary>
    public static string ToJsonString(this JsonElement element) =>
        Compact(element.WriteTo, System.Text.Encoding.UTF8.GetString);

    /// <summary>The value as a node; null for JSON's <c>null</c>.</summary>
    public static JsonNode? AsNode(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => JsonArray.Create(element),
        JsonValueKind.Object => JsonObject.Create(element),
        _ => JsonValue.Create(element),
    };

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static JsonElement AsJsonElement(this bool value) => JsonElement.Parse(value ? "true"u8 : "false"u8);

    /// <summary>A number.</summary>
    public static JsonElement AsJsonElement(this int value) => Compact(writer => writer.WriteNumberValue(value), Parse);

    /// <summary>A string, or JSON's <c>null</c>.</summary>
    public static JsonElement AsJsonElement(this string? value) => Compact(writer => writer.WriteStringValue(value), Parse);

    private static int Hash(JsonElement element, int depth) => element.ValueKind switch
    {
        JsonValueKind.Number => element.GetDouble().GetHashCode(),
        JsonValueKind.String => StringComparer.Ordinal.GetHashCode(element.GetString()!),
        JsonValueKind.Array when depth != 0 => element.EnumerateArray()
            .Aggregate(element.GetArrayLength(), (hash, item) => HashCode.Combine(hash, Hash(item, depth - 1))),
        JsonValueKind.Object when depth != 0 => element.EnumerateObject()
            .Aggregate(17, (hash, member) =>
                hash ^ HashCode.Combine(StringComparer.Ordinal.GetHashCode(member.Name), Hash(member.Value, depth - 1))),
        var kind => (int)kind,
    };

    private static JsonElement Parse(ReadOnlySpan<byte> json) => JsonElement.Parse(json);

    private static TResult Compact<TResult>(Action<Utf8JsonWriter> write, Func<ReadOnlySpan<byte>, TResult> read)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        return read(buffer.WrittenSpan);
    }
}
