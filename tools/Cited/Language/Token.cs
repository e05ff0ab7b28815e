namespace Cited.Language;

/// <summary>What a token is made of.</summary>
internal enum TokenKind
{
    /// <summary>Letters; one letter each in scripts without spaces.</summary>
    Word,

    /// <summary>Decimal digits of any script with their separators.</summary>
    Digits,

    /// <summary>A sign that means something beside a number: percent, currency, plus, comparison.</summary>
    Sign,
}

/// <summary>A word, number or sign of a text.</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">Characters of the text.</param>
/// <param name="Folded">Base letters, or ASCII digits with their separators.</param>
/// <param name="Gap">What stands between the token before and this one.</param>
/// <param name="Capital">Whether it begins with a capital letter.</param>
/// <param name="Upper">Whether all its letters are capitals.</param>
internal sealed record Token(TokenKind Kind, int Start, int Length, string Folded, string Gap, bool Capital, bool Upper)
{
    /// <summary>Written in katakana (which folds to hiragana).</summary>
    public bool IsKatakana { get; init; }

    /// <summary>Where it ends in the text.</summary>
    public int End => Start + Length;

    /// <summary>Nothing, white space or a hyphen before it: the words of one number may be parted so.</summary>
    public bool JoinsNumber => Gap.All(c => Characters.IsSpace(c) || Characters.IsDash(c)) && Gap.Count(Characters.IsDash) < 2 && !Gap.Contains('\n', StringComparison.Ordinal);

    /// <summary>As <see cref="JoinsNumber"/>, or an apostrophe, an ampersand or the full stop of an abbreviation.</summary>
    public bool JoinsPhrase => Gap.Length <= 3 && Gap.All(c => Characters.IsSpace(c) || Characters.IsDash(c) || Characters.IsQuote(c) || c is '.' or '(' or '&');
}
