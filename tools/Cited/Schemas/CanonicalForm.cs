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
    private readonly JsonElement schema;

    /// <summary>The form that a schema describes.</summary>
    public CanonicalForm(JsonElement schema) => this.schema = schema;

    /// <summary>Writes a value in canonical form, UTF-8.</summary>
    public byte[] Write(JsonElement value)
    {
        var text = new StringBuilder();
        WriteValue(text, value, schema, 0);
        return Encoding.UTF8.GetBytes(text.Append('\n').ToString());
    }

    private void WriteValue(StringBuilder text, JsonElement value, JsonElement? at, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(text, value, Resolve(at), depth);
                break;
            case JsonValueKind.Array:
                WriteArray(text, value, Resolve(at), depth);
                break;
            case JsonValueKind.String:
                text.Append(CanonicalJson.Quote(value.GetString()!));
                break;
            case JsonValueKind.Number when EcmaScriptNumber.KeepsValue(value.GetRawText()):
                text.Append(EcmaScriptNumber.Of(value.GetDouble()));
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private void WriteObject(StringBuilder text, JsonElement value, JsonElement? at, int depth)
    {
        var members = InOrder(value, at);
        if (members.Count == 0)
        {
            text.Append("{}");
            return;
        }

        text.Append("{\n");
        for (var i = 0; i < members.Count; i++)
        {
            Indent(text, depth + 1).Append(CanonicalJson.Quote(members[i].Name)).Append(": ");
            WriteValue(text, members[i].Value, MemberSchema(at, members[i].Name), depth + 1);
            text.Append(i < members.Count - 1 ? ",\n" : "\n");
        }

        Indent(text, depth).Append('}');
    }

    private void WriteArray(StringBuilder text, JsonElement value, JsonElement? at, int depth)
    {
        var items = value.EnumerateArray().ToList();
        if (items.Count == 0)
        {
            text.Append("[]");
            return;
        }

        var itemSchema = at is { ValueKind: JsonValueKind.Object } s && s.TryGetProperty("items", out var found) ? found : (JsonElement?)null;
        var written = items.Select(item => (Item: item, Text: Written(item, itemSchema, depth + 1)));
        if (at is { ValueKind: JsonValueKind.Object } array && array.TryGetProperty("x-sortedBy", out var keys))
        {
            var order = new SetOrder([.. keys.EnumerateArray().Select(k => k.GetString()!)], k => MemberOrder(MemberSchema(Resolve(itemSchema), k)));
            written = written.OrderBy(w => w.Item, order).ThenBy(w => w.Text, StringComparer.Ordinal);
        }

        text.Append("[\n").AppendJoin(",\n", written.Select(w => new string(' ', (depth + 1) * 2) + w.Text)).Append('\n');
        Indent(text, depth).Append(']');
    }

    private string Written(JsonElement value, JsonElement? at, int depth)
    {
        var text = new StringBuilder();
        WriteValue(text, value, at, depth);
        return text.ToString();
    }

    private static StringBuilder Indent(StringBuilder text, int depth) => text.Append(' ', depth * 2);

    private List<JsonProperty> InOrder(JsonElement value, JsonElement? at)
    {
        var order = MemberOrder(at);
        return [.. value.EnumerateObject().OrderBy(m => order.IndexOf(m.Name) is var i && i >= 0 ? i : int.MaxValue)];
    }

    private List<string> MemberOrder(JsonElement? at) =>
        Resolve(at) is { ValueKind: JsonValueKind.Object } s && s.TryGetProperty("properties", out var known)
            ? [.. known.EnumerateObject().Select(p => p.Name)]
            : [];

    private JsonElement? MemberSchema(JsonElement? at, string name) =>
        at is { ValueKind: JsonValueKind.Object } s && s.TryGetProperty("properties", out var known) && known.TryGetProperty(name, out var found) ? found : null;

    // A schema may say some things beside its reference; only what the reference points to has shape.
    private JsonElement? Resolve(JsonElement? at)
    {
        for (var steps = 0; steps < 16 && at is { ValueKind: JsonValueKind.Object } s && s.TryGetProperty("$ref", out var reference); steps++)
        {
            at = JsonPointers.Find(schema, reference.GetString()!.TrimStart('#'));
        }

        return at;
    }
}
