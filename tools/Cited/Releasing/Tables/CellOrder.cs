using System.Text;

namespace Cited.Releasing.Tables;

/// <summary>
/// The order of rows: cell by cell, absent ones first, numbers by size, texts by code point (as SQLite and Python sort them; by
/// UTF-16 code unit, as .NET does, characters beyond the basic plane would come elsewhere).
/// </summary>
internal sealed class CellOrder : IComparer<object?>, IComparer<object?[]>
{
    public static CellOrder ByCells { get; } = new();

    public int Compare(object?[]? x, object?[]? y)
    {
        for (var i = 0; i < x!.Length; i++)
        {
            var order = Compare(x[i], y![i]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    public int Compare(object? x, object? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string a, string b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)),
        (IComparable a, _) => a.CompareTo(y),
        _ => 0,
    };
}
