using System.Collections.Immutable;
using Cited.Text;

namespace Cited.Model;

/// <summary>What a file of the dataset holds.</summary>
public enum RecordKind
{
    /// <summary>An operation and the facts reported about it.</summary>
    Operation,

    /// <summary>An organisation's yearly figures.</summary>
    Indicator,

    /// <summary>A document that reports facts.</summary>
    Source,

    /// <summary>A publisher, police agency, hotline, …</summary>
    Organization,
}

/// <summary>A text in a language (BCP 47).</summary>
public sealed record Name(string Text, string Language, Place At)
{
    /// <summary>The name to show of several: the English one if there is one, else the first in canonical order; absent if there is none.</summary>
    internal static string? ToShow(ImmutableArray<Name> names) => names.FirstOrDefault(n => n.Language == "en")?.Text ?? names.FirstOrDefault()?.Text;
}

/// <summary>A finding that is known and stays, with the reason that a reader of the data is given.</summary>
public sealed record Acknowledgement(string Rule, string Reason, Place At);

/// <summary>What every record has.</summary>
/// <param name="Id">Unique over all kinds, lower-case kebab.</param>
/// <param name="At">The record's root in its file.</param>
public abstract record DataRecord(string Id, Place At)
{
    /// <summary>What the record is.</summary>
    public abstract RecordKind Kind { get; }

    /// <summary>A remark for readers; absent if there is none.</summary>
    public string? Note { get; init; }

    /// <summary>Findings about the record as a whole that stay.</summary>
    public ImmutableArray<Acknowledgement> Acknowledged { get; init; } = [];
}

/// <summary>A record that holds facts: an operation or an indicator.</summary>
public abstract record FactRecord(string Id, Place At, ImmutableArray<Name> Names, string Summary, ImmutableArray<Fact> Facts)
    : DataRecord(Id, At)
{
    /// <summary>The name to show: the English one if there is one, else the first in canonical order.</summary>
    public string DisplayName => Name.ToShow(Names) ?? Id;
}

/// <summary>An operation and the facts reported about it.</summary>
public sealed record Operation(string Id, Place At, ImmutableArray<Name> Names, string Summary, ImmutableArray<Fact> Facts)
    : FactRecord(Id, At, Names, Summary, Facts)
{
    /// <inheritdoc />
    public override RecordKind Kind => RecordKind.Operation;

    /// <summary>How it stands to other operations.</summary>
    public ImmutableArray<Relation> Related { get; init; } = [];
}

/// <summary>The figures that an organisation reports year by year.</summary>
public sealed record Indicator(string Id, Place At, string Organization, ImmutableArray<Name> Names, string Summary, ImmutableArray<Fact> Facts)
    : FactRecord(Id, At, Names, Summary, Facts)
{
    /// <inheritdoc />
    public override RecordKind Kind => RecordKind.Indicator;
}

/// <summary>How one operation stands to another.</summary>
/// <param name="Kind">One of <c>part-of</c>, <c>phase-of</c>, <c>re-announces</c>, <c>follow-up-of</c>, <c>same-case</c>.</param>
/// <param name="Operation">Id of the other one.</param>
/// <param name="At">Where it says so.</param>
public sealed record Relation(string Kind, string Operation, Place At);

/// <summary>A publisher, police agency, hotline, …</summary>
public sealed record Organization(string Id, Place At, ImmutableArray<Name> Names, string Type) : DataRecord(Id, At)
{
    /// <inheritdoc />
    public override RecordKind Kind => RecordKind.Organization;

    /// <summary>ISO 3166-1 alpha-2; absent for what belongs to no one country.</summary>
    public string? Country { get; init; }

    /// <summary>Its public address.</summary>
    public string? Website { get; init; }

    /// <summary>Who owns it, as reported.</summary>
    public Ownership? Parent { get; init; }

    /// <summary>What named raters say of it.</summary>
    public ImmutableArray<Rating> Ratings { get; init; } = [];

    /// <summary>The name to show: the English one if there is one, else the first in canonical order.</summary>
    public string DisplayName => Name.ToShow(Names) ?? Id;
}

/// <summary>Who owns an organisation, and who says so.</summary>
public sealed record Ownership(string Organization, ImmutableArray<Citation> Citations, Place At);

/// <summary>What a named rater reports of an organisation; never the project's own judgement.</summary>
public sealed record Rating(string Rater, string Scheme, string Value, ImmutableArray<Citation> Citations, Place At)
{
    /// <summary>The date of the rating (EDTF); absent if not reported.</summary>
    public string? AsOf { get; init; }
}
