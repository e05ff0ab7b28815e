using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cited.Reporting;

/// <summary>
/// How reports write JSON: indented by two, LF, one newline at the end, non-ASCII characters as themselves. Control
/// characters are escaped, DEL and C1 too. It is JSON, not HTML: who puts it into a page escapes it for that page.
/// </summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(TextWriter writer, Action<Utf8JsonWriter> content)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            content(json);
        }

        writer.Write(Encoding.UTF8.GetString(bytes.WrittenSpan));
        writer.Write('\n');
    }

    /// <summary>A text as it can be in UTF-8: half a surrogate pair becomes U+FFFD.</summary>
    public static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    public static void Text(this Utf8JsonWriter json, string name, string text) => json.WriteString(name, WellFormed(text));

    /// <summary>An object as a member.</summary>
    public static void Object(this Utf8JsonWriter json, string name, Action content)
    {
        json.WriteStartObject(name);
        content();
        json.WriteEndObject();
    }

    /// <summary>An array as a member, of one object for each item; absent if there is none and it may be absent.</summary>
    public static void Objects<T>(this Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T, int> content, bool absentIfEmpty = false)
    {
        if (items.Count == 0 && absentIfEmpty)
        {
            return;
        }

        json.WriteStartArray(name);
        for (var i = 0; i < items.Count; i++)
        {
            json.WriteStartObject();
            content(items[i], i);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
