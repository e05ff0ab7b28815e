using System.Buffers;
using Cited.Language;

namespace Cited.Rules.Safeguards;

/// <summary>A text as <see cref="NameFinder"/> looks at it: its words, what is known of them, and how it uses capitals.</summary>
internal sealed class NameView
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(".,;:!?");

    private readonly KnownNames known;
    private readonly NameSigns signs;
    private readonly bool[] taken;
    private readonly bool[] withinKnown;
    private readonly Casing casing;
    private readonly TextKind kind;

    public NameView(string text, List<Token> words, TextKind kind, string language, KnownNames known, NameSigns signs, Cover others)
    {
        (Text, Words, Language, this.known, this.signs) = (text, words, language, known, signs);
        this.kind = kind;
        casing = CasingOf(words, kind, language);
        taken = new bool[words.Count];
        Take(others);
        withinKnown = WithinKnown();
    }

    private enum Casing
    {
        // Only names and beginnings have capitals.
        Sentence,

        // Every longer word has one: headlines in English.
        Headline,

        // Every noun has one: German.
        Nouns,

        // All letters are capitals.
        Shouting,
    }

    public string Text { get; }

    public IReadOnlyList<Token> Words { get; }

    public string Language { get; }

    private bool IsEnglish => Language == "en";

    /// <summary>Whether a word belongs to something else: an address, or the code name of an operation.</summary>
    public bool IsTaken(int at) => taken[at];

    /// <summary>Whether a known name of several words, such as that of a newspaper, begins with this word or holds it.</summary>
    public bool IsWithinKnown(int at) => withinKnown[at];

    /// <summary>How many words from here on are a known name.</summary>
    public int KnownAt(int at) => known.LengthAt(Words, at);

    /// <summary>Whether the word is a given name, written as one.</summary>
    public bool IsGivenName(int at) => Words[at].MayBeName && WordLists.GivenNames.Contains(Words[at].Folded) && !signs.PlaceBeginnings.Contains(Words[at].Folded);

    /// <summary>
    /// Whether the word before says that a place or a body is called after someone: "Villa Carlos Paz", "Diario de Pedro Juan".
    /// </summary>
    public bool IsBehindPlaceSign(int at)
    {
        if (at > 0 && IsFollowed(at - 1) && signs.PlaceBeginnings.Contains(Words[at - 1].Folded))
        {
            return true;
        }

        var before = at - 1;
        while (before >= 0 && IsFollowed(before) && signs.Particles.Contains(Words[before].Folded))
        {
            before--;
        }

        return before >= 0 && IsFollowed(before) && signs.OutletBeginnings.Contains(Words[before].Folded);
    }

    /// <summary>Whether a given name and what follows are the name of an outlet: "Victoria Advocate", "Sky News Arabia".</summary>
    public bool IsOutlet(int given, int last) =>
        new[] { Words[last].Folded, Words[given + 1].Folded }.SelectMany(w => w.Split('-'))
            .Any(w => signs.OutletWords.Contains(w) || signs.OrganisationEndings.Contains(w));

    /// <summary>Whether the word is English and no name.</summary>
    public bool IsCommon(int at) => WordLists.IsEnglish(Words[at].Folded) || KnownAt(at) > 0;

    /// <summary>
    /// The last capitalised word of a run that begins here: words that may be names with small words between them, no known
    /// name of several words, at most so many. Absent where the first word may be no name.
    /// </summary>
    public int? RunEnd(int at, int most)
    {
        int? last = null;
        for (var i = at; i < Words.Count && i < at + most; i++)
        {
            if ((i > at && !IsContinued(i)) || taken[i] || KnownAt(i) > 1 || (i > at && (known.OtherThanCityAt(Words, i) > 0 || signs.CodeNames.Contains(Words[i].Folded))))
            {
                break;
            }

            if (Words[i].MayBeName)
            {
                last = i;
                if (Words[i].IsPossessive)
                {
                    break;
                }
            }
            else if (!IsInitial(i) && (i == at || !signs.Particles.Contains(Words[i].Folded)))
            {
                break;
            }
        }

        return last;
    }

    /// <summary>Whether a run, or the word behind it, says that this is a body or a thing.</summary>
    public bool EndsAsOrganisation(int last) =>
        signs.OrganisationEndings.Contains(Words[last].Folded)
        || (last + 1 < Words.Count && Words[last + 1].IsJoined && Words[last + 1].Capital && signs.OrganisationEndings.Contains(Words[last + 1].Folded))
        || Enumerable.Range(last, Math.Min(2, Words.Count - last)).Any(i => signs.CodeNames.Contains(Words[i].Folded));

    /// <summary>The last word of a run that is no common one: in a headline, "Jailed" has a capital too.</summary>
    public int WithoutCommonEnd(int first, int last)
    {
        while (casing == Casing.Headline && last > first && IsCommon(last))
        {
            last--;
        }

        return last;
    }

    /// <summary>Whether a word behind a marker is a name, by what else has capitals in this text.</summary>
    public bool IsName(int at, MarkerMatch marker, bool isFirst, bool markerIsLower)
    {
        if (KnownAt(at) > 0 && !(marker.IsHonorific && marker.IsAbbreviation))
        {
            return false;
        }

        var common = WordLists.IsEnglish(Words[at].Folded);
        if (IsEnglish)
        {
            return !common || (isFirst && marker.IsHonorific && marker.IsAbbreviation) || (casing == Casing.Sentence && (markerIsLower || IsGivenName(at)));
        }

        return casing switch
        {
            Casing.Sentence => true,
            Casing.Nouns => IsGivenName(at) || (marker.IsHonorific && isFirst) || (isFirst && !signs.IsCommonNoun(Words[at].Folded) && !common),
            _ => IsGivenName(at) && !common,
        };
    }

    /// <summary>Whether the words behind a given name are a family name.</summary>
    public bool IsFamilyName(int given, int last)
    {
        var commonGiven = WordLists.IsEnglish(Words[given].Folded);
        var family = Enumerable.Range(given + 1, last - given).Where(i => Words[i].MayBeName).ToArray();
        if (family.Length == 0)
        {
            return false;
        }

        var commonFamily = family.All(i => WordLists.IsEnglish(Words[i].Folded));
        if (KnownAt(given) > 0 && (kind == TextKind.Name || commonFamily || family.Any(i => KnownAt(i) > 0) || family[0] > given + 1))
        {
            // A place as well: "Victoria Police", "Carolina del Norte", the newspaper "Israel Hayom".
            return false;
        }

        return casing switch
        {
            Casing.Sentence when IsEnglish && kind != TextKind.Free => !(commonGiven && commonFamily && Words[given].BeginsSentence),
            Casing.Sentence => true,
            Casing.Nouns => !family.Any(i => signs.IsCommonNoun(Words[i].Folded)) && !commonGiven,
            Casing.Headline => !commonFamily && !commonGiven,
            _ => false,
        };
    }

    // Nothing but a blank, or the stop of "St.", stands between it and the next word.
    private bool IsFollowed(int at) => Words[at + 1].IsJoined || Words[at + 1].Gap == ". ";

    private bool[] WithinKnown()
    {
        var within = new bool[Words.Count];
        for (var i = 0; i < within.Length; i++)
        {
            if (KnownAt(i) is > 1 and var length)
            {
                Array.Fill(within, true, i, length);
            }
        }

        return within;
    }

    private bool IsContinued(int at) => Words[at].IsJoined || (Words[at].Gap == ". " && IsInitial(at - 1));

    private bool IsInitial(int at) => Words[at].Text.Length == 1 && Words[at].Capital;

    private void Take(Cover others)
    {
        for (var i = 0; i < Words.Count; i++)
        {
            taken[i] = taken[i] || others.Overlaps(new Spot(Words[i].Start, Words[i].End - Words[i].Start));
            if (!signs.CodeNames.Contains(Words[i].Folded))
            {
                continue;
            }

            // What follows "Operation", in quotation marks or not, up to three words.
            for (var next = i + 1; next < Words.Count && next <= i + 3; next++)
            {
                var closed = next > i + 1 ? !Words[next].IsJoined : Words[next].Gap.AsSpan().IndexOfAny(Stops) >= 0;
                if (closed || !(Words[next].Capital || char.IsDigit(Words[next].Text[0])))
                {
                    break;
                }

                taken[next] = true;
            }
        }
    }

    private Casing CasingOf(List<Token> words, TextKind kind, string language)
    {
        var letters = words.Where(w => w.Text.Any(char.IsLetter)).ToArray();
        if (letters.Length > 3 && letters.Count(w => w.IsCapitals) > 0.7 * letters.Length)
        {
            return Casing.Shouting;
        }

        if (signs.CapitalisedNouns.Contains(language))
        {
            return Casing.Nouns;
        }

        if (kind == TextKind.Name)
        {
            return Casing.Headline;
        }

        var longer = letters.Where(w => w.Text.Length > 3 && !w.BeginsSentence).ToArray();
        return kind is TextKind.Title or TextKind.Label && longer.Length > 2 && longer.Count(w => w.Capital) > 0.5 * longer.Length
            ? Casing.Headline
            : Casing.Sentence;
    }
}
