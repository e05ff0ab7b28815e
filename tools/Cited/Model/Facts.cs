using System.Collections.Immutable;
using Cited.Text;

namespace Cited.Model;

/// <summary>A question that sources answer: a property, its scope, and the claims that answer it.</summary>
/// <param name="Property">Id of a property of the vocabulary.</param>
/// <param name="Scope">What part of the record it is about.</param>
/// <param name="Claims">The answers; at least one.</param>
/// <param name="At">Where it is.</param>
public sealed record Fact(string Property, Scope Scope, ImmutableArray<Claim> Claims, Place At)
{
    /// <summary>What kind of disagreement there is between its claims; absent where none is declared.</summary>
    public Disagreement? Disagreement { get; init; }

    /// <summary>A remark for readers.</summary>
    public string? Note { get; init; }

    /// <summary>Findings about this fact that stay.</summary>
    public ImmutableArray<Acknowledgement> Acknowledged { get; init; } = [];

    /// <summary>Identity within its record: property and scope.</summary>
    public (string Property, string Scope) Key => (Property, Scope.Key);
}

/// <summary>What part of a record a fact is about; all absent = the whole.</summary>
/// <param name="Area">Country, subdivision or region.</param>
/// <param name="Outside">Everywhere but there.</param>
/// <param name="During">EDTF: within that time.</param>
/// <param name="AsOf">EDTF: as it stood then.</param>
public sealed record Scope(string? Area, string? Outside, string? During, string? AsOf)
{
    /// <summary>The whole record.</summary>
    public static Scope Whole { get; } = new(null, null, null, null);

    /// <summary>Identity: <c>area|outside|during|asOf</c>.</summary>
    public string Key => $"{Area}|{Outside}|{During}|{AsOf}";

    /// <summary>Whether this is the whole record.</summary>
    public bool IsWhole => this == Whole;
}

/// <summary>How a claim's value stands to the real one.</summary>
public enum Bound
{
    /// <summary>The value itself.</summary>
    Exact,

    /// <summary>That or more; for sets: these and perhaps others.</summary>
    AtLeast,

    /// <summary>That or less.</summary>
    AtMost,

    /// <summary>Near that.</summary>
    About,
}

/// <summary>Whether a claim still stands.</summary>
public enum ClaimStatus
{
    /// <summary>It does.</summary>
    Stands,

    /// <summary>A later statement of the same voice replaced it.</summary>
    Superseded,

    /// <summary>Its source took it back.</summary>
    Retracted,
}

/// <summary>One answer to a fact's question, with who gives it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Bound">How it stands to the real one.</param>
/// <param name="Citations">Who says so and where; at least one.</param>
/// <param name="At">Where it is.</param>
public sealed record Claim(ClaimValue Value, Bound Bound, ImmutableArray<Citation> Citations, Place At)
{
    /// <summary>Whether it still stands.</summary>
    public ClaimStatus Status { get; init; }

    /// <summary>The parts that the source states and the coder added up; empty where the source states the value itself.</summary>
    public ImmutableArray<decimal> SumOf { get; init; } = [];

    /// <summary>What the value was in an earlier release and why it changed.</summary>
    public Correction? Correction { get; init; }

    /// <summary>A remark for readers.</summary>
    public string? Note { get; init; }

    /// <summary>Identity within its fact: value and bound.</summary>
    public (string Value, Bound Bound) Key => (Value.Canonical, Bound);
}

/// <summary>A value that changed between releases.</summary>
/// <param name="Was">The old value.</param>
/// <param name="Cause"><c>source-corrected</c>, <c>our-error</c> or <c>reclassified</c>; absent if none was given.</param>
/// <param name="Note">A remark.</param>
/// <param name="At">Where it is.</param>
public sealed record Correction(ClaimValue Was, string? Cause, string? Note, Place At);

/// <summary>Why the claims of a fact differ.</summary>
/// <param name="Kind"><c>later-update</c>, <c>different-scope</c>, … or <c>unresolved</c>.</param>
/// <param name="Note">What a reader should know; absent only for <c>unresolved</c>.</param>
/// <param name="Preferred">The value to prefer; absent if none is.</param>
/// <param name="At">Where it is.</param>
public sealed record Disagreement(string Kind, string? Note, ClaimValue? Preferred, Place At);

/// <summary>Who says it and in which passage.</summary>
/// <param name="Source">Source id.</param>
/// <param name="Fragment">First and last words of the passage; absent where a locator stands instead.</param>
/// <param name="Locator">Page, table or time; absent where a fragment stands instead.</param>
/// <param name="At">Where it is.</param>
public sealed record Citation(string Source, Fragment? Fragment, Locator? Locator, Place At)
{
    /// <summary>
    /// What this passage derives from, where the source carries several stories and its <see cref="Origin"/> does not
    /// hold for this one: source ids, or organisation ids where the exact document is unknown. Empty where it holds.
    /// </summary>
    public ImmutableArray<string> DerivedFrom { get; init; } = [];

    /// <summary>SHA-256 of the normalised passage, where an archived copy was checked.</summary>
    public string? Sha256 { get; init; }

    /// <summary>A remark for readers.</summary>
    public string? Note { get; init; }
}

/// <summary>A text fragment (WICG Scroll-to-Text-Fragment): the first and last words of a passage and what stands around it.</summary>
public sealed record Fragment(string? Prefix, string Start, string? End, string? Suffix, Place At);

/// <summary>A place in a document that has pages rather than running text.</summary>
public sealed record Locator(string? Page, string? Table, string? Timecode);
