using System.Collections.Immutable;
using Cited.Language;
using Cited.Model;

namespace Cited.Passages.Values;

/// <summary>Looks for the members of a set of countries, subdivisions or regions in a passage.</summary>
internal static class AreaCheck
{
    private const int MostBetween = 6;

    /// <summary>Whether all members are there and, for an exact set, no others stand in the same list.</summary>
    public static PassageVerdict Check(PassageReading reading, Bound bound, ImmutableArray<string> members, Areas areas)
    {
        var mentions = reading.Areas.Where(m => !m.Sense.IsPlace && !IsDoubtful(reading, m)).ToList();
        var found = mentions.Select(m => m.Sense.Code).ToHashSet(StringComparer.Ordinal);
        var missing = members.Where(m => !found.Contains(m) && !IsSubdivisionNamed(reading, m, areas)).ToList();
        var words = mentions.Where(m => !members.Contains(m.Sense.Code)).Select(m => reading.Words(m.FirstToken, m.NextToken)).Distinct(StringComparer.Ordinal).ToList();
        if (missing.Count == 0)
        {
            var further = bound == Bound.AtLeast ? [] : Further(reading, mentions, members);
            return further.Count == 0 ? PassageVerdict.Confirmed
                : new PassageVerdict(PassageVerdictKind.OtherValue, $"the passage lists {string.Join(", ", further)} as well", further);
        }

        if (missing.TrueForAll(m => reading.Areas.Any(a => a.Sense.Doubtful.Contains(m) || (a.Sense.IsPlace && a.Sense.Code == m))))
        {
            var unsure = reading.Areas.Where(a => a.Sense.IsPlace || !a.Sense.Doubtful.IsEmpty).Select(a => reading.Words(a.FirstToken, a.NextToken)).Distinct(StringComparer.Ordinal);
            return PassageVerdict.Of(PassageVerdictKind.Undecided, $"the passage names {string.Join(", ", unsure)}, which can be more than one country, or is a part of one");
        }

        var named = string.Join(", ", missing.Select(m => $"{areas.Label(m)} ({m})"));
        if (missing.Exists(m => !CanBeTold(reading, m, areas)))
        {
            return PassageVerdict.Of(PassageVerdictKind.Undecided, $"{named} {(missing.Count == 1 ? "is" : "are")} not found, and not all forms of the name are known in this language");
        }

        var instead = words.Count > 0 ? $"; it holds {string.Join(", ", words)}" : string.Empty;
        return mentions.Count == 0 && reading.Areas.Count == 0
            ? PassageVerdict.Of(PassageVerdictKind.NotStated, $"the passage names no country or region; {named} expected")
            : new PassageVerdict(PassageVerdictKind.OtherValue, $"the passage does not name {named}{instead}", words);
    }

    // "Georgia" among countries is one of them; alone it may be the American state.
    private static bool IsDoubtful(PassageReading reading, AreaMention mention)
    {
        if (mention.Sense.Doubtful.IsEmpty)
        {
            return false;
        }

        var sure = reading.Areas.Where(a => a.Sense is { IsName: true, Doubtful.IsEmpty: true, Code.Length: 2 });
        return mention.Sense.Doubtful.Length > 1 || !sure.Any(a => a.NextToken <= mention.FirstToken
            ? IsList(reading, a.NextToken, mention.FirstToken)
            : IsList(reading, mention.NextToken, a.FirstToken));
    }

    private static bool IsSubdivisionNamed(PassageReading reading, string code, Areas areas) =>
        areas.Subdivisions.TryGetValue(code, out var subdivision) && AreaReader.HoldsName(reading.Tokens, subdivision.Label, reading.Language);

    // A country can be told missing where its nationality would have been known as well; subdivisions have one name, in one language.
    private static bool CanBeTold(PassageReading reading, string code, Areas areas) =>
        areas.Countries.ContainsKey(code) ? reading.Language.Names.KnowsNationality(code) || (reading.Language.IsKnown && reading.Areas.Any(a => a.Sense.IsName) && reading.Language.Names.KnowsName(code))
            : !areas.Subdivisions.ContainsKey(code) && reading.Language.Names.KnowsRegion(code) && !reading.Language.Numbers.IsUnspaced;

    // Names that stand in one list with a member of the set: nothing between them but commas, joining words and numbers.
    private static List<string> Further(PassageReading reading, IReadOnlyList<AreaMention> mentions, ImmutableArray<string> members)
    {
        var names = mentions.Where(m => m.Sense.IsName && m.Sense.Code.Length == 2).ToList();
        var further = new List<string>();
        for (var i = 0; i < names.Count; i++)
        {
            if (!members.Contains(names[i].Sense.Code) && (IsListed(i - 1, i) || IsListed(i, i + 1)))
            {
                further.Add(reading.Words(names[i].FirstToken, names[i].NextToken));
            }
        }

        return further;

        bool IsListed(int a, int b) => a >= 0 && b < names.Count && names[b].FirstToken - names[a].NextToken <= MostBetween && IsList(reading, names[a].NextToken, names[b].FirstToken);
    }

    private static bool IsList(PassageReading reading, int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            var token = reading.Tokens[i];
            if (token.Gap.AsSpan().IndexOfAny(".;:!?") >= 0 && !token.Gap.Contains(',', StringComparison.Ordinal))
            {
                return false;
            }

            if (i < to && token.Kind == TokenKind.Word)
            {
                if (reading.Language.Enumeration.At(reading.Tokens, i) is not { } joining)
                {
                    return false;
                }

                i += joining.Count - 1;
            }
        }

        return true;
    }
}
