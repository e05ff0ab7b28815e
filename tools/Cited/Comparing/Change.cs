using Cited.Model;

namespace Cited.Comparing;

/// <summary>Which record a change is about.</summary>
/// <param name="Id">Its id, the new one where it was renamed.</param>
/// <param name="Type"><c>operation</c>, <c>indicator</c>, <c>source</c>, <c>organization</c>; <c>retired</c> and <c>dataset</c> for the two files that are no records.</param>
public sealed record RecordLabel(string Id, string Type)
{
    /// <summary>The id it had before; the same as <see cref="Id"/> unless it was renamed.</summary>
    public string OldId { get; init; } = Id;

    /// <summary>The record before; absent where there was none.</summary>
    public DataRecord? Old { get; init; }

    /// <summary>The record after; absent where there is none.</summary>
    public DataRecord? New { get; init; }

    /// <summary>Types in the order in which reports show them.</summary>
    public static IReadOnlyList<string> Types { get; } = ["operation", "indicator", "source", "organization", "retired", "dataset"];

    /// <summary>Same record of the same type.</summary>
    public bool Equals(RecordLabel? other) => other is not null && Id == other.Id && OldId == other.OldId && Type == other.Type;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Id, OldId, Type);
}

/// <summary>One side of a claim and its fact, for reports that show values and who gives them.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Claim">The claim; absent where the change is about the fact.</param>
/// <param name="Citation">The citation; absent where the change is about the claim or the fact.</param>
public sealed record ChangeSide(Fact? Fact, Claim? Claim, Citation? Citation);

/// <summary>
/// One change. Its identity is made of identities (record, fact, claim, source) and of a field's path in the keyed form; no
/// array index occurs in it.
/// </summary>
/// <param name="Kind">What happened.</param>
/// <param name="Record">In which record.</param>
public sealed record Change(ChangeKind Kind, RecordLabel Record)
{
    /// <summary>Key of the fact in the keyed form (<c>arrests[area=latin-america]</c>); absent for changes of the record itself.</summary>
    public string? Fact { get; init; }

    /// <summary>Key of the claim in the keyed form (<c>&gt;=10</c>), the new one where it was corrected; absent for changes of the fact itself.</summary>
    public string? Claim { get; init; }

    /// <summary>Key of the claim before, where it was corrected.</summary>
    public string? OldClaim { get; init; }

    /// <summary>The cited source, for changes of a citation.</summary>
    public string? Source { get; init; }

    /// <summary>JSON pointer of the field below the record, fact or claim, in the keyed form; absent but for <c>field-changed</c>.</summary>
    public string? Field { get; init; }

    /// <summary>What was there, as JSON (RFC 8785); absent where there was nothing, or the change speaks for itself.</summary>
    public string? Old { get; init; }

    /// <summary>What is there now, likewise.</summary>
    public string? New { get; init; }

    /// <summary>Why a claim was corrected, as its <c>correction</c> says; absent if it says nothing.</summary>
    public Correction? Correction { get; init; }

    /// <summary>What it was about before; absent where there was nothing.</summary>
    public ChangeSide? OldSide { get; init; }

    /// <summary>What it is about now; absent where there is nothing.</summary>
    public ChangeSide? NewSide { get; init; }

    /// <summary>The fact's property, on whichever side there is one.</summary>
    public Fact? FactShown => NewSide?.Fact ?? OldSide?.Fact;

    /// <summary>Id of the fact, as in the tables of the newer state: see <see cref="Model.FactId"/>.</summary>
    public string? FactId => Fact is null ? null : Model.FactId.Within(Record.Id, Fact);

    /// <summary>Id of the claim, as in the tables of the newer state: see <see cref="Model.ClaimId"/>.</summary>
    public string? ClaimId => Claim is null ? null : FactId + Claim;

    /// <summary>Id of the claim before, as in the tables of the older state, where it is another one.</summary>
    public string? OldClaimId => OldClaim is null ? null : Model.FactId.Within(Record.OldId, Fact!) + OldClaim;

    /// <summary>All by which two changes are the same, or not.</summary>
    public (string Kind, RecordLabel Record, string? Fact, string? Claim, string? OldClaim, string? Source, string? Field, string? Old, string? New) Identity =>
        (Kind.Id, Record, Fact, Claim, OldClaim, Source, Field, Old, New);

    /// <summary>The order of changes: by record, fact, claim, source, kind, field.</summary>
    public static IOrderedEnumerable<Change> Sort(IEnumerable<Change> changes) => changes
        .OrderBy(c => Rank(RecordLabel.Types, c.Record.Type))
        .ThenBy(c => c.Record.Id, StringComparer.Ordinal)
        .ThenBy(c => c.Fact ?? string.Empty, StringComparer.Ordinal)
        .ThenBy(c => c.Kind.Derived)
        .ThenBy(c => c.Claim ?? string.Empty, StringComparer.Ordinal)
        .ThenBy(c => Rank(ChangeKind.All, c.Kind))
        .ThenBy(c => c.Source ?? string.Empty, StringComparer.Ordinal)
        .ThenBy(c => c.Field ?? string.Empty, StringComparer.Ordinal);

    private static int Rank<T>(IReadOnlyList<T> order, T item)
    {
        for (var i = 0; i < order.Count; i++)
        {
            if (EqualityComparer<T>.Default.Equals(order[i], item))
            {
                return i;
            }
        }

        return order.Count;
    }
}
