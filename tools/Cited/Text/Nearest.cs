namespace Cited.Text;

/// <summary>"Did you mean": which of the allowed words is nearest to one that is not allowed.</summary>
public static class Nearest
{
    /// <summary>
    /// The allowed words that are fewest edits away from <paramref name="found"/>: at most a third of its length, or one. An edit is a
    /// character put in, left out or changed, or two neighbours exchanged. Words further off than the nearest are left out, as they
    /// only distract from it. Of words that are as near, the one with fewer changes of case goes first, then the one with the longer
    /// common beginning, then ordinal order, so that the answer does not depend on the order of <paramref name="allowed"/>.
    /// </summary>
    /// <param name="found">The word that is not allowed.</param>
    /// <param name="allowed">The words that are; repeated ones count once.</param>
    /// <param name="most">How many to give at most.</param>
    public static IReadOnlyList<string> Of(string found, IEnumerable<string> allowed, int most = 3)
    {
        var threshold = Math.Max(1, found.Length / 3);
        var folded = found.ToLowerInvariant();
        var pattern = new EditPattern(folded);
        var near = allowed
            .Where(word => Math.Abs(word.Length - found.Length) <= threshold)
            .Distinct(StringComparer.Ordinal)
            .Select(word => (Word: word, Folded: word.ToLowerInvariant()))
            .Select(word => (word.Word, word.Folded, Edits: pattern.EditsTo(word.Folded)))
            .Where(word => word.Edits <= threshold)
            .ToList();
        var fewest = near.Count == 0 ? 0 : near.Min(word => word.Edits);
        return
        [
            .. near.Where(word => word.Edits == fewest)
                .OrderBy(word => Edits(found, word.Word))
                .ThenByDescending(word => CommonStart(folded, word.Folded))
                .ThenBy(word => word.Word, StringComparer.Ordinal)
                .Take(most)
                .Select(word => word.Word),
        ];
    }

    /// <summary>
    /// How many edits lie between two words: the Damerau-Levenshtein distance in its restricted form, in which no part is edited twice.
    /// </summary>
    internal static int Edits(string a, string b)
    {
        // Three rows of the table are kept.
        var before = new int[b.Length + 1];
        var above = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            (before, above, row) = (above, row, before);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }
        }

        return row[b.Length];
    }

    private static int CommonStart(string a, string b)
    {
        var length = 0;
        while (length < a.Length && length < b.Length && a[length] == b[length])
        {
            length++;
        }

        return length;
    }
}
