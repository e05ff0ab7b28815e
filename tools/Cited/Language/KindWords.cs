namespace Cited.Language;

/// <summary>Words beside a number that tell what it is of: percent, time, ages, money, bytes, countries, an ordinal.</summary>
internal sealed class KindWords(LanguageFile file)
{
    private const string Currency = "$€£¥₩₹";

    private readonly PhraseTable<NumberKind> after = new([
        .. Entries(file.Kinds.Percent, NumberKind.Percent), .. Entries(file.Kinds.Duration, NumberKind.Duration), .. Entries(file.Kinds.Age, NumberKind.Age),
        .. Entries(file.Kinds.Money, NumberKind.Money), .. Entries(file.Kinds.Countries, NumberKind.Countries),
        .. Entries(["%", "٪", "‰"], NumberKind.Percent), .. Entries(["$", "€", "£", "¥"], NumberKind.Money),
    ]);

    private readonly PhraseTable<bool> ageBefore = LanguageWords.Table(file.Kinds.AgeBefore);
    private readonly PhraseTable<bool> year = LanguageWords.Table(file.Kinds.Year);
    private readonly HashSet<string> ordinals = [.. file.Kinds.Ordinal.SelectMany(Tokenizer.Words)];
    private readonly PhraseTable<string> units = new(file.Units.SelectMany(u => u.Value.Select(f => (PhrasePattern.Of(f, isName: false), u.Key))));

    /// <summary>The unit of bytes (TB, GB, …) that begins at this token, with its number of tokens.</summary>
    public (string Meaning, int Count)? UnitAt(IReadOnlyList<Token> tokens, int at) => units.At(tokens, at);

    /// <summary>Whether the words before this token announce a year.</summary>
    public bool IsYearBefore(IReadOnlyList<Token> tokens, int at) => year.Before(tokens, at, 3) is not null;

    /// <summary>What the number between two tokens is of, as far as the words beside it tell.</summary>
    public NumberKind Of(IReadOnlyList<Token> tokens, int first, int next)
    {
        if (first > 0 && Currency.Contains(tokens[first - 1].Folded[0], StringComparison.Ordinal))
        {
            return NumberKind.Money;
        }

        var isWord = tokens[first].Kind == TokenKind.Word;
        if (next < tokens.Count)
        {
            var follower = tokens[next];
            if (!isWord && follower.Gap.Length == 0 && ordinals.Contains(follower.Folded))
            {
                return NumberKind.Ordinal;
            }

            if (follower.JoinsPhrase && UnitAt(tokens, next) is not null)
            {
                return NumberKind.Bytes;
            }

            if (follower.JoinsPhrase && after.At(tokens, next) is { } found)
            {
                return found.Meaning;
            }
        }

        if (ageBefore.Before(tokens, first, 4) is not null)
        {
            return NumberKind.Age;
        }

        // COVID-19, G-7: part of a name.
        return !isWord && first > 0 && tokens[first].Gap is "-" && tokens[first - 1] is { Kind: TokenKind.Word, Upper: true } ? NumberKind.Code : NumberKind.Count;
    }

    private static IEnumerable<(PhrasePattern Pattern, NumberKind Kind)> Entries(IEnumerable<string> forms, NumberKind kind) =>
        forms.Select(f => (PhrasePattern.Of(f, isName: false), kind));
}
