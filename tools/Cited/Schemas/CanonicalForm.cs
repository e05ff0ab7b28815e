using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Cited.Text;

namespace Cited.Schemas;

/// <summary>
/// The canonical form of a record: keys in the order of its schema, sets sorted, two-space indent, LF, one newline at
/// the end, no escapes but the necessary ones, numbers as a release writes them (RFC 8785 §3.2.2.3). Keys that the schema does not know come
/// last, in their own order, so that nothing is ever lost.
/// </summary>
public sealed class CanonicalForm
{
    private readonly Lazy<FormNode> root;

    /// <summary>The form that a schema describes.</summary>
    public CanonicalForm(JsonElement schema) => root = new(() => FormNode.Of(schema));

    /// <summary>Writes a value in canonical form, UTF-8.</summary>
    public byte[] Write(JsonElement value)
    {
        var sink = FormSink.Keeping();
        Write(sink, value);
        return sink.Bytes;
    }

    /// <summary>Whether bytes are a value in canonical form. Nothing is written for that.</summary>
    internal bool Is(JsonElement value, ReadOnlyMemory<byte> bytes)
    {
        var sink = FormSink.Comparing(bytes);
        Write(sink, value);
        return sink.IsWhole;
    }

    private void Write(FormSink sink, JsonElement value)
    {
        WriteValue(sink, value, root.Value, 0);
        sink.Write("\n"u8);
    }

    private static void WriteValue(FormSink sink, JsonElement value, FormNode? at, int depth)
    {
        switch (value.ValueKind)
        {
            case var _ when !sink.IsSame:
                break;
            case JsonValueKind.Object:
                WriteObject(sink, value, at, depth);
                break;
            case JsonValueKind.Array:
                WriteArray(sink, value, at, depth);
                break;
            case JsonValueKind.String when JsonMarshal.GetRawUtf8Value(value) is var raw && !raw.Contains((byte)'\\'):
                sink.Write(raw);
                break;
            case JsonValueKind.String:
                sink.Write(CanonicalJson.Quote(value.GetString()!));
                break;
            case JsonValueKind.Number when EcmaScriptNumber.KeepsValue(value.GetRawText()):
                sink.Write(EcmaScriptNumber.Of(value.GetDouble()));
                break;
            default:
                sink.Write(JsonMarshal.GetRawUtf8Value(value));
                break;
        }
    }

    private static void WriteObject(FormSink sink, JsonElement value, FormNode? at, int depth)
    {
        var separator = "{\n"u8;
        foreach (var (member, index) in InOrder(value, at))
        {
            sink.Write(separator);
            sink.Indent(depth + 1);
            WriteName(sink, member);
            sink.Write(": "u8);
            WriteValue(sink, member.Value, at?.ValueAt(index), depth + 1);
            separator = ",\n"u8;
        }

        WriteEnd(sink, separator[0] == (byte)'{', "{}"u8, depth);
    }

    private static void WriteArray(FormSink sink, JsonElement value, FormNode? at, int depth)
    {
        var separator = "[\n"u8;
        foreach (var item in InOrder(value, at, depth))
        {
            sink.Write(separator);
            sink.Indent(depth + 1);
            WriteValue(sink, item, at?.Items, depth + 1);
            separator = ",\n"u8;
        }

        WriteEnd(sink, separator[0] == (byte)'[', "[]"u8, depth);
    }

    private static void WriteEnd(FormSink sink, bool isEmpty, ReadOnlySpan<byte> brackets, int depth)
    {
        if (isEmpty)
        {
            sink.Write(brackets);
            return;
        }

        sink.Write("\n"u8);
        sink.Indent(depth);
        sink.Write(brackets[1..]);
    }

    private static void WriteName(FormSink sink, JsonProperty member)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(member);
        if (raw.Contains((byte)'\\'))
        {
            sink.Write(CanonicalJson.Quote(member.Name));
            return;
        }

        sink.Write("\""u8);
        sink.Write(raw);
        sink.Write("\""u8);
    }

    // Most are in order already.
    private static List<(JsonProperty Member, int Index)> InOrder(JsonElement value, FormNode? at)
    {
        var members = new List<(JsonProperty Member, int Index)>(value.GetPropertyCount());
        var (last, sorted) = (-1, true);
        foreach (var member in value.EnumerateObject())
        {
            var raw = JsonMarshal.GetRawUtf8PropertyName(member);
            var index = at?.IndexOf(raw.Contains((byte)'\\') ? Encoding.UTF8.GetBytes(member.Name) : raw, last + 1) ?? -1;
            sorted &= Rank(index) >= Rank(last) || members.Count == 0;
            last = index;
            members.Add((member, index));
        }

        return sorted ? members : [.. members.OrderBy(member => Rank(member.Index))];

        static int Rank(int index) => index < 0 ? int.MaxValue : index;
    }

    private static IReadOnlyList<JsonElement> InOrder(JsonElement value, FormNode? at, int depth)
    {
        JsonElement[] items = [.. value.EnumerateArray()];
        if (at?.Order is not { } order || items.Zip(items.Skip(1)).All(pair => order.Compare(pair.First, pair.Second) < 0))
        {
            return items;
        }

        return [.. items.OrderBy(item => item, order).ThenBy(item => Written(item, at.Items, depth + 1), StringComparer.Ordinal)];
    }

    private static string Written(JsonElement value, FormNode? at, int depth)
    {
        var sink = FormSink.Keeping();
        WriteValue(sink, value, at, depth);
        return Encoding.UTF8.GetString(sink.Bytes);
    }
}
