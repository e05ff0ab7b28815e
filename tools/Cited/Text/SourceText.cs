using System.Text;

namespace Cited.Text;

/// <summary>
/// The bytes of a UTF-8 text and where its lines begin. Positions are asked for only where there is a finding,
/// so the table of lines is made on first use. Bytes that are not UTF-8 are shown as U+FFFD.
/// </summary>
public sealed class SourceText
{
    // A line can be as long as the file. So that many places in one line cost no more than many lines, characters are counted once for
    // each block of this many bytes.
    private const int Block = 4096;

    private readonly Lazy<int[]> lineStarts;
    private readonly Lazy<(int Offset, int Characters)[]> blocks;
    private LongLine? last;

    /// <summary>Wraps bytes; they must not be changed afterwards.</summary>
    public SourceText(ReadOnlyMemory<byte> bytes)
    {
        Bytes = bytes;
        lineStarts = new Lazy<int[]>(FindLineStarts);
        blocks = new Lazy<(int, int)[]>(CountBlocks);
    }

    /// <summary>The bytes as they were read.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>How many bytes were looked at to find places, for tests that count the work.</summary>
    internal long BytesCounted { get; private set; }

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
        if (last is { } known && known.Number == line)
        {
            return known.Text;
        }

        var text = Encoding.UTF8.GetString(Bytes.Span[start..end]).TrimEnd('\n', '\r');
        if (end - start > Block)
        {
            // Findings come in the order of lines: those of one long line share its text.
            last = new LongLine(line, text);
        }

        return text;
    }

    private (int Line, int Column) PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Bytes.Length);
        var found = Array.BinarySearch(lineStarts.Value, offset);
        var index = found >= 0 ? found : ~found - 1;
        var start = lineStarts.Value[index];
        var column = offset - start <= Block ? Characters(start, offset) : CharactersTo(offset) - CharactersTo(start);
        return (index + 1, column + 1);
    }

    // UTF-16 code units before an offset. Its block begins at or before it: a block is moved only to the left, to a whole character.
    private int CharactersTo(int offset)
    {
        var (begin, before) = blocks.Value[offset / Block];
        return before + Characters(begin, offset);
    }

    private int Characters(int from, int to)
    {
        BytesCounted += to - from;
        return Encoding.UTF8.GetCharCount(Bytes.Span[from..to]);
    }

    private (int Offset, int Characters)[] CountBlocks()
    {
        var counted = new (int Offset, int Characters)[(Bytes.Length / Block) + 1];
        for (var i = 1; i < counted.Length; i++)
        {
            var (from, before) = counted[i - 1];
            var offset = i * Block;

            // A block begins with a whole character.
            while (offset > from && offset < Bytes.Length && (Bytes.Span[offset] & 0xC0) == 0x80)
            {
                offset--;
            }

            counted[i] = (offset, before + Characters(from, offset));
        }

        return counted;
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

    private sealed record LongLine(int Number, string Text);
}
