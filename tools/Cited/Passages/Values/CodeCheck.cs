using System.Collections.Immutable;
using Cited.Language;
using Cited.Model;

namespace Cited.Passages.Values;

/// <summary>Looks for codes of a vocabulary in a passage, by the words the language data has for them and their English label.</summary>
internal static class CodeCheck
{
    /// <summary>Whether a word for each code is there. What jobs and things are called is open-ended, so that a missing one is undecided.</summary>
    public static PassageVerdict Check(PassageReading reading, ImmutableArray<string> members, string? list, Vocabulary vocabulary)
    {
        var labels = list is not null && vocabulary.Lists.TryGetValue(list, out var terms) ? terms.ToDictionary(t => t.Id, t => t.Label, StringComparer.Ordinal) : [];
        var words = list is not null && reading.Language.Codes.TryGetValue(list, out var found) ? found : ImmutableDictionary<string, PhraseTable<bool>>.Empty;
        var missing = members.Where(m => !(words.TryGetValue(m, out var table) && reading.Holds(table))
            && !(labels.TryGetValue(m, out var label) && reading.Holds(LanguageWords.Table([label + "*"])))).ToList();
        return missing.Count == 0
            ? PassageVerdict.Confirmed
            : PassageVerdict.Of(PassageVerdictKind.Undecided, $"no known word for {string.Join(", ", missing.Select(m => labels.GetValueOrDefault(m, m)))} is in the passage; other words may say it");
    }
}
