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

    private readonly KnownNames? others;

    /// <summary>What the vocabulary and the lists know.</summary>
    public KnownNames(Vocabulary vocabulary)
    {
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
    public int LengthAt(IReadOnlyList<Token> words, int at) => LengthAt(words, at, cities: true);

    /// <summary>The same for cities only.</summary>
    public int CityAt(IReadOnlyList<Token> words, int at) => Matches(words, at).Where(p => p.IsCity).Select(p => p.Words.Length).DefaultIfEmpty(0).Max();

    /// <summary>The same for all but cities, which are family names as well.</summary>
    public int OtherThanCityAt(IReadOnlyList<Token> words, int at) => LengthAt(words, at, cities: false);

    private int LengthAt(IReadOnlyList<Token> words, int at, bool cities) =>
        Matches(words, at).Where(p => cities || !p.IsCity).Select(p => p.Words.Length).DefaultIfEmpty(0).Max();

    private IEnumerable<(string[] Words, bool IsCity)> Matches(IReadOnlyList<Token> words, int at) =>
        words[at].Capital ? Stems(words[at].Folded).SelectMany(Beginning).Where(p => Fits(p.Words, words, at)) : [];

    private IEnumerable<(string[] Words, bool IsCity)> Beginning(string word) =>
        phrases.GetValueOrDefault(word, []).Concat(others?.Beginning(word) ?? []);

    // The first words of phrases that a word may stand for.
    private static IEnumerable<string> Stems(string word)
    {
        yield return word;
        if (word.Length > 3 && word[^1] == 's')
        {
            yield return word[..^1];
        }

        if (word.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen)
        {
            yield return word[..hyphen];
        }
    }

    private static bool Fits(string[] phrase, IReadOnlyList<Token> words, int at) =>
        at + phrase.Length <= words.Count && phrase.Select((w, i) => IsSame(w, words[at + i].Folded, isLast: i == phrase.Length - 1)).All(same => same);

    // "Australians", "Costa Rican", "New Zealand-led": the name is the same.
    private static bool IsSame(string known, string word, bool isLast) =>
        word == known || (isLast && word.StartsWith(known, StringComparison.Ordinal) && (word[known.Length] == '-' || word[known.Length..] is "s" or "n" or "ns" or "an" or "ans"));

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
