namespace Cited.Language;

/// <summary>Words beside a number that tell what it is of: percent, time, ages, money, bytes, countries, an ordinal.</summary>
internal sealed class KindWords(LanguageFile file)
{
    private const string Currency = "$€£¥₩₹";

    // Signs of units that are the same in all languages; "m" and "h" alone can be words.
    private static readonly string[] Measures = ["m²", "m2", "km²", "km2", "km", "cm", "mm", "kg", "mg", "ml", "kmh", "mph", "kwh", "mhz", "ghz"];

    private readonly PhraseTable<NumberKind> after = new([
        .. Entries(file.Kinds.Percent, NumberKind.Percent), .. Entries(file.Kinds.Duration, NumberKind.Duration), .. Entries(file.Kinds.Age, NumberKind.Age),
        .. Entries(file.Kinds.Money, NumberKind.Money), .. Entries(file.Kinds.Countries, NumberKind.Countries),
        .. Entries(file.Kinds.Measure, NumberKind.Measure), .. Entries(file.Kinds.Clock, NumberKind.Measure), .. Entries(Measures, NumberKind.Measure),
        .. Entries(["%", "٪", "‰"], NumberKind.Percent), .. Entries(["$", "€", "£", "¥"], NumberKind.Money),
    ]);

    private readonly PhraseTable<bool> ageBefore = LanguageWords.Table(file.Kinds.AgeBefore);
    private readonly PhraseTable<bool> ordinalBefore = LanguageWords.Table(file.Kinds.OrdinalBefore);
    private readonly PhraseTable<bool> codeBefore = LanguageWords.Table(file.Kinds.CodeBefore);
    private readonly PhraseTable<bool> clock = LanguageWords.Table(file.Kinds.Clock);
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

        return ageBefore.Before(tokens, first, 4) is not null ? NumberKind.Age
            : ordinalBefore.Before(tokens, first, 1) is not null ? NumberKind.Ordinal
            : !isWord && IsClock(tokens, first) ? NumberKind.Measure
            : !isWord && IsCode(tokens, first, next) ? NumberKind.Code
            : NumberKind.Count;
    }

    // 20:15; the minutes of "20 h 15".
    private bool IsClock(IReadOnlyList<Token> tokens, int at) =>
        IsColon(tokens, at) || IsColon(tokens, at + 1)
        || (at > 1 && tokens[at].Folded.Length == 2 && tokens[at - 2].Kind == TokenKind.Digits && tokens[at - 1].JoinsPhrase && clock.IsAt(tokens, at - 1));

    private static bool IsColon(IReadOnlyList<Token> tokens, int second) =>
        second > 0 && second < tokens.Count && tokens[second] is { Kind: TokenKind.Digits, Gap: ":", Folded.Length: 2 } && tokens[second - 1] is { Kind: TokenKind.Digits, Folded.Length: <= 2 };

    // COVID-19, G20, 184b, § 184, section 127, 24/7, 12[1]: part of a name or of a reference.
    private bool IsCode(IReadOnlyList<Token> tokens, int first, int next)
    {
        var gap = tokens[first].Gap;
        var before = first > 0 ? tokens[first - 1] : null;
        var behind = next < tokens.Count ? tokens[next] : null;
        return (before is { Kind: TokenKind.Word } && ((gap is "-" && before.Upper) || (gap.Length == 0 && char.IsAsciiLetterUpper(before.Text[^1]))))
            || gap.Contains('§', StringComparison.Ordinal) || gap.EndsWith(Characters.Raised)
            || (behind is { Kind: TokenKind.Word, Length: 1, Gap.Length: 0 } && char.IsAsciiLetter(behind.Text[0]))
            || IsReference(tokens, first)
            || (before is { Kind: TokenKind.Digits } && gap is "/") || behind is { Kind: TokenKind.Digits, Gap: "/" }
            || (gap.TrimStart() is "[" && tokens[first].Length <= 3 && (behind is null || behind.Gap.StartsWith(']')))
            || IsTelephone(tokens, first);
    }

    // "Section 127", but not "29 articles 29": what is counted itself refers to nothing.
    private bool IsReference(IReadOnlyList<Token> tokens, int first) =>
        codeBefore.Before(tokens, first, 3) is { } word && !tokens[first].Gap.Contains('\n', StringComparison.Ordinal)
        && (first == word.Count || tokens[first - word.Count - 1].Kind != TokenKind.Digits);

    // Groups of digits side by side, of which the first begins with a zero or stands behind a plus.
    private static bool IsTelephone(IReadOnlyList<Token> tokens, int at)
    {
        var first = at;
        while (first > 0 && tokens[first - 1].Kind == TokenKind.Digits && tokens[first].Gap is " " or "-" or "\u00A0")
        {
            first--;
        }

        var isGroup = first < at || (at + 1 < tokens.Count && tokens[at + 1] is { Kind: TokenKind.Digits, Gap: " " or "-" or "\u00A0" });
        return isGroup && (tokens[first].Folded is ['0', not '.' and not ',', ..] || (first > 0 && tokens[first] is { Gap.Length: 0 } && tokens[first - 1].Folded == "+"));
    }

    private static IEnumerable<(PhrasePattern Pattern, NumberKind Kind)> Entries(IEnumerable<string> forms, NumberKind kind) =>
        forms.Select(f => (PhrasePattern.Of(f, isName: false), kind));
}
