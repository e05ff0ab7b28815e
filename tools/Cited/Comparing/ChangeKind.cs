namespace Cited.Comparing;

/// <summary>
/// A kind of change. It alone decides what a change weighs: ids that are gone are major, additions minor, everything else
/// corrects what stays and is a patch; what merely follows from other changes decides nothing.
/// </summary>
/// <param name="Id">Stable for ever; what the JSON form calls it.</param>
/// <param name="Weight">Which part of the version it moves.</param>
/// <param name="Summary">One sentence: what happened.</param>
public sealed record ChangeKind(string Id, Weight Weight, string Summary)
{
    /// <summary>A record is there that was not.</summary>
    public static ChangeKind RecordAdded { get; } = new("record-added", Weight.Minor, "A record was added, with all that it holds.");

    /// <summary>A record is gone, and its id with it.</summary>
    public static ChangeKind RecordRemoved { get; } = new("record-removed", Weight.Major, "A record left, and its id with it.");

    /// <summary>A record has another id.</summary>
    public static ChangeKind RecordRenamed { get; } = new("record-renamed", Weight.Major, "A record has another id; references that follow it are no changes of their own.");

    /// <summary>A record answers a question that it did not.</summary>
    public static ChangeKind FactAdded { get; } = new("fact-added", Weight.Minor, "A fact was added to a record, with its claims.");

    /// <summary>A record no longer answers a question.</summary>
    public static ChangeKind FactRemoved { get; } = new("fact-removed", Weight.Patch, "A fact was removed from a record that stays.");

    /// <summary>A further answer.</summary>
    public static ChangeKind ClaimAdded { get; } = new("claim-added", Weight.Minor, "A fact has a further claim.");

    /// <summary>An answer less.</summary>
    public static ChangeKind ClaimRemoved { get; } = new("claim-removed", Weight.Patch, "A fact has a claim less.");

    /// <summary>Another value by the same sources.</summary>
    public static ChangeKind ClaimCorrected { get; } = new("claim-corrected", Weight.Patch, "The value or bound of a claim changed while its citations stay.");

    /// <summary>It stands, is superseded or retracted.</summary>
    public static ChangeKind ClaimStatusChanged { get; } = new("claim-status-changed", Weight.Patch, "A claim stands that did not, or no longer stands.");

    /// <summary>A further source for a claim.</summary>
    public static ChangeKind CitationAdded { get; } = new("citation-added", Weight.Minor, "A claim has a further source.");

    /// <summary>A source less for a claim.</summary>
    public static ChangeKind CitationRemoved { get; } = new("citation-removed", Weight.Patch, "A claim has a source less.");

    /// <summary>Another passage of the same source.</summary>
    public static ChangeKind CitationChanged { get; } = new("citation-changed", Weight.Patch, "A claim cites the same source otherwise: another passage, fingerprint or note.");

    /// <summary>Anything else that a record says.</summary>
    public static ChangeKind FieldChanged { get; } = new("field-changed", Weight.Patch, "Another member of a record, fact or claim was added, removed or changed.");

    /// <summary>Its claims now contradict each other.</summary>
    public static ChangeKind FactBecameContested { get; } = new("fact-became-contested", Weight.None, "Standing claims of the fact now contradict each other.");

    /// <summary>Its claims no longer contradict each other.</summary>
    public static ChangeKind FactBecameUncontested { get; } = new("fact-became-uncontested", Weight.None, "Standing claims of the fact no longer contradict each other.");

    /// <summary>More or fewer independent voices.</summary>
    public static ChangeKind CorroborationChanged { get; } = new("corroboration-changed", Weight.None, "More or fewer independent origins stand behind a claim.");

    /// <summary>Every kind, in the order in which reports show them.</summary>
    public static IReadOnlyList<ChangeKind> All { get; } =
    [
        RecordAdded, RecordRemoved, RecordRenamed, FactAdded, FactRemoved, ClaimAdded, ClaimRemoved, ClaimCorrected, ClaimStatusChanged,
        CitationAdded, CitationRemoved, CitationChanged, FieldChanged, FactBecameContested, FactBecameUncontested, CorroborationChanged,
    ];

    /// <summary>Whether it follows from other changes.</summary>
    public bool Derived => Weight == Weight.None;

    /// <summary>What the same change is when old and new are exchanged.</summary>
    public ChangeKind Mirrored =>
        this == RecordAdded ? RecordRemoved : this == RecordRemoved ? RecordAdded
        : this == FactAdded ? FactRemoved : this == FactRemoved ? FactAdded
        : this == ClaimAdded ? ClaimRemoved : this == ClaimRemoved ? ClaimAdded
        : this == CitationAdded ? CitationRemoved : this == CitationRemoved ? CitationAdded
        : this == FactBecameContested ? FactBecameUncontested : this == FactBecameUncontested ? FactBecameContested
        : this;
}
