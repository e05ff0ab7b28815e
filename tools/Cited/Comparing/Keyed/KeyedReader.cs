using System.Text;
using System.Text.Json;
using Cited.Schemas;
using Cited.Text;

namespace Cited.Comparing.Keyed;

/// <summary>The way back: from the keyed form to records.</summary>
internal static class KeyedReader
{
    /// <summary>
    /// The records of a keyed form by key, each in the order of its schema (two equal records have equal texts), RFC 8785.
    /// Which schema, the record's own <c>$schema</c> says.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Records(JsonElement keyed, SchemaLibrary schemas) =>
        keyed.GetProperty(KeyedForm.Records).EnumerateObject().ToDictionary(
            r => r.Name,
            r => Text(r.Value, KindOf(r.Value), schemas),
            StringComparer.Ordinal);

    /// <summary>One value of a keyed form as its file has it, lists again lists, in canonical order; RFC 8785.</summary>
    public static string Text(JsonElement keyed, string kind, SchemaLibrary schemas) =>
        Rfc8785.Text(JsonDocument.Parse(File(keyed, kind, schemas)).RootElement);

    /// <summary>One value of a keyed form as its file has it, in canonical form, UTF-8.</summary>
    public static byte[] File(JsonElement keyed, string kind, SchemaLibrary schemas)
    {
        var lists = JsonDocument.Parse(Lists(keyed, KeyedSchema.Of(schemas[kind]))).RootElement;
        return schemas.CanonicalForm(kind).Write(lists);
    }

    /// <summary>The kind that a record's <c>$schema</c> names: <c>…/operation.schema.json</c> is <c>operation</c>.</summary>
    internal static string KindOf(JsonElement record)
    {
        var path = record.GetProperty("$schema").GetString()!;
        return path[(path.LastIndexOf('/') + 1)..].Replace(".schema.json", string.Empty, StringComparison.Ordinal);
    }

    /// <summary>As <see cref="KindOf"/>, of any value; absent if it names none.</summary>
    internal static string? KindOfAny(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("$schema", out var schema) && schema.ValueKind == JsonValueKind.String
            ? KindOf(value)
            : null;

    private static string Lists(JsonElement value, KeyedSchema at)
    {
        if (value.ValueKind == JsonValueKind.Object && at.SortedBy is { Count: > 0 })
        {
            return "[" + string.Join(',', value.EnumerateObject().Select(m => Lists(m.Value, at.Items))) + "]";
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object => "{" + new StringBuilder().AppendJoin(',', value.EnumerateObject()
                .Select(m => CanonicalJson.Quote(m.Name) + ":" + Lists(m.Value, at.Property(m.Name)))) + "}",
            _ => value.GetRawText(),
        };
    }
}
