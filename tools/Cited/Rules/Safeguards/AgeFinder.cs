using Cited.Language;


namespace Cited.Rules.Safeguards;

/// <summary>
/// Finds ages in a text of any language: the patterns of all languages are tried, since a quotation or a wrong language tag
/// would hide what the right one shows. The text is cut into numbers, words and commas once; each number is then
/// looked at with the few words around it, so the effort grows with the length of the text and no further.
/// </summary>
internal static class AgeFinder
{
    private const int Oldest = 120;

    /// <summary>The ages of a folded text, in order, none overlapping another.</summary>
    public static IEnumerable<Spot> Find(string text, AgeWords words)
    {
        var tokens = Tokens(text);
        var found = new List<Spot>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var number = tokens[i].MayBeNumber || words.Numbers.Contains(tokens[i].Bare);
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
            if ((pattern.Anchor >= 0) != tokens[at].MayBeNumber && !(pattern.Anchor >= 0 && pattern.Numbers.Contains(tokens[at].Bare)))
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
            if (at >= tokens.Count || !Fits(part, tokens[at], pattern) || (at > first && part != "," && tokens[at - 1].Bare != "," && !tokens[at].Joined))
            {
                return null;
            }

            // Thirty-four is one number.
            at += part == "#" && !tokens[at].MayBeNumber && at + 1 < tokens.Count && tokens[at + 1].Joined && pattern.Numbers.Contains(tokens[at + 1].Bare) ? 2 : 1;
        }

        return at - 1;
    }

    private static bool Fits(string part, Token token, AgePattern pattern) => part switch
    {
        "#" => token.MayBeNumber || pattern.Numbers.Contains(token.Bare),
        [.., '*'] => token.Bare.StartsWith(part[..^1], StringComparison.Ordinal),
        ['*', ..] => token.Bare.EndsWith(part[1..], StringComparison.Ordinal),
        _ => token.Bare == part,
    };

    private static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        var joined = false;
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (char.IsAsciiDigit(text[i]))
            {
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                {
                    i++;
                }

                // 1,300 and 3.5 are no ages, and neither are their parts.
                var partial = start > 1 && IsInsideNumber(text[start - 1]) && char.IsAsciiDigit(text[start - 2]);
                partial |= i + 1 < text.Length && IsInsideNumber(text[i]) && char.IsAsciiDigit(text[i + 1]);
                var whole = i - start <= 3 && !partial && int.Parse(text.AsSpan(start, i - start), System.Globalization.CultureInfo.InvariantCulture) <= Oldest;
                tokens.Add(new Token(text[start..i], start, i, joined, whole));
                joined = true;
            }
            else if (IsLetter(text[i]))
            {
                while (i < text.Length && IsLetter(text[i]))
                {
                    i++;
                }

                tokens.Add(new Token(Folding.Bare.Of(text[start..i]), start, i, joined, false));
                joined = true;
            }
            else
            {
                if (text[i] is ',' or '،' or '、')
                {
                    tokens.Add(new Token(",", i, i + 1, true, false));
                    joined = false;
                }
                else
                {
                    joined &= text[i] is ' ' or '-' or '\'' or '/' or '.';
                }

                i++;
            }
        }

        return tokens;
    }

    private static bool IsInsideNumber(char c) => c is '.' or ',' or ':' or '/';

    private static bool IsLetter(char c) =>
        char.IsLetter(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private sealed record Token(string Bare, int Start, int End, bool Joined, bool MayBeNumber);
}
