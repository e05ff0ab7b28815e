using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace Cited.Text;

/// <summary>What keeps bytes from being a JSON text that every reader understands alike.</summary>
internal static class JsonFaults
{
    private const double LargestExactInteger = 9007199254740991;

    /// <summary>Faults that are seen before parsing: size, byte order mark, encoding. Absent = go on.</summary>
    public static TextFault? BeforeParsing(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Limits.RecordBytes)
        {
            return new TextFault(TextFaultKind.TooLarge, 0, 0, TextFault.Sizes(bytes.Length, Limits.RecordBytes));
        }

        if (MarkOf(bytes) is { } mark)
        {
            return new TextFault(TextFaultKind.ByteOrderMark, 0, mark.Length, mark.Name);
        }

        if (!Utf8.IsValid(bytes))
        {
            var offset = FirstInvalid(bytes);
            var hex = bytes[offset].ToString("X2", CultureInfo.InvariantCulture);
            return new TextFault(TextFaultKind.NotUtf8, offset, offset + 1, hex);
        }

        return null;
    }

    /// <summary>Turns the reader's exception into a fault; depth is told apart from other errors.</summary>
    public static TextFault OfParsing(ReadOnlySpan<byte> bytes, JsonException exception)
    {
        var offset = Math.Min(OffsetOfLine(bytes, exception.LineNumber ?? 0) + (int)(exception.BytePositionInLine ?? 0), bytes.Length);
        if (TooDeepAt(bytes[..Math.Min(offset + 1, bytes.Length)]) is { } deep)
        {
            return new TextFault(TextFaultKind.TooDeep, deep, deep + 1, string.Empty);
        }

        var words = exception.Message;
        var tail = words.IndexOf(" LineNumber:", StringComparison.Ordinal);
        words = (tail < 0 ? words : words[..tail]).Replace(" which is not supported in this mode. Change the reader options.", ".", StringComparison.Ordinal);
        return new TextFault(TextFaultKind.NotJson, offset, Math.Min(offset + 1, bytes.Length), words);
    }

    /// <summary>Faults inside well-formed JSON: equal keys, half surrogate pairs, numbers that readers would change.</summary>
    public static IReadOnlyList<TextFault> OfValues(JsonElement root, OffsetOfValue offsetOf)
    {
        var faults = new List<TextFault>();
        Walk(root, offsetOf, faults);
        return faults;
    }

    private static void Walk(JsonElement value, OffsetOfValue offsetOf, List<TextFault> faults)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WalkObject(value, offsetOf, faults);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Walk(item, offsetOf, faults);
                }

                break;
            case JsonValueKind.String:
                CheckString(JsonMarshal.GetRawUtf8Value(value), offsetOf, faults);
                break;
            case JsonValueKind.Number:
                CheckNumber(value, offsetOf, faults);
                break;
        }
    }

    private static void WalkObject(JsonElement value, OffsetOfValue offsetOf, List<TextFault> faults)
    {
        // Names are kept only where there is more than a few to compare.
        var seen = IsPlain(value) ? null : new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            if (seen is null)
            {
                Walk(member.Value, offsetOf, faults);
                continue;
            }

            var raw = JsonMarshal.GetRawUtf8PropertyName(member);
            var start = offsetOf(raw);
            if (EscapedSurrogates.FirstAlone(raw) is { } half)
            {
                faults.Add(new TextFault(TextFaultKind.LoneSurrogate, start + half, start + half + 6, "key"));
                continue;
            }

            if (!seen.TryAdd(member.Name, start))
            {
                faults.Add(new TextFault(TextFaultKind.DuplicateKey, start - 1, start + raw.Length + 1, member.Name, seen[member.Name] - 1));
            }

            Walk(member.Value, offsetOf, faults);
        }
    }

    // Whether an object has few names, no two of them alike, and none with an escape: as nearly all have.
    private static bool IsPlain(JsonElement value)
    {
        const int Few = 16;
        if (value.GetPropertyCount() > Few)
        {
            return false;
        }

        Span<ulong> known = stackalloc ulong[Few];
        var count = 0;
        foreach (var member in value.EnumerateObject())
        {
            var raw = JsonMarshal.GetRawUtf8PropertyName(member);
            if (raw.Contains((byte)'\\'))
            {
                return false;
            }

            // Equal names have equal hashes; two names that only have the same hash are compared in full.
            var hash = Hash(raw);
            if (known[..count].Contains(hash))
            {
                return false;
            }

            known[count++] = hash;
        }

        return true;
    }

    // FNV-1a, 64 bits.
    private static ulong Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = 14695981039346656037UL;
        foreach (var b in bytes)
        {
            hash = unchecked((hash ^ b) * 1099511628211UL);
        }

        return hash;
    }

    private static void CheckString(ReadOnlySpan<byte> raw, OffsetOfValue offsetOf, List<TextFault> faults)
    {
        if (EscapedSurrogates.FirstAlone(raw) is { } half)
        {
            var start = offsetOf(raw) + half;
            faults.Add(new TextFault(TextFaultKind.LoneSurrogate, start, start + 6, "string"));
        }
    }

    /// <summary>Whether a number is larger than every reader takes exactly, and does not only have too many digits.</summary>
    public static bool IsTooLarge(string number) =>
        Math.Abs(double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture)) > LargestExactInteger;

    private static void CheckNumber(JsonElement value, OffsetOfValue offsetOf, List<TextFault> faults)
    {
        // Whole numbers of up to 15 digits are exact.
        const int Exact = 15;
        if (JsonMarshal.GetRawUtf8Value(value) is var written && written.Length <= Exact && !written.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return;
        }

        var number = value.GetDouble();
        if (!double.IsFinite(number) || Math.Abs(number) > LargestExactInteger || !EcmaScriptNumber.KeepsValue(value.GetRawText()))
        {
            var raw = JsonMarshal.GetRawUtf8Value(value);
            var start = offsetOf(raw);
            faults.Add(new TextFault(TextFaultKind.NumberOutOfRange, start, start + raw.Length, value.GetRawText()));
        }
    }

    private static (int Length, string Name)? MarkOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (3, "UTF-8"),
        [0xFF, 0xFE, 0, 0, ..] => (4, "UTF-32"),
        [0, 0, 0xFE, 0xFF, ..] => (4, "UTF-32"),
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => (2, "UTF-16"),
        _ => null,
    };

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        Span<char> chars = stackalloc char[256];
        var at = 0;
        while (at < bytes.Length)
        {
            var status = Utf8.ToUtf16(bytes[at..], chars, out var read, out _, replaceInvalidSequences: false);
            at += read;
            if (status == System.Buffers.OperationStatus.InvalidData || (status != System.Buffers.OperationStatus.DestinationTooSmall && read == 0))
            {
                break;
            }
        }

        return Math.Min(at, bytes.Length - 1);
    }

    private static int? TooDeepAt(ReadOnlySpan<byte> bytes)
    {
        var depth = 0;
        var inString = false;
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = bytes[i];
            if (inString)
            {
                i += b == (byte)'\\' ? 1 : 0;
                inString = b != (byte)'"';
            }
            else if (b == (byte)'"')
            {
                inString = true;
            }
            else if (b is (byte)'{' or (byte)'[' && ++depth > Limits.JsonDepth)
            {
                return i;
            }
            else if (b is (byte)'}' or (byte)']')
            {
                depth--;
            }
        }

        return null;
    }

    private static int OffsetOfLine(ReadOnlySpan<byte> bytes, long line)
    {
        var at = 0;
        for (; line > 0; line--)
        {
            var next = bytes[at..].IndexOf((byte)'\n');
            if (next < 0)
            {
                return bytes.Length;
            }

            at += next + 1;
        }

        return at;
    }

    /// <summary>Tells where in the file some raw bytes are.</summary>
    public delegate int OffsetOfValue(ReadOnlySpan<byte> raw);
}
