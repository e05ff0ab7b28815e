using System.Text;

namespace Cited.Language;

/// <summary>Words as the lists and look-ups of the safeguards compare them: by their base letters.</summary>
internal static class BareLetters
{
    /// <summary>
    /// The text in lower case and without accents, <c>ß æ œ</c> as two letters, Turkish <c>İ</c> and <c>ı</c> as <c>i</c>. Its length may
    /// differ from that of <paramref name="text"/>.
    /// </summary>
    public static string Of(string text)
    {
        if (text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)))
        {
            return text;
        }

        var bare = new StringBuilder(text.Length);
        foreach (var letter in text.Where(c => !Characters.IsAccent(c)))
        {
            bare.Append(letter is '\u2019' or '\u02BC' ? "'" : BaseLetters.Of(letter));
        }

        return bare.ToString();
    }
}
