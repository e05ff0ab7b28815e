namespace Cited.Language;

/// <summary>Entries of the language data that mean something, found in a text by their words; the longest wins.</summary>
internal sealed class PhraseTable<T>
{
    private readonly ILookup<char, (PhrasePattern Pattern, T Meaning)> byFirstLetter;
    private readonly NameEndings endings;
    private readonly bool anyFirst;

    /// <summary>Makes the table; entries without a word are left out.</summary>
    public PhraseTable(IEnumerable<(PhrasePattern Pattern, T Meaning)> entries, NameEndings? endings = null, bool hasPrefixes = false)
    {
        this.endings = endings ?? NameEndings.None;
        anyFirst = hasPrefixes;
        byFirstLetter = entries.Where(e => e.Pattern.Words.Length > 0).OrderByDescending(e => e.Pattern.Words.Length)
            .ThenByDescending(e => e.Pattern.Words.Sum(w => w.Length)).ToLookup(e => anyFirst ? '\0' : e.Pattern.Words[0][0]);
    }

    /// <summary>Whether the table has no entries.</summary>
    public bool IsEmpty => byFirstLetter.Count == 0;

    /// <summary>The longest entry that begins at this token: its meaning and number of tokens.</summary>
    public (T Meaning, int Count)? At(IReadOnlyList<Token> tokens, int at)
    {
        if (at < 0 || at >= tokens.Count)
        {
            return null;
        }

        var folded = tokens[at].Folded;
        if (folded.Length == 0)
        {
            return null;
        }

        foreach (var (pattern, meaning) in byFirstLetter[anyFirst ? '\0' : folded[0]])
        {
            // Most entries of a letter differ in the second: however a word is declined, it keeps two letters.
            var word = pattern.Words[0];
            if (!anyFirst && !endings.HasPrefixes && word.Length > 1 && (folded.Length < 2 || folded[1] != word[1]))
            {
                continue;
            }

            if (pattern.IsAt(tokens, at, endings))
            {
                return (meaning, pattern.Words.Length);
            }
        }

        return null;
    }

    /// <summary>Whether an entry begins at this token.</summary>
    public bool IsAt(IReadOnlyList<Token> tokens, int at) => At(tokens, at) is not null;

    /// <summary>The longest entry that ends just before this token.</summary>
    public (T Meaning, int Count)? Before(IReadOnlyList<Token> tokens, int at, int longest = 6)
    {
        for (var count = Math.Min(longest, at); count > 0; count--)
        {
            if (At(tokens, at - count) is { } found && found.Count == count)
            {
                return found;
            }
        }

        return null;
    }
}
