using Cited.Text;

namespace Cited.Passages;

/// <summary>
/// The stretch of a page that has most of the words that are looked for, near ones included. Long words weigh more than short ones, so that
/// "the" and "of" alone are no likeness.
/// </summary>
internal static class NearestWords
{
    private const int Slack = 3;

    // Of a page with more different words, only those that are looked for themselves are found: every near one has to be compared.
    private const int MostWords = 20_000;

    /// <summary>The nearest stretch; absent if none has at least half the weight of <paramref name="words"/>.</summary>
    public static PassageSpan? Of(PageText page, string words)
    {
        var wanted = TextWords.Of(words).Select(w => w.Folded).Distinct(StringComparer.Ordinal).ToArray();
        if (wanted.Length == 0)
        {
            return null;
        }

        var pageWords = TextWords.Of(page.Folded);
        var likes = Likes(wanted, pageWords.Select(w => w.Folded));
        var hits = pageWords.Select((w, i) => (Word: w, Index: i)).Where(w => likes.ContainsKey(w.Word.Folded)).ToArray();
        var (best, weight) = ((First: 0, Last: 0), 0.0);
        for (var i = 0; i < hits.Length; i++)
        {
            var (seen, sum, last) = (0UL, 0.0, i);
            for (var j = i; j < hits.Length && hits[j].Index - hits[i].Index < wanted.Length + Slack; j++)
            {
                var (which, likeness) = likes[hits[j].Word.Folded];
                if ((seen & (1UL << which)) == 0)
                {
                    seen |= 1UL << which;
                    sum += likeness;
                    last = j;
                }
            }

            // Of two stretches with the same words, the shorter is nearer.
            sum -= (hits[last].Index - hits[i].Index) * 0.01;
            if (sum > weight)
            {
                (best, weight) = ((i, last), sum);
            }
        }

        return weight * 2 < wanted.Sum(Weight)
            ? null
            : new PassageSpan(hits[best.First].Word.Start, hits[best.Last].Word.End);
    }

    // Which wanted word a page word is, or is like, and what that is worth; only the first 64 wanted words are looked at.
    private static Dictionary<string, (int Which, double Likeness)> Likes(string[] wanted, IEnumerable<string> pageWords)
    {
        var distinct = pageWords.ToHashSet(StringComparer.Ordinal);
        var likes = new Dictionary<string, (int, double)>(StringComparer.Ordinal);
        for (var i = Math.Min(wanted.Length, 64) - 1; i >= 0; i--)
        {
            if (distinct.Contains(wanted[i]))
            {
                likes[wanted[i]] = (i, Weight(wanted[i]));
            }
            else if (wanted[i].Length > 3 && distinct.Count <= MostWords)
            {
                foreach (var near in Nearest.Of(wanted[i], distinct))
                {
                    likes.TryAdd(near, (i, Weight(wanted[i]) / 2));
                }
            }
        }

        return likes;
    }

    private static double Weight(string word) => Math.Min(word.Length, 8) + 1;
}
