using Cited.Language;
using Cited.Model;

namespace Cited.Rules.Safeguards;

/// <summary>
/// Capitalised words that name no person: places, peoples and languages, which the vocabulary and Words/ list, and the
/// organisations, operations and titles that the dataset itself holds.
/// </summary>
internal sealed class KnownNames
{
    private readonly Dictionary<string, List<(string[] Words, bool IsCity)>> phrases = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<(string[] Words, bool IsCity)>>.AlternateLookup<ReadOnlySpan<char>> byStem;
    private readonly KnownNames? others;

    /// <summary>What the vocabulary and the lists know.</summary>
    public KnownNames(Vocabulary vocabulary)
    {
        byStem = phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        var areas = vocabulary.Areas;
        Add(WordLists.Capitalised);
        Add(areas.Countries.Values.Concat(areas.Subdivisions.Values.Select(s => s.Label)).Concat(areas.Regions.Values.Select(r => r.Label)).SelectMany(Parts));
        Add(vocabulary.Languages.SelectMany(l => new[] { l.Label, l.Definition }));
        Add(WordLists.Cities, isCity: true);
    }

    /// <summary>The same names and some more.</summary>
    public KnownNames(KnownNames others, IEnumerable<string> more)
    {
        this.others = others;
        byStem = phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        Add(more);
    }

    /// <summary>The words, as <see cref="Folding.Bare"/> writes them, that all stand in a text which mentions a name: with its article, and without.</summary>
    public static IEnumerable<string[]> PhrasesOf(string name)
    {
        var words = Tokenizer.Names(name).Select(w => w.Folded).ToArray();
        if (words.Length > 0)
        {
            yield return words;
        }

        if (words.Length > 1 && words[0] == "the")
        {
            yield return words[1..];
        }
    }

    /// <summary>How many words from a word on are one known name; 0 if none is.</summary>
    public int LengthAt(IReadOnlyList<Token> words, int at) => LengthAt(words, at, cities: true, others: true);

    /// <summary>The same for cities only.</summary>
    public int CityAt(IReadOnlyList<Token> words, int at) => LengthAt(words, at, cities: true, others: false);

    /// <summary>The same for all but cities, which are family names as well.</summary>
    public int OtherThanCityAt(IReadOnlyList<Token> words, int at) => LengthAt(words, at, cities: false, others: true);

    // A phrase may begin with the word as it is, with what is left without an s, or with what stands before its hyphen.
    private int LengthAt(IReadOnlyList<Token> words, int at, bool cities, bool others)
    {
        if (!words[at].Capital)
        {
            return 0;
        }

        var word = words[at].Folded;
        var longest = Longest(word, words, at, cities, others);
        if (word.Length > 3 && word[^1] == 's')
        {
            longest = Math.Max(longest, Longest(word.AsSpan(0, word.Length - 1), words, at, cities, others));
        }

        return word.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen
            ? Math.Max(longest, Longest(word.AsSpan(0, hyphen), words, at, cities, others))
            : longest;
    }

    private int Longest(ReadOnlySpan<char> stem, IReadOnlyList<Token> words, int at, bool cities, bool notCities)
    {
        var longest = others?.Longest(stem, words, at, cities, notCities) ?? 0;
        if (byStem.TryGetValue(stem, out var same))
        {
            foreach (var (phrase, isCity) in same)
            {
                longest = (isCity ? cities : notCities) && phrase.Length > longest && Fits(phrase, words, at) ? phrase.Length : longest;
            }
        }

        return longest;
    }

    private static bool Fits(string[] phrase, IReadOnlyList<Token> words, int at)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (at + i >= words.Count || !IsSame(phrase[i], words[at + i].Folded, isLast: i == phrase.Length - 1))
            {
                return false;
            }
        }

        return true;
    }

    // "Australians", "Costa Rican", "New Zealand-led": the name is the same.
    private static bool IsSame(string known, string word, bool isLast) =>
        word == known || (isLast && word.StartsWith(known, StringComparison.Ordinal) && (word[known.Length] == '-' || word.AsSpan(known.Length) is "s" or "n" or "ns" or "an" or "ans"));

    private void Add(IEnumerable<string> names, bool isCity = false)
    {
        foreach (var words in names.SelectMany(PhrasesOf))
        {
            AddPhrase(words, isCity);
        }
    }

    private void AddPhrase(string[] words, bool isCity)
    {
        if (!phrases.TryGetValue(words[0], out var same))
        {
            phrases[words[0]] = same = [];
        }

        if (!same.Any(p => p.IsCity == isCity && p.Words.SequenceEqual(words)))
        {
            same.Add((words, isCity));
        }
    }

    // "Madrid, Comunidad de", "Bolivia (Plurinational State of)": each part is a name too.
    private static IEnumerable<string> Parts(string label) => label.Split([',', '(', ')', '[', ']', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
