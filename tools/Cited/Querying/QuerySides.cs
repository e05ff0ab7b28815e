using System.Globalization;

namespace Cited.Querying;

/// <summary>The answers to one query over two states, side by side.</summary>
/// <param name="Table">The rows of one side only: <c>-</c> for those that only the first has, <c>+</c> for those that only the second has.</param>
/// <param name="Same">How many rows both have.</param>
public sealed record QuerySides(QueryResult Table, int Same)
{
    private const string Side = "side";

    /// <summary>
    /// Compares two answers as bags of rows: a row that one has twice and the other once differs once. Rows are
    /// sorted by their first cell, so that what changed stands together.
    /// </summary>
    public static QuerySides Of(QueryResult before, QueryResult after)
    {
        var left = before.Rows.CountBy(Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var come = new List<IReadOnlyList<object?>>();
        var same = 0;
        foreach (var row in after.Rows)
        {
            var key = Key(row);
            if (left.GetValueOrDefault(key) > 0)
            {
                left[key]--;
                same++;
            }
            else
            {
                come.Add(["+", .. row]);
            }
        }

        var gone = before.Rows.Reverse().Where(row =>
        {
            var key = Key(row);
            return left.GetValueOrDefault(key) > 0 && left[key]-- > 0;
        }).Reverse().Select(row => (IReadOnlyList<object?>)["-", .. row]).ToArray();
        var order = Math.Min(before.Columns.Length, 1);
        var rows = gone.Concat(come).OrderBy(r => Convert.ToString(r[order], CultureInfo.InvariantCulture), StringComparer.Ordinal).ToArray();
        return new QuerySides(new QueryResult([Side, .. after.Columns], rows, CutOff: false), same);
    }

    private static string Key(IReadOnlyList<object?> row) => string.Join('\u001f', row.Select(c => c switch
    {
        null => "n",
        byte[] bytes => "b" + Convert.ToHexString(bytes),
        string text => "t" + text,
        double number => "d" + number.ToString("R", CultureInfo.InvariantCulture),
        var other => "i" + Convert.ToString(other, CultureInfo.InvariantCulture),
    }));
}
