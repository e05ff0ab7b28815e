using System.Collections.Immutable;
using System.Globalization;

namespace Cited.Language;

/// <summary>What part a word or a piece of a word plays in a number.</summary>
internal enum MorphemeRole
{
    /// <summary>It is added: seven, zwanzig, doscientos.</summary>
    Value,

    /// <summary>It multiplies what stands before it: hundred, mille, 万.</summary>
    Multiplier,

    /// <summary>Half of the multiplier beside it: "y medio".</summary>
    Half,
}

/// <summary>A piece of a number word.</summary>
/// <param name="Role">The part it plays.</param>
/// <param name="Number">Its value.</param>
/// <param name="Room">What is added to it must be less than this: 10 behind twenty, 20 behind quatre-vingt, 1 behind seven.</param>
/// <param name="Alone">A multiplier that means once itself where nothing stands before it.</param>
internal sealed record Morpheme(MorphemeRole Role, decimal Number, decimal Room, bool Alone);

/// <summary>A noun for a number; <paramref name="About"/> where it does not claim to be exact.</summary>
internal sealed record Collective(decimal Value, bool About);

/// <summary>The number words of a language, ready for looking up.</summary>
internal sealed class NumberWords
{
    private readonly Dictionary<string, List<Morpheme>> morphemes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Morpheme> suffixes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> weak = new(StringComparer.Ordinal);
    private readonly HashSet<string> articles;
    private readonly HashSet<string> points;
    private readonly PhraseTable<bool> determiners;
    private readonly PhraseTable<bool> counters;

