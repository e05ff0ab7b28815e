using Cited.Text;

namespace Cited.Passages;

/// <summary>A run of words that a text shares with a page.</summary>
/// <param name="Start">First character in the text.</param>
/// <param name="End">Character after the last one.</param>
/// <param name="Words">How many words it has that belong to no name.</param>
internal readonly record struct SharedRun(int Start, int End, int Words);

/// <summary>
/// Finds runs of words that texts of our own share with pages. Words of names (organisations, countries) do not count, since a
/// name has to be written as it is. The texts are indexed once; each page is then read through once, whatever the number of texts.
/// </summary>
internal sealed class SharedWording
{
    private readonly int least;
    private readonly List<TextWord>[] texts;
    private readonly bool[][] named;
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<long, List<(int Text, int At)>> runs = [];

    /// <summary>Indexes texts.</summary>
    /// <param name="ours">The texts.</param>
    /// <param name="names">Names whose words do not count.</param>
    /// <param name="least">How many words make a run.</param>
    public SharedWording(IReadOnlyList<string> ours, IEnumerable<string> names, int least)
    {
        this.least = least;
        texts = [.. ours.Select(TextWords.Of)];
        var known = names.Select(n => TextWords.Of(n).Select(w => w.Folded).ToArray()).Where(n => n.Length > 0).ToLookup(n => n[0], StringComparer.Ordinal);
        named = [.. texts.Select(t => Named(t, known))];
        for (var t = 0; t < texts.Length; t++)
        {
            var numbers = texts[t].Select(w => Number(w.Folded)).ToArray();
            for (var i = 0; i + least <= numbers.Length; i++)
            {
                var key = Key(numbers.AsSpan(i, least));
                (runs.TryGetValue(key, out var at) ? at : runs[key] = []).Add((t, i));
            }
        }
    }

    /// <summary>The longest run that each text shares with a page, by the text's index; texts that share none are absent.</summary>
    public IReadOnlyDictionary<int, SharedRun> In(PageText page) => In(page, out _);

    /// <summary>As the other; <paramref name="compared"/> counts the pairs of words that were compared, up to <see cref="Limits.WordingSteps"/>.</summary>
    internal IReadOnlyDictionary<int, SharedRun> In(PageText page, out long compared)
    {
        compared = 0;
        var words = TextWords.Of(page.Folded);
        var numbers = words.Select(w => ids.GetValueOrDefault(w.Folded)).ToArray();
        var longest = new Dictionary<int, SharedRun>();
        var known = 0;
        for (var end = 1; end <= numbers.Length && compared <= Limits.WordingSteps; end++)
        {
            known = numbers[end - 1] == 0 ? 0 : known + 1;
            if (known < least || !runs.TryGetValue(Key(numbers.AsSpan(end - least, least)), out var places))
            {
                continue;
            }

            foreach (var (text, at) in places)
            {
                if (Extend(text, at, words, end - least, ref compared) is { } run && run.Words >= least && (!longest.TryGetValue(text, out var before) || run.Words > before.Words))
                {
                    longest[text] = run;
                }
            }
        }

        return longest;
    }

    // Only from where a run begins, so that a long one is walked once.
    private SharedRun? Extend(int text, int at, List<TextWord> words, int from, ref long compared)
    {
        compared++;
        var ours = texts[text];
        if (at > 0 && from > 0 && ours[at - 1].Folded == words[from - 1].Folded)
        {
            return null;
        }

        var length = 0;
        var counted = 0;
        while (at + length < ours.Count && from + length < words.Count && ours[at + length].Folded == words[from + length].Folded)
        {
            counted += named[text][at + length] ? 0 : 1;
            length++;
        }

        compared += length;
        return length == 0 ? null : new SharedRun(ours[at].Start, ours[at + length - 1].End, counted);
    }

    private static bool[] Named(List<TextWord> text, ILookup<string, string[]> names)
    {
        var marks = new bool[text.Count];
        for (var i = 0; i < text.Count; i++)
        {
            foreach (var name in names[text[i].Folded])
            {
                if (i + name.Length <= text.Count && name.Select((w, k) => text[i + k].Folded == w).All(same => same))
                {
                    marks.AsSpan(i, name.Length).Fill(true);
                }
            }
        }

        return marks;
    }

    private int Number(string word)
    {
        if (!ids.TryGetValue(word, out var id))
        {
            ids[word] = id = ids.Count + 1;
        }

        return id;
    }

    // FNV-1a over the words' numbers; what falls together by chance is sorted out by comparing the words.
    private static long Key(ReadOnlySpan<int> numbers)
    {
        var key = unchecked((long)14695981039346656037UL);
        foreach (var number in numbers)
        {
            key = unchecked((key ^ number) * 1099511628211L);
        }

        return key;
    }
}
