namespace Cited.Passages.Values;

/// <summary>What a passage says about a claim.</summary>
public enum PassageVerdictKind
{
    /// <summary>The value is there, worded with the claim's bound.</summary>
    Confirmed,

    /// <summary>The passage holds another value.</summary>
    OtherValue,

    /// <summary>The value is there, but its wording sets another bound ("more than 90" and an exact 90).</summary>
    OtherBound,

    /// <summary>The passage holds no value of this kind.</summary>
    NotStated,

    /// <summary>It cannot be decided with the language data at hand; the detail says why.</summary>
    Undecided,
}

/// <summary>The outcome of looking for a claim's value in a passage.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="Detail">Part of a sentence: what the passage holds instead, or why nothing can be decided; empty for a confirmed value.</param>
/// <param name="FoundInstead">The words of the passage that hold other values, in their order.</param>
public sealed record PassageVerdict(PassageVerdictKind Kind, string Detail, IReadOnlyList<string> FoundInstead)
{
    /// <summary>The value is there.</summary>
    public static PassageVerdict Confirmed { get; } = new(PassageVerdictKind.Confirmed, string.Empty, []);

    /// <summary>A verdict without other values.</summary>
    public static PassageVerdict Of(PassageVerdictKind kind, string detail) => new(kind, detail, []);
}
