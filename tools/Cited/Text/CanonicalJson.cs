using System.Text;

namespace Cited.Text;

/// <summary>Strings of the canonical form.</summary>
internal static class CanonicalJson
{
    /// <summary>
    /// A string as the canonical form writes it: in quotes, with only what must be escaped escaped
    /// (RFC 8259 §7, the short forms where there are any, as in RFC 8785 §3.2.2.2).
    /// </summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            quoted = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' => quoted.Append($"\\u{(int)c:x4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
