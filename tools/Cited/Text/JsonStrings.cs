namespace Cited.Text;

/// <summary>The relation between a JSON string as written and as meant.</summary>
internal static class JsonStrings
{
    /// <summary>
    /// How far into the raw bytes (with the opening quote) the character with this index of the meant string is.
    /// Indexes count UTF-16 code units; one beyond the end gives the closing quote.
    /// </summary>
    public static int RawOffset(ReadOnlySpan<byte> raw, int charIndex)
    {
        var at = 1;
        var seen = 0;
        while (at < raw.Length - 1 && seen < charIndex)
        {
            var b = raw[at];
            if (b == (byte)'\\')
            {
                at += raw[at + 1] == (byte)'u' ? 6 : 2;
                seen++;
            }
            else
            {
                var width = b < 0x80 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
                at += width;
                seen += width == 4 ? 2 : 1;
            }
        }

        return Math.Min(at, raw.Length - 1);
    }
}
