using System.Text;
using System.Text.Json;

namespace Cited.Text;

/// <summary>
/// The JSON Canonicalization Scheme (RFC 8785): no blanks, keys sorted by UTF-16 code units, strings with only what must be
/// escaped, numbers as ECMAScript writes them. One value has one text, whoever writes it; a record's SHA-256 is taken over it.
/// </summary>
internal static class Rfc8785
{
    /// <summary>The canonical text of a value. It must be I-JSON (RFC 7493): no key twice, no lone surrogate; the form rules see to that.</summary>
    public static string Text(JsonElement value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    /// <summary>The canonical text as UTF-8.</summary>
    public static byte[] Bytes(JsonElement value) => Encoding.UTF8.GetBytes(Text(value));

    private static void Write(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                var first = true;
                foreach (var member in value.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal))
                {
                    text.Append(first ? string.Empty : ",").Append(CanonicalJson.Quote(member.Name)).Append(':');
                    Write(text, member.Value);
                    first = false;
                }

                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                var start = text.Length;
                foreach (var item in value.EnumerateArray())
                {
                    text.Append(text.Length == start ? string.Empty : ",");
                    Write(text, item);
                }

                text.Append(']');
                break;
            case JsonValueKind.String:
                text.Append(CanonicalJson.Quote(value.GetString()!));
                break;
            case JsonValueKind.Number:
                text.Append(EcmaScriptNumber.Of(value.GetDouble()));
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }
}
