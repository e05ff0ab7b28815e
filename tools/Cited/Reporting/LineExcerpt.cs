using System.Globalization;
using Cited.Text;

namespace Cited.Reporting;

/// <summary>A line of a file as shown, and the marks that go below it.</summary>
/// <param name="Shown">The line, visible, tabs as spaces; what is cut away is replaced by <c>…</c>.</param>
/// <param name="Marks">Spaces, then a <c>^</c> for every column of the spot that is shown; at least one.</param>
internal sealed record LineExcerpt(string Shown, string Marks)
{
    private const char Cut = '…';
    private const int TabStop = 4;

    /// <summary>Shows a line.</summary>
    /// <param name="line">The line without its break.</param>
    /// <param name="column">Where the spot begins: UTF-16 code units, from 1.</param>
    /// <param name="endColumn">The column after the spot; the same as <paramref name="column"/> for a spot between two characters.</param>
    /// <param name="width">Columns of the terminal there are; at least 16 are used.</param>
    public static LineExcerpt Of(string line, int column, int endColumn, int width)
    {
        width = Math.Max(width, 16);
        var start = Math.Clamp(column - 1, 0, line.Length);
        var end = Math.Clamp(endColumn - 1, start, line.Length);
        var (from, to) = Near(line, start, width);
        var cells = CellsOf(line, from, to);
        var spot = cells.FindIndex(c => c.End > start);
        var first = spot < 0 ? cells.Count : spot;
        var last = first;
        while (last < cells.Count && cells[last].Start < Math.Max(end, start + 1))
        {
            last++;
        }

        var (left, right) = Window(cells, first, last, width, from > 0, to < line.Length);
        var cutLeft = left > 0 || from > 0;
        var cutRight = right < cells.Count || to < line.Length;
        var shown = (cutLeft ? Cut.ToString() : string.Empty) + string.Concat(cells[left..right].Select(c => c.Shown)) + (cutRight ? Cut.ToString() : string.Empty);
        var before = (cutLeft ? 1 : 0) + WidthOf(cells, left, first);
        return new LineExcerpt(shown, new string(' ', before) + new string('^', Math.Max(1, WidthOf(cells, first, Math.Min(last, right)))));
    }

    // A line may be as long as a file may be large; no more of it is looked at than could be shown.
    private static (int From, int To) Near(string line, int start, int width)
    {
        var from = Math.Max(0, start - (4 * width));
        var to = Math.Min(line.Length, start + (4 * width));
        return (Whole(from), Whole(to));

        int Whole(int at) => at > 0 && at < line.Length && char.IsLowSurrogate(line[at]) ? at - 1 : at;
    }

    private static List<Cell> CellsOf(string line, int from, int to)
    {
        var cells = new List<Cell>();
        var at = 0;
        for (var i = from; i < to;)
        {
            var length = Math.Max(1, StringInfo.GetNextTextElementLength(line.AsSpan(i, to - i)));
            var shown = line[i] == '\t' ? new string(' ', TabStop - (at % TabStop)) : VisibleText.Of(line.Substring(i, length));
            var width = shown.Length == 1 ? DisplayWidth.Of(shown) : WidthOf(shown);
            cells.Add(new Cell(i, i + length, shown, width));
            at += width;
            i += length;
        }

        return cells;
    }

    private static int WidthOf(string shown)
    {
        var width = 0;
        for (var i = 0; i < shown.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(shown.AsSpan(i));
            width += DisplayWidth.Of(shown.Substring(i, length));
            i += length;
        }

        return width;
    }

    /// <summary>The cells to show: the spot, or as much of it as there is room for, with what is around it.</summary>
    private static (int Left, int Right) Window(List<Cell> cells, int first, int last, int width, bool moreLeft, bool moreRight)
    {
        if (!moreLeft && !moreRight && WidthOf(cells, 0, cells.Count) <= width)
        {
            return (0, cells.Count);
        }

        var room = width - 2;
        var lead = Math.Max(room / 4, (room - WidthOf(cells, first, last)) / 2);
        var left = first;
        var used = 0;
        while (left > 0 && used + cells[left - 1].Width <= lead)
        {
            used += cells[--left].Width;
        }

        var right = first;
        while (right < cells.Count && used + cells[right].Width <= room)
        {
            used += cells[right++].Width;
        }

        while (left > 0 && used + cells[left - 1].Width <= room)
        {
            used += cells[--left].Width;
        }

        return (left, right);
    }

    private static int WidthOf(List<Cell> cells, int from, int to) => cells.Skip(from).Take(Math.Max(0, to - from)).Sum(c => c.Width);

    /// <summary>One user-perceived character: its code units in the line, how it is shown, how many columns that takes.</summary>
    private readonly record struct Cell(int Start, int End, string Shown, int Width);
}
