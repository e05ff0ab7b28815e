using System.Text;
using System.Text.Json;
using Cited.Comparing.Keyed;
using Cited.Schemas;
using Cited.Text;

namespace Cited.Comparing.Patching;

/// <summary>What a patched keyed form holds, in the form of a release.</summary>
public static class PatchedRecords
{
    /// <summary>
    /// Its records as <c>records.ndjson</c> has them: RFC 8785, one a line, sorted by id. A patch between two releases gives the bytes of the
    /// later one, as long as both sort their lists by the same members.
    /// </summary>
    /// <param name="keyed">The keyed form after the patch.</param>
    /// <param name="schemas">The schemas by which it was keyed.</param>
    /// <exception cref="PatchException">A patch can make anything of a keyed form: this one holds something that is no record.</exception>
    public static string Lines(JsonElement keyed, SchemaLibrary schemas)
    {
        if (keyed.ValueKind != JsonValueKind.Object || !keyed.TryGetProperty(KeyedForm.Records, out var records) || records.ValueKind != JsonValueKind.Object)
        {
            throw new PatchException($"What the patch makes has no \"{KeyedForm.Records}\", or they are no object.");
        }

        var lines = new StringBuilder();
        foreach (var record in records.EnumerateObject().OrderBy(r => r.Name, StringComparer.Ordinal))
        {
            lines.Append(Line(record, schemas)).Append('\n');
        }

        return lines.ToString();
    }

    /// <summary>The whole of it, RFC 8785, with a line feed at its end.</summary>
    public static string Keyed(JsonElement keyed) => Rfc8785.Text(keyed) + "\n";

    private static string Line(JsonProperty record, SchemaLibrary schemas)
    {
        if (KeyedReader.KindOfAny(record.Value) is not { } kind || !schemas.Has(kind))
        {
            throw new PatchException($"What the patch makes of \"{Shown.Of(record.Name, 200)}\" is no record: it has no \"$schema\" of a known kind.");
        }

        try
        {
            return KeyedReader.Text(record.Value, kind, schemas);
        }
        catch (JsonException e)
        {
            throw new PatchException($"What the patch makes of \"{Shown.Of(record.Name, 200)}\" is no record: {Shown.Sentence(e.Message)}");
        }
    }
}
