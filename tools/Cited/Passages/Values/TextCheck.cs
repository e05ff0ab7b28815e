using Cited.Language;

namespace Cited.Passages.Values;

/// <summary>Looks for a few words in a passage.</summary>
internal static class TextCheck
{
    /// <summary>Whether the passage holds the words, case and accents aside.</summary>
    public static PassageVerdict Check(PassageReading reading, string text) =>
        reading.Holds(LanguageWords.Table([text]))
            ? PassageVerdict.Confirmed
            : PassageVerdict.Of(PassageVerdictKind.NotStated, $"the passage does not hold \"{text}\"");
}
