using System.Buffers;
using System.Globalization;
using Cited.Language;

namespace Cited.Rules.Safeguards;

/// <summary>A word of a folded text.</summary>
/// <param name="Text">As written, without a possessive 's.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">The position after its last character.</param>
/// <param name="Gap">What stands between it and the word before.</param>
internal sealed record Word(string Text, int Start, int End, string Gap)
{
    private static readonly SearchValues<char> Openings = SearchValues.Create(".!?:;…\"“„«‘([|–—");

    /// <summary>In lower case, without diacritics.</summary>
    public string Bare { get; } = Folding.Bare.Of(Text);

    /// <summary>Whether it begins with a capital letter.</summary>
    public bool IsCapitalised { get; } = char.IsUpper(Text[0]);

    /// <summary>Whether all of its letters, two at least, are capitals: an abbreviation, or shouting.</summary>
    public bool IsCapitals { get; } = Text.Count(char.IsUpper) >= 2 && !Text.Any(char.IsLower);

    /// <summary>Whether a possessive 's was cut off.</summary>
    public bool IsPossessive { get; init; }

    /// <summary>Whether nothing but blanks stands before it.</summary>
    public bool IsJoined { get; } = Gap.Length > 0 && string.IsNullOrWhiteSpace(Gap);

    /// <summary>Whether a sentence, or something in quotation marks or brackets, begins with it.</summary>
    public bool BeginsSentence { get; } = Gap.Length == 0 || Gap.AsSpan().IndexOfAny(Openings) >= 0 || Gap.Contains(" - ", StringComparison.Ordinal) || Gap.Contains(" '", StringComparison.Ordinal);

    /// <summary>Whether it can be part of a name: capitalised, no abbreviation, no digits.</summary>
    public bool MayBeName => IsCapitalised && !IsCapitals && Text.Length > 1 && !Text.Any(char.IsDigit);
}

/// <summary>Cuts a text into words: letters, marks and digits, with apostrophes, hyphens and abbreviating stops inside.</summary>
internal static class Words
{
    /// <summary>The words of a folded text.</summary>
    public static List<Word> Of(string text)
    {
        var words = new List<Word>();
        var last = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!IsLetter(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (IsLetter(text[i]) || IsInside(text, start, i)))
            {
                // L'Espagne, dell'Interpol: an article is no part of the name; O'Brien's O is.
                if (text[i] == '\'' && char.IsUpper(text[i + 1]) && text[i - 1] is not 'O')
                {
                    start = i + 1;
                }

                i++;
            }

            var word = text[start..i];
            var possessive = word.Length > 2 && word.EndsWith("'s", StringComparison.Ordinal);
            var gap = words.Count == 0 && start == 0 ? string.Empty : text[last..start];
            words.Add(new Word(possessive ? word[..^2] : word, start, possessive ? i - 2 : i, words.Count == 0 ? "." : gap) { IsPossessive = possessive });
            last = i;
        }

        return words;
    }

    private static bool IsInside(string text, int start, int at)
    {
        if (at == start || at + 1 >= text.Length || !IsLetter(text[at - 1]) || !IsLetter(text[at + 1]))
        {
            return false;
        }

        return text[at] switch
        {
            '\'' or '-' => true,
            '.' => at - start <= 1 || text[at - 2] == '.' || char.IsLower(text[at + 1]),
            '/' => at - start == 1,
            _ => false,
        };
    }

    private static bool IsLetter(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
