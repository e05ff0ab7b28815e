using System.Collections.Immutable;

namespace Cited.Model;

/// <summary>What kind of value a property has.</summary>
public enum ValueType
{
    /// <summary>Whole number ≥ 0.</summary>
    Count,

    /// <summary>Number in the property's unit.</summary>
    Quantity,

    /// <summary>EDTF level 1.</summary>
    Date,

    /// <summary>Set of ISO 3166-1 countries.</summary>
    Countries,

    /// <summary>Set of countries, ISO 3166-2 subdivisions or regions.</summary>
    Areas,

    /// <summary>Set of codes of a vocabulary.</summary>
    Codes,

    /// <summary>Set of organisation ids.</summary>
    Organizations,

    /// <summary>At most 80 characters.</summary>
    Text,
}

/// <summary>How two properties must agree where both are reported with the same scope.</summary>
public enum AgreementRelation
{
    /// <summary>This count cannot exceed the other one.</summary>
    NotMoreThan,

    /// <summary>This count is the number of members of the other property's set.</summary>
    SizeOf,

    /// <summary>This set lies within the other one.</summary>
    SubsetOf,

    /// <summary>A fact about a country (or a part of it) needs that country in the other property's set.</summary>
    AreasWithin,

    /// <summary>This date is not before the other one.</summary>
    NotBefore,
}

/// <summary>A relation to another property.</summary>
public sealed record Agreement(AgreementRelation Relation, string Property);

/// <summary>A property of the vocabulary: what can be reported, and what its values must be like.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">For people.</param>
/// <param name="Definition">What counts and what does not.</param>
/// <param name="Type">Kind of value.</param>
public sealed record PropertyDefinition(string Id, string Label, string Definition, ValueType Type)
{
    /// <summary>Unit of counts and quantities.</summary>
    public string? Unit { get; init; }

    /// <summary>The vocabulary of a set of codes.</summary>
    public string? Vocabulary { get; init; }

    /// <summary>Whether the values of disjoint parts add up to the value of the whole.</summary>
    public bool Additive { get; init; }

    /// <summary>The least value that can be, where there is such a limit beyond what the type says.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The greatest value that can be, where there is such a limit.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>
    /// Whether the value of a part can never be greater than that of the whole: true of everything that is counted, and of
    /// quantities that add up.
    /// </summary>
    public bool GrowsWithScope => Type == ValueType.Count || (Type == ValueType.Quantity && Additive);

    /// <summary>The members of <see cref="Scope"/> that a fact of this property may use, as named in the records.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>Kinds of record it may stand in, as the records name them: <c>operation</c>, <c>indicator</c>.</summary>
    public ImmutableArray<string> Records { get; init; } = [];

    /// <summary>The properties it must agree with.</summary>
    public ImmutableArray<Agreement> AgreesWith { get; init; } = [];
}

/// <summary>An entry of a vocabulary: a code, what it is called and what it means.</summary>
public sealed record Term(string Id, string Label, string Definition);

/// <summary>A term that guidelines advise against, and what to write instead.</summary>
/// <param name="Label">The term.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Preferred">What to write instead.</param>
/// <param name="Why">Why it is rejected.</param>
/// <param name="Matches">Lower-case forms to look for, word-bounded.</param>
public sealed record RejectedTerm(string Label, string Language, string Preferred, string Why, ImmutableArray<string> Matches);

/// <summary>Whether a word before a capitalised word marks a person's name.</summary>
public sealed record NameMarker(string Label, string Language, string Kind);

/// <summary>Everything that schema/vocabulary says.</summary>
public sealed record Vocabulary
{
    /// <summary>Properties by id.</summary>
    public required IReadOnlyDictionary<string, PropertyDefinition> Properties { get; init; }

    /// <summary>Code lists (sectors, device kinds, …) by the id of the list.</summary>
    public required IReadOnlyDictionary<string, ImmutableArray<Term>> Lists { get; init; }

    /// <summary>Countries, subdivisions and regions.</summary>
    public required Areas Areas { get; init; }

    /// <summary>Terms that free text does not use.</summary>
    public ImmutableArray<RejectedTerm> RejectedTerms { get; init; } = [];

    /// <summary>Words that mark personal names.</summary>
    public ImmutableArray<NameMarker> NameMarkers { get; init; } = [];

    /// <summary>Languages: code and names.</summary>
    public ImmutableArray<Term> Languages { get; init; } = [];
}
