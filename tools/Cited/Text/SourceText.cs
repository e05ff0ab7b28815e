using System.Text;

namespace Cited.Text;

/// <summary>
/// The bytes of a UTF-8 text and where its lines begin. Positions are asked for only where there is a finding,
/// so the table of lines is made on first use. Bytes that are not UTF-8 are shown as U+FFFD.
/// </summary>
public sealed class SourceText
{
    private readonly Lazy<int[]> lineStarts;

    /// <summary>Wraps bytes; they must not be changed afterwards.</summary>
    public SourceText(ReadOnlyMemory<byte> bytes)
    {
        Bytes = bytes;
        lineStarts = new Lazy<int[]>(FindLineStarts);
    }

    /// <summary>The bytes as they were read.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>How many lines there are; an empty text has one.</summary>
    public int LineCount => lineStarts.Value.Length;

    /// <summary>The span between two byte offsets; offsets outside the text are moved to its ends.</summary>
    public TextSpan SpanOf(int startByte, int endByte)
    {
        var (line, column) = PositionOf(startByte);
        var (endLine, endColumn) = PositionOf(Math.Max(startByte, endByte));
        return new TextSpan(line, column, endLine, endColumn);
    }

    /// <summary>A line's text without its line break; <paramref name="line"/> counts from 1. Empty beyond the end.</summary>
    public string Line(int line)
    {
        if (line < 1 || line > LineCount)
        {
            return string.Empty;
        }

        var start = lineStarts.Value[line - 1];
        var end = line < LineCount ? lineStarts.Value[line] : Bytes.Length;
        return Encoding.UTF8.GetString(Bytes.Span[start..end]).TrimEnd('\n', '\r');
    }

    private (int Line, int Column) PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Bytes.Length);
        var found = Array.BinarySearch(lineStarts.Value, offset);
        var index = found >= 0 ? found : ~found - 1;
        var column = Encoding.UTF8.GetCharCount(Bytes.Span[lineStarts.Value[index]..offset]);
        return (index + 1, column + 1);
    }

    private int[] FindLineStarts()
    {
        var starts = new List<int> { 0 };
        var span = Bytes.Span;
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i] == (byte)'\n')
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
