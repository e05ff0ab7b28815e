using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Cited.Text;

/// <summary>
/// How much one JSON file may contain before any of it is checked. Several checks compare the items of a list with each other, so a
/// file of a few hundred kilobytes could otherwise occupy them for hours.
/// </summary>
/// <param name="Items">Items of one list, or members of one object.</param>
/// <param name="Values">Values in the whole file: texts, numbers, lists, objects.</param>
/// <param name="TextBytes">Bytes of one text, or of one key, as written in the file.</param>
public sealed record JsonBounds(int Items, int Values, int TextBytes)
{
    /// <summary>The bounds of a record, and of what the dataset says of itself.</summary>
    public static JsonBounds OfRecord { get; } = new(Limits.RecordItems, Limits.RecordValues, Limits.RecordTextBytes);

    /// <summary>The bounds of the list of retired ids, the only list that grows with the dataset.</summary>
    public static JsonBounds OfRetired { get; } = OfRecord with { Items = Limits.RetiredIds };

    /// <summary>The first place at which a value exceeds a bound, as a fault; absent if none does.</summary>
    internal TextFault? FirstExceeded(JsonElement root, JsonFaults.OffsetOfValue offsetOf)
    {
        var values = 0;
        return Exceeded(root, offsetOf, ref values);
    }

    private TextFault? Exceeded(JsonElement value, JsonFaults.OffsetOfValue offsetOf, ref int values)
    {
        if (++values > Values)
        {
            return Fault(value, $"The file has more than {Number(Values)} values, of which this is the first one too many", offsetOf);
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object when value.GetPropertyCount() > Items =>
                Fault(value, $"This object has {Number(value.GetPropertyCount())} properties; at most {Number(Items)} are read", offsetOf),
            JsonValueKind.Array when value.GetArrayLength() > Items =>
                Fault(value, $"This list has {Number(value.GetArrayLength())} items; at most {Number(Items)} are read", offsetOf),
            JsonValueKind.Object => InObject(value, offsetOf, ref values),
            JsonValueKind.Array => InList(value, offsetOf, ref values),
            JsonValueKind.String when BytesOf(value) > TextBytes =>
                Fault(value, $"This text has {Number(BytesOf(value))} bytes; at most {Number(TextBytes)} are read", offsetOf),
            _ => null,
        };
    }

    private TextFault? InObject(JsonElement value, JsonFaults.OffsetOfValue offsetOf, ref int values)
    {
        foreach (var member in value.EnumerateObject())
        {
            var key = JsonMarshal.GetRawUtf8PropertyName(member);
            if (key.Length > TextBytes)
            {
                var start = offsetOf(key) - 1;
                return new TextFault(TextFaultKind.TooMany, start, start + 1, $"This key has {Number(key.Length)} bytes; at most {Number(TextBytes)} are read");
            }

            if (Exceeded(member.Value, offsetOf, ref values) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private TextFault? InList(JsonElement value, JsonFaults.OffsetOfValue offsetOf, ref int values)
    {
        foreach (var item in value.EnumerateArray())
        {
            if (Exceeded(item, offsetOf, ref values) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static TextFault Fault(JsonElement value, string detail, JsonFaults.OffsetOfValue offsetOf)
    {
        var start = offsetOf(JsonMarshal.GetRawUtf8Value(value));
        return new TextFault(TextFaultKind.TooMany, start, start + 1, detail);
    }

    // Without the quotation marks.
    private static int BytesOf(JsonElement text) => JsonMarshal.GetRawUtf8Value(text).Length - 2;

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
