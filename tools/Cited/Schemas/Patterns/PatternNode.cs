namespace Cited.Schemas.Patterns;

/// <summary>A part of a pattern.</summary>
internal abstract record PatternNode
{
    /// <summary>One character out of a set.</summary>
    public sealed record Character(CodePoints Set) : PatternNode;

    /// <summary>Parts one after the other; none: the empty text.</summary>
    public sealed record Sequence(IReadOnlyList<PatternNode> Parts) : PatternNode;

    /// <summary>One of several parts, the first that fits.</summary>
    public sealed record Choice(IReadOnlyList<PatternNode> Parts) : PatternNode;

    /// <summary>A part again and again.</summary>
    /// <param name="Part">The part.</param>
    /// <param name="Least">How often at least.</param>
    /// <param name="Most">How often at most; null: any number.</param>
    /// <param name="Lazy">Whether as seldom as possible.</param>
    public sealed record Repeat(PatternNode Part, int Least, int? Most, bool Lazy) : PatternNode;

    /// <summary>A group whose text can be referred to, by its number from 1.</summary>
    public sealed record Capture(PatternNode Part, int Number) : PatternNode;

    /// <summary>The text of a group; the empty text as long as that has none.</summary>
    public sealed record Reference(int Number) : PatternNode;

    /// <summary>What stands ahead or behind, without taking it.</summary>
    public sealed record Look(PatternNode Part, bool Behind, bool Not) : PatternNode;

    /// <summary>The beginning of the text.</summary>
    public sealed record Start : PatternNode;

    /// <summary>The end of the text. A line feed there belongs to the text.</summary>
    public sealed record End : PatternNode;

    /// <summary>A place with a character of a word on one side and none on the other; or one that is not such a place.</summary>
    public sealed record WordEdge(bool Not) : PatternNode;
}
