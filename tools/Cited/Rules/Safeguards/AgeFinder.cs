using Cited.Language;


namespace Cited.Rules.Safeguards;

/// <summary>
/// Finds ages in a text of any language: the patterns of all languages are tried, since a quotation or a wrong language tag
/// would hide what the right one shows. The text is cut into numbers, words and commas once; each number is then
/// looked at with the few words around it, so the effort grows with the length of the text and no further.
/// </summary>
internal static class AgeFinder
{
    /// <summary>The ages of a folded text, in order, none overlapping another.</summary>
    public static IEnumerable<Spot> Find(string text, AgeWords words)
    {
        var tokens = Tokenizer.Ages(text);
        var found = new List<Spot>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var number = tokens[i].Kind == TokenKind.Digits || words.Numbers.Contains(tokens[i].Folded);
            var ages = Matches(number ? words.Ages : words.InWords, tokens, i).ToArray();
            if (ages.Length == 0)
            {
                continue;
            }

            var others = Matches(words.Others, tokens, i).ToArray();
            if (others.Length == 0)
            {
                // Of ages as long as each other, the one that begins last: whatever the order of the languages.
                var (first, last) = ages.OrderByDescending(m => m.Last - m.First).ThenByDescending(m => m.First).First();
                found.Add(new Spot(tokens[first].Start, tokens[last].End - tokens[first].Start));
            }
        }

        return Spot.Disjoint(found);
    }

    private static IEnumerable<(int First, int Last)> Matches(IEnumerable<AgePattern> patterns, List<Token> tokens, int at)
    {
        foreach (var pattern in patterns)
        {
            var first = at - Math.Max(0, pattern.Anchor);
            if ((pattern.Anchor >= 0) != (tokens[at].Kind == TokenKind.Digits) && !(pattern.Anchor >= 0 && pattern.Numbers.Contains(tokens[at].Folded)))
            {
                continue;
            }

            if (first >= 0 && LastOf(pattern, tokens, first) is { } last)
            {
                yield return (first, last);
            }
        }
    }

    // The last token of a match that begins at a token; absent if there is none.
    private static int? LastOf(AgePattern pattern, List<Token> tokens, int first)
    {
        var at = first;
        foreach (var part in pattern.Parts)
        {
            if (at >= tokens.Count || !Fits(part, tokens[at], pattern) || (at > first && part != "," && tokens[at - 1].Kind != TokenKind.Sign && !tokens[at].JoinsAge))
            {
                return null;
            }

            // Thirty-four is one number.
            at += part == "#" && tokens[at].Kind != TokenKind.Digits && at + 1 < tokens.Count && tokens[at + 1].JoinsAge && pattern.Numbers.Contains(tokens[at + 1].Folded) ? 2 : 1;
        }

        return at - 1;
    }

    private static bool Fits(string part, Token token, AgePattern pattern) => part switch
    {
        "#" => token.Kind == TokenKind.Digits || pattern.Numbers.Contains(token.Folded),
        "," => token.Kind == TokenKind.Sign,
        [.., '*'] => token.Folded.AsSpan().StartsWith(part.AsSpan(0, part.Length - 1), StringComparison.Ordinal),
        ['*', ..] => token.Folded.AsSpan().EndsWith(part.AsSpan(1), StringComparison.Ordinal),
        _ => token.Folded == part,
    };
}
