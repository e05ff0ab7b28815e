using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Cited.Text;

/// <summary>
/// A JSON file: its bytes, parsed once, and the way from a JSON pointer (RFC 6901) back to line and column.
/// Positions are not stored: System.Text.Json keeps the bytes of each value, and the place of those bytes in the
/// file is the position. A file with a fault has no <see cref="Root"/>.
/// </summary>
public sealed class JsonText
{
    private JsonText(string path, SourceText source, JsonElement? root, IReadOnlyList<TextFault> faults)
    {
        Path = path;
        Source = source;
        Root = root;
        Faults = faults;
    }

    /// <summary>Path below the dataset's root, with forward slashes on every system.</summary>
    public string Path { get; }

    /// <summary>The bytes with their lines.</summary>
    public SourceText Source { get; }

    /// <summary>The parsed value; absent if there are <see cref="Faults"/>.</summary>
    public JsonElement? Root { get; }

    /// <summary>What keeps the file from being JSON as we read it; empty for a good file.</summary>
    public IReadOnlyList<TextFault> Faults { get; }

    /// <summary>Parses bytes. Never throws: whatever is wrong is in <see cref="Faults"/>.</summary>
    /// <param name="path">Path below the dataset's root.</param>
    /// <param name="bytes">The file's bytes; they must not be changed afterwards.</param>
    /// <param name="bounds">How much the file may contain; absent = as much as fits.</param>
    public static JsonText Parse(string path, ReadOnlyMemory<byte> bytes, JsonBounds? bounds = null)
    {
        var source = new SourceText(bytes);
        var refused = JsonFaults.BeforeParsing(bytes.Span);
        if (refused is not null)
        {
            return new JsonText(path, source, null, [refused]);
        }

        JsonElement root;
        try
        {
            var options = new JsonDocumentOptions { MaxDepth = Limits.JsonDepth, AllowDuplicateProperties = true };
            root = JsonDocument.Parse(bytes, options).RootElement;
        }
        catch (JsonException e)
        {
            return new JsonText(path, source, null, [JsonFaults.OfParsing(bytes.Span, e)]);
        }

        if (bounds?.FirstExceeded(root, value => OffsetOf(source, value)) is { } exceeded)
        {
            return new JsonText(path, source, null, [exceeded]);
        }

        var faults = JsonFaults.OfValues(root, value => OffsetOf(source, value));
        return new JsonText(path, source, faults.Count == 0 ? root : null, faults);
    }

    /// <summary>A file that could not be read at all: nothing but its path and why.</summary>
    public static JsonText Refused(string path, TextFaultKind kind, string detail) =>
        new(path, new SourceText(ReadOnlyMemory<byte>.Empty), null, [new TextFault(kind, 0, 0, detail)]);

    /// <summary>
    /// The span of the value that a pointer names, or of its key. A pointer to something that is not there gives the
    /// nearest parent that is, so that a finding about an absent key still has a place.
    /// </summary>
    public TextSpan SpanOf(string pointer, PlacePart part = PlacePart.Value)
    {
        if (Root is not { } current)
        {
            return TextSpan.Start;
        }

        JsonProperty? member = null;
        foreach (var token in JsonPointers.Tokens(pointer))
        {
            if (!JsonPointers.TryStep(current, token, out var next, out var property))
            {
                return ValueSpan(current);
            }

            current = next;
            member = property;
        }

        return part == PlacePart.Key && member is { } found ? KeySpan(found) : ValueSpan(current);
    }

    /// <summary>The value that a pointer names; absent if there is none.</summary>
    public JsonElement? ValueAt(string pointer) => Root is { } root ? JsonPointers.Find(root, pointer) : null;

    /// <summary>The span of some characters of a string value; escapes are counted as the characters they stand for.</summary>
    public TextSpan SpanWithin(string pointer, int start, int length)
    {
        if (ValueAt(pointer) is not { ValueKind: JsonValueKind.String } value)
        {
            return SpanOf(pointer);
        }

        var raw = JsonMarshal.GetRawUtf8Value(value);
        var offset = OffsetOf(Source, raw);
        return Source.SpanOf(offset + JsonStrings.RawOffset(raw, start), offset + JsonStrings.RawOffset(raw, start + length));
    }

    private TextSpan ValueSpan(JsonElement value)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value);
        var start = OffsetOf(Source, raw);

        // Underlining a whole object says nothing; its opening bracket shows where it is.
        var length = value.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? 1 : raw.Length;
        return Source.SpanOf(start, start + length);
    }

    private TextSpan KeySpan(JsonProperty member)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(member);
        var start = OffsetOf(Source, raw);
        return Source.SpanOf(start - 1, start + raw.Length + 1);
    }

    private static int OffsetOf(SourceText source, ReadOnlySpan<byte> part)
    {
        var whole = source.Bytes.Span;
        return (int)Unsafe.ByteOffset(ref MemoryMarshal.GetReference(whole), ref MemoryMarshal.GetReference(part));
    }
}
