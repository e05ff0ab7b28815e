using System.Collections.Immutable;

namespace Cited.Language;

/// <summary>What a number in a text is of.</summary>
public enum NumberKind
{
    /// <summary>Things or people; also everything that no word beside it tells.</summary>
    Count,

    /// <summary>Countries or other areas, said so right behind it.</summary>
    Countries,

    /// <summary>A number that can be a year or a count (2,024 written 2024).</summary>
    PerhapsYear,

    /// <summary>Part of a date.</summary>
    Date,

    /// <summary>Per cent.</summary>
    Percent,

    /// <summary>Days, weeks, years.</summary>
    Duration,

    /// <summary>Someone's age.</summary>
    Age,

    /// <summary>A sum of money.</summary>
    Money,

    /// <summary>Terabytes and the like.</summary>
    Bytes,

    /// <summary>Third, 3rd.</summary>
    Ordinal,

    /// <summary>A length, an area, a weight or a time of day.</summary>
    Measure,

    /// <summary>Part of a name, of a law's section, of a telephone number, or the mark of a footnote.</summary>
    Code,
}

/// <summary>The bounds that a wording can mean: "more than" one, "cerca de" two.</summary>
[Flags]
public enum BoundsMeant
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The number itself.</summary>
    Exact = 1,

    /// <summary>That or more.</summary>
    AtLeast = 2,

    /// <summary>That or less.</summary>
    AtMost = 4,

    /// <summary>Near that.</summary>
    About = 8,
}

/// <summary>A number in a text.</summary>
/// <param name="Start">Where its first word or digit stands.</param>
/// <param name="Length">Characters of the text.</param>
/// <param name="Value">Its value, by the language's decimal sign.</param>
/// <param name="Bounds">The bounds its wording can mean.</param>
/// <param name="Kind">What it is of.</param>
internal sealed record NumberMention(int Start, int Length, decimal Value, BoundsMeant Bounds, NumberKind Kind)
{
    /// <summary>Other values the same characters can have ("1.393" where the point is the decimal sign).</summary>
    public ImmutableArray<decimal> OtherReadings { get; init; } = [];

    /// <summary>An article or a word like "both": it may mean the number, but is no number that speaks against another.</summary>
    public bool IsWeak { get; init; }

    /// <summary>Words for a range ("hundreds"), whose value is a convention.</summary>
    public bool IsVague { get; init; }

    /// <summary>The unit of bytes behind it: <c>MB</c>, <c>GB</c>, <c>TB</c>, <c>PB</c>; absent without one.</summary>
    public string? Unit { get; init; }

    /// <summary>Where it ends in the text.</summary>
    public int End => Start + Length;

    internal int FirstToken { get; init; }

    internal int NextToken { get; init; }
}
