using Cited.Text;

namespace Cited.Mending;

/// <summary>
/// Whether a word can only be a misspelling of another one. Being nearest is not enough for a machine to change it: two codes of
/// two letters differ by one edit, and so do two dates.
/// </summary>
internal static class NearMiss
{
    private const int ShortestWord = 5;
    private const int LongWord = 9;

    /// <summary>
    /// The word that is surely meant; absent if there are several near ones, or the only one differs by more than case, hyphens and (in a
    /// word of five letters or more) one or two letters. Digits must be the same: another number is another thing.
    /// </summary>
    public static string? Of(string found, IReadOnlyList<string> near)
    {
        if (near is not [var word])
        {
            return null;
        }

        if (Bare(found) == Bare(word))
        {
            return word;
        }

        var edits = Nearest.Edits(found.ToLowerInvariant(), word.ToLowerInvariant());
        return found.Length >= ShortestWord && edits <= (found.Length >= LongWord ? 2 : 1) && Digits(found) == Digits(word) ? word : null;
    }

    private static string Bare(string word) => new([.. word.ToLowerInvariant().Where(c => c is not ('-' or '_' or ' '))]);

    private static string Digits(string word) => new([.. word.Where(char.IsAsciiDigit)]);
}
