namespace Cited.Passages;

/// <summary>A passage of a page: characters <paramref name="Start"/> to <paramref name="End"/> (exclusive) of its text.</summary>
public readonly record struct PassageSpan(int Start, int End)
{
    /// <summary>How many characters it has.</summary>
    public int Length => End - Start;
}

/// <summary>Which part of a fragment is the reason that nothing matches.</summary>
public enum FragmentPart
{
    /// <summary>What stands before the passage.</summary>
    Prefix,

    /// <summary>First words.</summary>
    Start,

    /// <summary>Last words.</summary>
    End,

    /// <summary>What stands after the passage.</summary>
    Suffix,
}

/// <summary>Why a part of a fragment does not match.</summary>
public enum MismatchKind
{
    /// <summary>The words do not occur.</summary>
    Absent,

    /// <summary>They occur only as parts of longer words or numbers.</summary>
    InsideWord,

    /// <summary>They occur only across the border of two blocks (paragraphs, cells, lines); a browser does not find them either.</summary>
    AcrossBlocks,

    /// <summary>They occur, but not where the other parts of the fragment ask for them.</summary>
    Elsewhere,
}

/// <summary>Why nothing matches.</summary>
/// <param name="Part">The part at fault.</param>
/// <param name="Kind">What is the matter with it.</param>
/// <param name="Nearest">The words of the page that come nearest, or that stand where the part should; absent if there are none.</param>
public sealed record Mismatch(FragmentPart Part, MismatchKind Kind, PassageSpan? Nearest);

/// <summary>What a search found.</summary>
/// <param name="Count">How many passages match; more than one = ambiguous.</param>
/// <param name="Matches">The first of them, at most <see cref="FragmentFinder.MaxKept"/>, in the order of the page; the first is the one that a browser shows.</param>
/// <param name="Mismatch">Why none matches; absent if one does.</param>
public sealed record FragmentSearch(int Count, IReadOnlyList<PassageSpan> Matches, Mismatch? Mismatch)
{
    /// <summary>The passage that a browser shows; absent if there is none.</summary>
    public PassageSpan? First => Matches.Count > 0 ? Matches[0] : null;

    /// <summary>Whether there is more than one passage.</summary>
    public bool IsAmbiguous => Count > 1;
}
