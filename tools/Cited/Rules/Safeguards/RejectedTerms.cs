using Cited.Language;

namespace Cited.Rules.Safeguards;

/// <summary>Looks for the rejected terms of the vocabulary: as whole words, in scripts without spaces anywhere.</summary>
internal sealed class RejectedTerms
{
    private readonly ILookup<string, (string[] Words, Model.RejectedTerm Term)> byFirstWord;
    private readonly IReadOnlyList<(string Match, Model.RejectedTerm Term)> withoutSpaces;

    /// <summary>Makes them ready.</summary>
    public RejectedTerms(IEnumerable<Model.RejectedTerm> terms)
    {
        var all = terms.SelectMany(t => t.Matches.Select(m => (Match: m, Term: t))).ToArray();
        byFirstWord = all.Select(m => (Words: Tokenizer.Terms(m.Match).Select(w => w.Folded).ToArray(), m.Term)).Where(m => m.Words.Length > 0).ToLookup(m => m.Words[0]);
        withoutSpaces = [.. all.Where(m => m.Match.Any(HasNoWordEnds))];
    }

    /// <summary>The terms in a folded text; of two that overlap the longer one, of equal ones that of the text's language.</summary>
    public IEnumerable<(Spot Spot, Model.RejectedTerm Term)> Find(string text, string language)
    {
        var found = new List<(Spot Spot, Model.RejectedTerm Term)>();
        var words = Tokenizer.Terms(text);
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var (match, term) in byFirstWord[words[i].Folded])
            {
                if (i + match.Length <= words.Count && match.Select((w, n) => words[i + n].Folded == w).All(same => same))
                {
                    found.Add((new Spot(words[i].Start, words[i + match.Length - 1].End - words[i].Start), term));
                }
            }
        }

        foreach (var (match, term) in withoutSpaces)
        {
            for (var at = text.IndexOf(match, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(match, at + match.Length, StringComparison.OrdinalIgnoreCase))
            {
                found.Add((new Spot(at, match.Length), term));
            }
        }

        var kept = Spot.Disjoint(found.Select(f => f.Spot));
        return kept.Select(spot => found.Where(f => f.Spot == spot).OrderBy(f => f.Term.Language == language ? 0 : 1).First());
    }

    // Korean has spaces, but what is said of a noun is joined to it.
    private static bool HasNoWordEnds(char c) => Characters.IsUnspaced(c) || c is >= '\uAC00' and <= '\uD7A3';
}
