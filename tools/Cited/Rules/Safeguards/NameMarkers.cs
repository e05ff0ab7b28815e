using Cited.Language;
using Cited.Model;

namespace Cited.Rules.Safeguards;

/// <summary>A form of address or a role in a text: its words, and whether it is an abbreviation such as "Dr.".</summary>
internal readonly record struct MarkerMatch(int Length, bool IsHonorific, bool IsAbbreviation);

/// <summary>The markers of the vocabulary, looked up by language and first word.</summary>
internal sealed class NameMarkers
{
    private const string Any = "";

    private readonly ILookup<(string Language, string First), (NameMarker Marker, List<Token> Words)> markers;
    private readonly HashSet<string> languages;

    /// <summary>Makes them ready.</summary>
    public NameMarkers(IEnumerable<NameMarker> markers)
    {
        var read = markers.Select(m => (Marker: m, Words: Tokenizer.Names(m.Label))).Where(m => m.Words.Count > 0).ToList();
        languages = read.Select(m => m.Marker.Language).ToHashSet(StringComparer.Ordinal);
        this.markers = read.SelectMany(m => new[] { (m.Marker.Language, Of: m), (Language: Any, Of: m) }).ToLookup(m => (m.Language, m.Of.Words[0].Folded), m => m.Of);
    }

    /// <summary>
    /// The longest marker that begins with a word; absent if there is none. In a text whose language has no markers, those of all languages
    /// count, so that a wrong or rare language tag does not switch the look for names off.
    /// </summary>
    public MarkerMatch? At(string text, IReadOnlyList<Token> words, int at, string language)
    {
        MarkerMatch? longest = null;
        foreach (var (marker, label) in markers[(languages.Contains(language) ? language : Any, words[at].Folded)])
        {
            if (at + label.Count <= words.Count && Fits(marker, label, text, words, at) && (longest is null || label.Count > longest.Value.Length))
            {
                var isAbbreviation = marker.Label.EndsWith('.') || !WordLists.IsEnglish(label[^1].Folded);
                longest = new MarkerMatch(label.Count, marker.Kind == "honorific", isAbbreviation);
            }
        }

        return longest;
    }

    private static bool Fits(NameMarker marker, List<Token> label, string text, IReadOnlyList<Token> words, int at)
    {
        for (var i = 0; i < label.Count; i++)
        {
            var word = words[at + i];
            var same = marker.Kind == "honorific" ? word.Text == label[i].Text : IsSame(word, label[i]);
            if (!same || word.IsPossessive || (i > 0 && !word.IsJoined && word.Gap != ". "))
            {
                return false;
            }
        }

        // "M." is a marker, "M" is none.
        var end = words[at + label.Count - 1].End;
        return !marker.Label.EndsWith('.') || (end < text.Length && text[end] == '.');
    }

    // "comisaría" is no "comisaria"; but an accent may be left out.
    private static bool IsSame(Token word, Token label) =>
        word.Folded == label.Folded && (string.Equals(word.Text, label.Text, StringComparison.OrdinalIgnoreCase) || !word.Text.Any(c => c > '~'));
}
