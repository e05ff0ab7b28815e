using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Cited.Schemas;

/// <summary>Values, types and lists in words, as the sentences of a fault use them.</summary>
internal static class Wording
{
    private const int Longest = 60;

    /// <summary>A value as it is written, shortened to about 60 characters, with control and invisible characters escaped.</summary>
    public static string Quote(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Quote(value.GetString()!),
        JsonValueKind.Undefined => "nothing",
        _ => Shortened(value.GetRawText()),
    };

    /// <summary>A text in quotation marks, shortened and escaped in the same way.</summary>
    public static string Quote(string text) => $"\"{Shortened(text)}\"";

    /// <summary>A value with the name of its kind: <c>the text "20"</c>, <c>a list of 3 items</c>.</summary>
    public static string Found(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => $"the text {Quote(value)}",
        JsonValueKind.Number => $"the number {Quote(value)}",
        JsonValueKind.Array when value.GetArrayLength() == 0 => "an empty list",
        JsonValueKind.Array => $"a list of {Count(value.GetArrayLength(), "item")}",
        JsonValueKind.Object when !value.EnumerateObject().Any() => "an empty object",
        JsonValueKind.Object => $"an object with {List(value.EnumerateObject().Select(member => Quote(member.Name)).Take(3), "and")}"
            + (value.EnumerateObject().Skip(3).Any() ? " …" : string.Empty),
        _ => value.GetRawText(),
    };

    /// <summary>What the keyword <c>type</c> allows: <c>a text</c>, <c>a number or a list</c>.</summary>
    public static string Types(JsonElement type) => type.ValueKind == JsonValueKind.Array
        ? List(type.EnumerateArray().Select(Type), "or")
        : Type(type);

    /// <summary>Items with commas, and a word before the last.</summary>
    public static string List(IEnumerable<string> items, string last)
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} {last} {all[^1]}";
    }

    /// <summary>A number and what it counts: <c>1 item</c>, <c>2 items</c>.</summary>
    public static string Count(int count, string noun) => Number(count) + " " + (count == 1 ? noun : Plural(noun));

    /// <summary>A number in digits.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The first sentence of a description, with its full stop; null where there is no description.</summary>
    public static string? FirstSentence(string? description)
    {
        var text = description?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        for (var at = text.IndexOf(". ", StringComparison.Ordinal); at >= 0; at = text.IndexOf(". ", at + 1, StringComparison.Ordinal))
        {
            if (at + 2 < text.Length && (char.IsUpper(text[at + 2]) || text[at + 2] is '"' or '('))
            {
                return text[..(at + 1)];
            }
        }

        return text.EndsWith('.') ? text : text + ".";
    }

    private static string Type(JsonElement type) => type.GetString() switch
    {
        "string" => "a text",
        "integer" => "a whole number",
        "number" => "a number",
        "boolean" => "true or false",
        "array" => "a list",
        "object" => "an object",
        var other => other ?? "nothing",
    };

    private static string Plural(string noun) => noun.EndsWith('y') ? noun[..^1] + "ies" : noun + "s";

    private static string Shortened(string text)
    {
        var shown = new StringBuilder();
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (++length > Longest)
            {
                return shown.Append('…').ToString();
            }

            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator)
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            }
            else
            {
                shown.Append(rune);
            }
        }

        return shown.ToString();
    }
}
