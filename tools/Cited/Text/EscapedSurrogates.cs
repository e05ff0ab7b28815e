using System.Globalization;

namespace Cited.Text;

/// <summary>Halves of surrogate pairs in escapes: \uD800 to \uDBFF must be followed by \uDC00 to \uDFFF, which must not stand alone (RFC 8259 §8.2).</summary>
internal static class EscapedSurrogates
{
    /// <summary>Where the first one stands that has no other half; absent where all are whole.</summary>
    /// <param name="raw">A string of JSON as it is written.</param>
    public static int? FirstAlone(ReadOnlySpan<byte> raw)
    {
        if (!raw.Contains((byte)'\\'))
        {
            return null;
        }

        for (var i = 0; i < raw.Length - 1; i++)
        {
            if (raw[i] != (byte)'\\')
            {
                continue;
            }

            if (raw[i + 1] != (byte)'u')
            {
                i++;
                continue;
            }

            var unit = CodeUnit(raw, i);
            if (char.IsHighSurrogate(unit) && i + 11 < raw.Length + 1 && Follows(raw, i + 6))
            {
                i += 11;
            }
            else if (char.IsSurrogate(unit))
            {
                return i;
            }
            else
            {
                i += 5;
            }
        }

        return null;
    }

    private static bool Follows(ReadOnlySpan<byte> raw, int at) =>
        at + 6 <= raw.Length && raw[at] == (byte)'\\' && raw[at + 1] == (byte)'u' && char.IsLowSurrogate(CodeUnit(raw, at));

    private static char CodeUnit(ReadOnlySpan<byte> raw, int at) =>
        (char)ushort.Parse(raw.Slice(at + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
