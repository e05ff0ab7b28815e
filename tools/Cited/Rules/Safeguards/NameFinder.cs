using Cited.Language;

namespace Cited.Rules.Safeguards;

/// <summary>What was found.</summary>
internal enum NameSign
{
    /// <summary>A name behind a form of address or a role.</summary>
    Marker,

    /// <summary>A given name with a family name.</summary>
    GivenName,

    /// <summary>Capitalised words that nothing knows.</summary>
    Unknown,
}

/// <summary>
/// Finds names of people. In every language: capitalised words behind a form of address or a role, and a given name
/// followed by another capitalised word. In our own sentences also two capitalised words that nothing in the dataset knows.
/// Headlines in which every word has a capital, and languages that write nouns with one, need a stronger sign.
/// Scripts without capitals show nothing of this: there a reviewer has to look.
/// </summary>
internal sealed class NameFinder(KnownNames known, NameMarkers markers, NameSigns signs)
{
    private const int LongestName = 5;

    /// <summary>The names in a folded text, in order, none overlapping another.</summary>
    public IReadOnlyList<(Spot Spot, NameSign Sign)> Find(string text, TextKind kind, string language, Cover others)
    {
        var words = Tokenizer.Names(text);
        if (!words.Exists(w => w.MayBeName))
        {
            return [];
        }

        var view = new NameView(text, words, kind, language, known, signs, others);
        var found = new List<(Spot Spot, NameSign Sign)>();
        for (var i = 0; i < words.Count; i++)
        {
            var end = BehindMarker(view, i) is { } marked ? (End: marked, Sign: NameSign.Marker)
                : GivenAndFamily(view, i) is { } pair ? (End: pair, Sign: NameSign.GivenName)
                : kind == TextKind.Free && UnknownPair(view, i) is { } run ? (End: run, Sign: NameSign.Unknown)
                : (End: -1, Sign: NameSign.Unknown);
            if (end.End < 0)
            {
                continue;
            }

            var start = words[i].Start;
            found.Add((new Spot(start, words[end.End].End - start), end.Sign));
            i = end.End;
        }

        return found;
    }

    // The last word of a name that stands behind a marker which begins here.
    private int? BehindMarker(NameView view, int at)
    {
        if (view.IsTaken(at) || markers.At(view.Text, view.Words, at, view.Language) is not { } marker)
        {
            return null;
        }

        var first = at + marker.Length;
        if (first >= view.Words.Count || !(view.Words[first].IsJoined || view.Words[first].Gap == ". ") || markers.At(view.Text, view.Words, first, view.Language) is not null)
        {
            return null;
        }

        if (view.RunEnd(first, LongestName) is not { } end || view.WithoutCommonEnd(first, end) is var last && view.EndsAsOrganisation(last))
        {
            return null;
        }

        var run = Enumerable.Range(first, last - first + 1).Where(i => view.Words[i].MayBeName);
        return run.Any(i => view.IsName(i, marker, isFirst: i == first, markerIsLower: !view.Words[at].Capital)) ? last : null;
    }

    // The last word of a name that begins with a given name here.
    private static int? GivenAndFamily(NameView view, int at)
    {
        if (!view.IsGivenName(at) || view.Words[at].IsPossessive || view.IsTaken(at) || view.IsWithinKnown(at) || view.IsBehindPlaceSign(at))
        {
            return null;
        }

        if (view.RunEnd(at, LongestName) is not { } end || end == at)
        {
            return null;
        }

        var last = view.WithoutCommonEnd(at + 1, end);
        return !view.EndsAsOrganisation(last) && !view.IsOutlet(at, last) && view.IsFamilyName(at, last) ? last : null;
    }

    // The last of two or more capitalised words of which one at least is not English.
    private static int? UnknownPair(NameView view, int at)
    {
        if (view.IsTaken(at) || view.IsWithinKnown(at) || view.KnownAt(at) > 0 || !view.Words[at].MayBeName || (view.Words[at].BeginsSentence && view.IsCommon(at)))
        {
            return null;
        }

        var last = view.RunEnd(at, LongestName);
        return last is { } end && end > at && Enumerable.Range(at, end - at + 1).Any(i => view.Words[i].MayBeName && !view.IsCommon(i)) ? end : null;
    }
}
