using System.Text;
using System.Text.Json;

namespace Cited.Fuzzing.Mutating;

/// <summary>Changes of JSON by whole values, so that most of what comes out is still JSON and reaches what stands behind the parser.</summary>
internal static class JsonMutations
{
    /// <summary>
    /// The text with a value replaced, removed, doubled or exchanged; absent if it is no JSON. Values come from the text itself, from
    /// <paramref name="other"/>, or from the words that are values.
    /// </summary>
    public static byte[]? Mutate(byte[] text, byte[] other, byte[][] words, Random random)
    {
        var values = ValuesOf(text);
        if (values.Count == 0)
        {
            return null;
        }

        for (var steps = 1 << random.Next(3); steps > 0 && values.Count > 0; steps--)
        {
            text = Step(text, values, other, words, random);
            values = ValuesOf(text);
        }

        return text;
    }

    private static byte[] Step(byte[] text, List<(int Start, int End)> values, byte[] other, byte[][] words, Random random)
    {
        var (start, end) = values[random.Next(values.Count)];
        switch (random.Next(7))
        {
            case 0 when words.Length > 0:
                return [.. text[..start], .. words[random.Next(words.Length)], .. text[end..]];
            case 1:
                var from = values[random.Next(values.Count)];
                return [.. text[..start], .. text[from.Start..from.End], .. text[end..]];
            case 2 when ValuesOf(other) is { Count: > 0 } others:
                var taken = others[random.Next(others.Count)];
                return [.. text[..start], .. other[taken.Start..taken.End], .. text[end..]];
            case 3:
                // An item or a member goes, with the comma before or behind it.
                var first = KeyStart(text, start);
                var next = end < text.Length && text[end] == (byte)',' ? end + 1 : end;
                return [.. (next == end ? text[..first].AsSpan().TrimEnd(" \n,"u8) : text.AsSpan(0, first)), .. text[next..]];
            case 4:
                // An item or a member is there twice.
                var begin = KeyStart(text, start);
                return [.. text[..end], (byte)',', .. text[begin..end], .. text[end..]];
            case 5:
                return [.. text[..start], (byte)'[', .. text[start..end], (byte)']', .. text[end..]];
            default:
                return [.. text[..start], .. Scalar(random), .. text[end..]];
        }
    }

    private static byte[] Scalar(Random random) => Encoding.UTF8.GetBytes(random.Next(9) switch
    {
        0 => "null",
        1 => "true",
        2 => "{}",
        3 => "[]",
        4 => "\"\"",
        5 => random.Next(-2, 60).ToString(System.Globalization.CultureInfo.InvariantCulture),
        6 => "1.5",
        7 => $"\"{(char)random.Next('a', 'z')}\"",
        _ => "1e3",
    });

    private static int KeyStart(byte[] text, int start)
    {
        var at = start;
        while (at > 0 && text[at - 1] is (byte)' ' or (byte)':')
        {
            at--;
        }

        if (at == start || !text.AsSpan(at, start - at).Contains((byte)':') || at == 0 || text[at - 1] != (byte)'"')
        {
            return start;
        }

        var quote = text.AsSpan(0, at - 1).LastIndexOf((byte)'"');
        return quote < 0 ? start : quote;
    }

    // Where each value stands; keys are none. Lines after one another count as one text.
    private static List<(int Start, int End)> ValuesOf(byte[] text)
    {
        var values = new List<(int Start, int End)>();
        var open = new Stack<int>();
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { AllowMultipleValues = true });
        try
        {
            while (reader.Read())
            {
                var (start, end) = ((int)reader.TokenStartIndex, (int)reader.BytesConsumed);
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    open.Push(start);
                }
                else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                {
                    values.Add((open.Pop(), end));
                }
                else if (reader.TokenType is not JsonTokenType.PropertyName)
                {
                    values.Add((start, end));
                }
            }
        }
        catch (JsonException)
        {
            // The values before the fault can still be changed.
        }

        return values;
    }
}
