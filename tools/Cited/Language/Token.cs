using System.Buffers;

namespace Cited.Language;

/// <summary>What a token is made of.</summary>
internal enum TokenKind
{
    /// <summary>Letters; one letter each in scripts without spaces, where values are read.</summary>
    Word,

    /// <summary>Decimal digits of any script with their separators.</summary>
    Digits,

    /// <summary>A sign that means something: percent, currency, plus, comparison; a comma beside an age.</summary>
    Sign,
}

/// <summary>A word, number or sign of a text.</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Text">As written.</param>
/// <param name="Folded">As it is compared, by the folding of what splits the text; of digits, ASCII digits with their separators.</param>
/// <param name="Gap">What stands between the token before and this one.</param>
internal sealed record Token(TokenKind Kind, int Start, string Text, string Folded, string Gap)
{
    private static readonly SearchValues<char> Openings = SearchValues.Create(".!?:;…\"“„«‘([|–—");

    /// <summary>Characters of the text.</summary>
    public int Length => Text.Length;

    /// <summary>Where it ends in the text.</summary>
    public int End => Start + Text.Length;

    /// <summary>Whether it begins with a capital letter.</summary>
    public bool Capital { get; } = char.IsUpper(Text[0]);

    /// <summary>Whether all its letters are capitals.</summary>
    public bool Upper { get; } = char.IsUpper(Text[0]) && !Text.Any(char.IsLower);

    /// <summary>Whether two or more of its letters and all of them are capitals: an abbreviation, or shouting.</summary>
    public bool IsCapitals => Text.Count(char.IsUpper) >= 2 && !Text.Any(char.IsLower);

    /// <summary>Written in katakana (which folds to hiragana).</summary>
    public bool IsKatakana => Text[0] is (>= '\u30A1' and <= '\u30FA') or 'ー';

    /// <summary>Whether a possessive 's was cut off.</summary>
    public bool IsPossessive { get; init; }

    /// <summary>Nothing, white space or a hyphen before it: the words of one number may be parted so.</summary>
    public bool JoinsNumber => Gap.All(c => (Characters.IsSpace(c) && c != '\n') || Characters.IsDash(c)) && Gap.Count(Characters.IsDash) < 2;

    /// <summary>As <see cref="JoinsNumber"/>, or an apostrophe, an ampersand or the full stop of an abbreviation.</summary>
    public bool JoinsPhrase =>
        Gap.Length <= 3 && Gap.All(c => Characters.IsSpace(c) || Characters.IsDash(c) || Characters.IsQuote(c) || c is '.' or '(' or '（' or '&');

    /// <summary>Blanks, hyphens, apostrophes, slashes or full stops alone before it: the words of an age may be parted so.</summary>
    public bool JoinsAge => Gap.All(c => c is ' ' or '-' or '\'' or '/' or '.');

    /// <summary>Whether nothing but blanks stands before it: the words of a name are parted so.</summary>
    public bool IsJoined => Gap.Length > 0 && string.IsNullOrWhiteSpace(Gap);

    /// <summary>Whether a sentence, or something in quotation marks or brackets, begins with it.</summary>
    public bool BeginsSentence =>
        Gap.Length == 0 || Gap.AsSpan().IndexOfAny(Openings) >= 0
        || Gap.Contains(" - ", StringComparison.Ordinal) || Gap.Contains(" '", StringComparison.Ordinal);

    /// <summary>Whether it can be part of a name: capitalised, no abbreviation, no digits.</summary>
    public bool MayBeName => Capital && !IsCapitals && Text.Length > 1 && !Text.Any(char.IsDigit);
}
