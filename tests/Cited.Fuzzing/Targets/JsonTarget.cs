using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Cited.Schemas;
using Cited.Text;

namespace Cited.Fuzzing.Targets;

/// <summary>The JSON reader with its faults and places, and the two canonical writers.</summary>
internal sealed class JsonTarget : FuzzTarget
{
    private const int MostPlaces = 40;

    private static readonly CanonicalForm Plain = new(JsonElement.Parse("{}"u8));

    public override string Name => "json";

    public override int MostBytes => 600;

    public override bool IsJson => true;

    public override IReadOnlyList<string> Words { get; } =
    [
        "{}", "[]", "[[", "]]", "{\"a\":", "\"a\":1,\"a\":2", "null", "true", "false", "\\u0000", "\\ud83d", "\\ude00", "\\ud83d\\ude00", "\\\\", "\\\"", "\\/", "\\u0061",
        "-0", "1e999", "1E+2", "0.1e1", "1.10", "9007199254740991", "9007199254740993", "123456789012345678901234567890", "0.1234567890123456789", "1e-400", "5e-324",
        "//", "/**/", "\uFEFF", "\u2028", "\uD83D\uDE00", "~0", "~1", "/", "\t", "\r\n",
    ];

    protected override void Check(byte[] input)
    {
        var text = JsonText.Parse("data/x.json", input);
        Law.Holds(text.Root is null == text.Faults.Count > 0, "a text has a root unless it has faults");
        foreach (var fault in text.Faults)
        {
            CheckFault(text, fault, input.Length);
        }

        var kinds = text.Faults.Select(f => f.Kind).ToHashSet();
        var isReadable = !kinds.Overlaps([TextFaultKind.NotUtf8, TextFaultKind.ByteOrderMark, TextFaultKind.TooDeep, TextFaultKind.TooLarge]);
        Law.Holds(kinds.Contains(TextFaultKind.NotUtf8) || kinds.Contains(TextFaultKind.ByteOrderMark) || Utf8.IsValid(input), "bytes that are not UTF-8 are a fault");
        Law.Holds(!isReadable || JsonGrammar.Accepts(input) == !kinds.Contains(TextFaultKind.NotJson), "the reader and RFC 8259 agree on what is JSON");
        if (text.Root is { } root)
        {
            var left = MostPlaces;
            CheckPlaces(text, root, string.Empty, ref left);
            CheckForms(root);
        }
    }

    private static void CheckFault(JsonText text, TextFault fault, int length)
    {
        Law.Holds(fault.Start >= 0 && fault.Start <= fault.End && fault.End <= length, $"the place of {fault.Kind} is within the file");
        Law.Holds(fault.RelatedStart is not { } first || (first >= 0 && first < fault.Start), "the first of two keys stands before the second");
        CheckSpan(text, Place.Of(text, fault).Span);
    }

    /// <summary>A span's lines and columns are those of the file, and its end does not stand before its beginning.</summary>
    internal static void CheckSpan(JsonText text, TextSpan span)
    {
        Law.Holds(span.Line >= 1 && span.EndLine <= text.Source.LineCount, "lines are those of the file");
        Law.Holds(span.Line < span.EndLine || (span.Line == span.EndLine && span.Column <= span.EndColumn), "a place ends where it begins, or behind it");
        Law.Holds(span.Column >= 1 && IsColumn(text.Source, span.Line, span.Column) && IsColumn(text.Source, span.EndLine, span.EndColumn), "columns are those of the line");
    }

    // A place may be that of the line's end: only then are its line breaks counted.
    private static bool IsColumn(SourceText source, int line, int column) =>
        column <= source.Line(line).Length + 1 || column <= Encoding.UTF8.GetString(source.Bytes.Span).Split('\n')[line - 1].Length + 1;

    private static void CheckPlaces(JsonText text, JsonElement value, string pointer, ref int left)
    {
        if (left-- <= 0)
        {
            return;
        }

        Law.Holds(text.ValueAt(pointer) is { } found && found.GetRawText() == value.GetRawText(), "a pointer leads to the value that it was made for");
        var span = text.SpanOf(pointer);
        CheckSpan(text, span);
        CheckSpan(text, text.SpanOf(pointer, PlacePart.Key));
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    CheckPlaces(text, member.Value, JsonPointers.Append(pointer, member.Name), ref left);
                }

                break;
            case JsonValueKind.Array:
                for (var i = 0; i < value.GetArrayLength(); i++)
                {
                    CheckPlaces(text, value[i], JsonPointers.Append(pointer, i), ref left);
                }

                break;
            default:
                Law.Holds(text.Source.Line(span.Line)[(span.Column - 1)..(span.EndColumn - 1)] == value.GetRawText(), "the place of a value is where the value stands");
                CheckCharacters(text, value, pointer, span);
                break;
        }
    }

    private static void CheckCharacters(JsonText text, JsonElement value, string pointer, TextSpan whole)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return;
        }

        var last = whole.Column;
        var length = Math.Min(value.GetString()!.Length, 8);
        for (var i = 0; i < length; i++)
        {
            var span = text.SpanWithin(pointer, i, 1);
            Law.Holds(span.Column > whole.Column && span.EndColumn <= whole.EndColumn && span.Column >= last, "characters of a string stand within it, in their order");
            last = span.Column;
        }
    }

    private static void CheckForms(JsonElement root)
    {
        var hashed = Rfc8785.Bytes(root);
        var again = JsonText.Parse("x", hashed);
        Law.Holds(again.Root is { } parsed && Rfc8785.Bytes(parsed).AsSpan().SequenceEqual(hashed), "the RFC 8785 form is read, and written the same again");
        var written = Plain.Write(root);
        var reread = JsonText.Parse("x", written);
        Law.Holds(reread.Root is not null, "what the canonical writer writes is read without a fault: " + Encoding.UTF8.GetString(written));
        Law.Holds(Plain.Write(reread.Root!.Value).AsSpan().SequenceEqual(written), "the canonical form of a canonical text is the text");
        Law.Holds(Rfc8785.Bytes(reread.Root.Value).AsSpan().SequenceEqual(hashed), "the canonical writer changes no value");
        Law.Holds(JsonElement.DeepEquals(root, reread.Root.Value), "the canonical writer changes no number beyond its layout");
        Law.Holds(JsonElement.DeepEquals(root, again.Root!.Value), "the RFC 8785 form keeps the digits of every number");
    }
}