    /// <summary>Reads the grammar of a language file.</summary>
    public NumberWords(NumbersFile file)
    {
        (IsCompound, IsUnspaced, BigFrom) = (file.Compound, file.Unspaced, file.BigFrom);
        var phrases = new List<(PhrasePattern, Morpheme)>();
        var notAlone = file.NotAlone.Select(Folded).ToHashSet(StringComparer.Ordinal);
        foreach (var (number, forms) in file.Values)
        {
            var value = Number(number);
            Add(forms, new Morpheme(MorphemeRole.Value, value, file.Rooms.TryGetValue(number, out var room) ? room : RoomOf(value), Alone: true), phrases);
        }

        foreach (var (number, forms) in file.Multipliers)
        {
            foreach (var form in forms)
            {
                Add([form], new Morpheme(MorphemeRole.Multiplier, Number(number), 0, !notAlone.Contains(Folded(form))), phrases);
            }
        }

        Add(file.Half, new Morpheme(MorphemeRole.Half, 0.5m, 0, Alone: false), phrases);
        foreach (var (number, forms) in file.Suffixes)
        {
            foreach (var form in forms)
            {
                suffixes[Folded(form)] = new Morpheme(MorphemeRole.Multiplier, Number(number), 0, Alone: false);
            }
        }

        foreach (var (number, forms) in file.Weak)
        {
            foreach (var form in forms)
            {
                weak[Folded(form)] = Number(number);
            }
        }

        determiners = LanguageWords.Table(file.Determiners);
        articles = file.Articles.Select(Folded).ToHashSet(StringComparer.Ordinal);
        counters = LanguageWords.Table(file.Counters);
        Phrases = new PhraseTable<Morpheme>(phrases);
        Longest = morphemes.Count == 0 ? 0 : morphemes.Keys.Max(k => k.Length);
        UnitsFirst = [.. file.UnitsFirst.Select(Folded)];
        Connectors = file.Connectors.ToDictionary(c => Folded(c.Key), c => c.Value.ToImmutableHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        One = Collectives(file, c => c.One);
        Many = Collectives(file, c => c.Many);
        points = file.Point.Select(Folded).ToHashSet(StringComparer.Ordinal);
        Several = LanguageWords.Table(file.Several);
        Of = LanguageWords.Table(file.Of);
        Fixed = new PhraseTable<NumberPhraseFile>(file.Phrases.SelectMany(p => p.Forms.Select(f => (PhrasePattern.Of(f, isName: false), p))));
    }

    /// <summary>Whether there are no number words.</summary>
    public bool IsEmpty => morphemes.Count == 0 && Phrases.IsEmpty;

    /// <summary>Whether number words are written together.</summary>
    public bool IsCompound { get; }

    /// <summary>Whether every character is a token of its own.</summary>
    public bool IsUnspaced { get; }

    /// <summary>From this multiplier on, all that stands before is multiplied: 1,000, but 10,000 in Chinese and Japanese.</summary>
    public decimal BigFrom { get; }

    /// <summary>Characters of the longest piece.</summary>
    public int Longest { get; }

    /// <summary>Pieces of more than one word (quatre-vingt).</summary>
    public PhraseTable<Morpheme> Phrases { get; }

    /// <summary>Words between units and tens where units come first (und).</summary>
    public ImmutableArray<string> UnitsFirst { get; }

    /// <summary>Words that may join pieces, and behind which kind of piece.</summary>
    public IReadOnlyDictionary<string, ImmutableHashSet<string>> Connectors { get; }

    /// <summary>Nouns for a number, singular (dozen).</summary>
    public PhraseTable<Collective> One { get; }

    /// <summary>Nouns for a number, plural (dozens).</summary>
    public PhraseTable<Collective> Many { get; }

    /// <summary>Words like "several".</summary>
    public PhraseTable<bool> Several { get; }

    /// <summary>Words between two plural nouns (tens of thousands).</summary>
    public PhraseTable<bool> Of { get; }

    /// <summary>Fixed words for a number (half a million).</summary>
    public PhraseTable<NumberPhraseFile> Fixed { get; }

    /// <summary>What a piece can be.</summary>
    public IReadOnlyList<Morpheme> Lookup(string piece) => morphemes.TryGetValue(piece, out var found) ? found : [];

    /// <summary>The multiplier that a letter right behind digits stands for (36.2M).</summary>
    public Morpheme? Suffix(string word) => suffixes.GetValueOrDefault(word);

    /// <summary>Whether the word is an article that may also mean one.</summary>
    public bool IsArticle(string word) => articles.Contains(word);

    /// <summary>Whether a word that may stand between the wording of a bound and its number stands at this token ("superan los 40").</summary>
    public bool IsDeterminer(IReadOnlyList<Token> tokens, int at) => determiners.IsAt(tokens, at);

    /// <summary>The number that a word like "both" means.</summary>
    public decimal? Weak(string word) => weak.TryGetValue(word, out var value) ? value : null;

    /// <summary>Whether the word stands for the decimal sign in a number that is spelt out ("one point two million").</summary>
    public bool IsPoint(string word) => points.Contains(word);

    /// <summary>Whether a counter (人, 명) stands at this token.</summary>
    public bool IsCounter(IReadOnlyList<Token> tokens, int at) => counters.At(tokens, at) is not null;

    private void Add(ImmutableArray<string> forms, Morpheme morpheme, List<(PhrasePattern, Morpheme)> phrases)
    {
        foreach (var form in forms)
        {
            var words = Tokenizer.Words(form);
            if (words.Length > 1)
            {
                phrases.Add((PhrasePattern.Of(form, isName: false), morpheme));
            }
            else if (morphemes.TryGetValue(words[0], out var there))
            {
                there.Add(morpheme);
            }
            else
            {
                morphemes[words[0]] = [morpheme];
            }
        }
    }

    private static PhraseTable<Collective> Collectives(NumbersFile file, Func<CollectiveFile, ImmutableArray<string>> forms) =>
        new(file.Collectives.SelectMany(c => forms(c).Select(f => (PhrasePattern.Of(f, isName: false), new Collective(c.Value, c.Bound == "about")))));

    // Ten takes nothing unless the data say so; a round number takes what fits into its zeros; all else takes nothing.
    private static decimal RoomOf(decimal value)
    {
        var room = 1m;
        while (value > 10 && value % (room * 10) == 0)
        {
            room *= 10;
        }

        return room;
    }

    private static string Folded(string form) => string.Concat(Tokenizer.Words(form));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
