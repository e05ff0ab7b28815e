using System.Collections.Immutable;

namespace Cited.Language;

/// <summary>How a word of an entry is found in a text.</summary>
internal enum WordMatch
{
    /// <summary>As it is.</summary>
    Exact,

    /// <summary>With any ending (<c>spanisch*</c>).</summary>
    Beginning,

    /// <summary>With the endings by which the language declines names.</summary>
    Declined,
}

/// <summary>An entry of the language data as words to look for.</summary>
/// <param name="Words">Folded words.</param>
/// <param name="Match">How each of them is found.</param>
/// <param name="Capital">The first word is written with a capital.</param>
/// <param name="Upper">All words are written in capitals: an abbreviation, which is no ordinary word in small letters (US, us).</param>
internal sealed record PhrasePattern(ImmutableArray<string> Words, ImmutableArray<WordMatch> Match, bool Capital, bool Upper)
{
    private const int LongestEnding = 8;

    /// <summary>Reads an entry: <c>*</c> behind a word lets it have any ending. Names keep their capitals and may be declined.</summary>
    public static PhrasePattern Of(string entry, bool isName)
    {
        var tokens = Tokenizer.Read(entry);
        var matches = tokens.Select(t => t.End < entry.Length && entry[t.End] == '*' ? WordMatch.Beginning
            : isName && t.Kind == TokenKind.Word && t.Length > 2 ? WordMatch.Declined : WordMatch.Exact);
        return new PhrasePattern(
            [.. tokens.Select(t => t.Folded)],
            [.. matches],
            isName && tokens.Count > 0 && tokens[0].Capital,
            isName && tokens.Count > 0 && tokens.All(t => t.Upper) && tokens.Sum(t => t.Length) <= 5);
    }

    /// <summary>Whether the tokens from this one on are the entry.</summary>
    public bool IsAt(IReadOnlyList<Token> tokens, int at, NameEndings endings)
    {
        if (at + Words.Length > tokens.Count || (Capital && !tokens[at].Capital))
        {
            return false;
        }

        for (var i = 0; i < Words.Length; i++)
        {
            var token = tokens[at + i];
            if ((i > 0 && !token.JoinsPhrase) || (Upper && !token.Upper) || !Fits(token.Folded, i, endings))
            {
                return false;
            }
        }

        return true;
    }

    private bool Fits(string folded, int i, NameEndings endings) => Match[i] switch
    {
        WordMatch.Exact => folded == Words[i] || (i == 0 && endings.AfterPrefix(folded).Contains(Words[i], StringComparer.Ordinal)),
        WordMatch.Beginning => folded.StartsWith(Words[i], StringComparison.Ordinal) && folded.Length <= Words[i].Length + LongestEnding,
        _ => endings.Fits(folded, Words[i]) || (i == 0 && endings.AfterPrefix(folded).Any(rest => endings.Fits(rest, Words[i]))),
    };
}

/// <summary>How a language declines names, and the particles it writes together with them.</summary>
internal sealed class NameEndings(IEnumerable<string> endings, IEnumerable<string> prefixes, bool cutsVowel)
{
    private readonly HashSet<string> endings = [.. endings];
    private readonly string[] prefixes = [.. prefixes];

    /// <summary>Whether particles are written together with names.</summary>
    public bool HasPrefixes => prefixes.Length > 0;

    /// <summary>No endings.</summary>
    public static NameEndings None { get; } = new([], [], false);

    /// <summary>Whether the word is the name or a form of it: the name or, where the language changes its last vowel, its stem, with an ending.</summary>
    public bool Fits(string word, string name)
    {
        if (word.Length < 2 || word[0] != name[0])
        {
            return false;
        }

        if (word == name || (word.StartsWith(name, StringComparison.Ordinal) && endings.Contains(word[name.Length..])))
        {
            return true;
        }

        if (!cutsVowel || name.Length < 5 || !"aeiouyаеиоуыяюіїαεηιουω".Contains(name[^1], StringComparison.Ordinal))
        {
            return false;
        }

        var stem = name.AsSpan(0, name.Length - 1);
        return word.AsSpan().StartsWith(stem, StringComparison.Ordinal) && (word.Length == stem.Length || endings.Contains(word[stem.Length..]));
    }

    /// <summary>What is left of a word behind each particle it may begin with (Arabic "and", "in", "the").</summary>
    public IEnumerable<string> AfterPrefix(string word) =>
        prefixes.Where(p => word.Length > p.Length + 1 && word.StartsWith(p, StringComparison.Ordinal)).Select(p => word[p.Length..]);
}
