using System.Collections.Immutable;
using Cited.Text;

namespace Cited.Model;

/// <summary>A document that reports facts.</summary>
/// <param name="Id">Its id.</param>
/// <param name="At">Where the record is.</param>
/// <param name="Type"><c>official</c>, <c>wire</c>, <c>newspaper</c>, … as the schema lists them.</param>
/// <param name="Title">Its title, as bibliography.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Publisher">Organisation id.</param>
/// <param name="Accessed">The day its words were seen, ISO 8601.</param>
/// <param name="ReadFrom"><c>live</c>, <c>stored-copy</c> or <c>document</c>.</param>
/// <param name="Origin">Where its words come from.</param>
public sealed record Source(
    string Id,
    Place At,
    string Type,
    string Title,
    string Language,
    string Publisher,
    string Accessed,
    string ReadFrom,
    Origin Origin) : DataRecord(Id, At)
{
    /// <inheritdoc />
    public override RecordKind Kind => RecordKind.Source;

    /// <summary>Its public address; absent for a document without one.</summary>
    public string? Url { get; init; }

    /// <summary>What stands for the address of a document that has none.</summary>
    public DocumentReference? Document { get; init; }

    /// <summary>When it was published (EDTF); absent if not known.</summary>
    public string? Published { get; init; }

    /// <summary>A copy kept by a public archive.</summary>
    public ArchivedCopy? Archived { get; init; }
}

/// <summary>A document without a public address: its name, and the SHA-256 of its bytes in lower-case hex.</summary>
public sealed record DocumentReference(string Name, string Sha256);

/// <summary>A copy kept by a public archive; <paramref name="TextSha256"/> is of its normalised text, where it was taken.</summary>
public sealed record ArchivedCopy(string Url, string? TextSha256)
{
    /// <summary>The day on which it was made, ISO 8601; absent if not recorded.</summary>
    public string? Captured { get; init; }
}

/// <summary>Where a document's words come from.</summary>
/// <param name="Kind"><c>original</c>, <c>release</c>, <c>wire</c>, <c>rewrite</c>, <c>translation</c>, <c>aggregation</c>.</param>
/// <param name="DerivedFrom">Source ids, or organisation ids where the exact document is unknown.</param>
/// <param name="Basis"><c>attributed</c> or <c>matching-text</c>; absent for originals.</param>
/// <param name="At">Where the record says so.</param>
public sealed record Origin(string Kind, ImmutableArray<string> DerivedFrom, string? Basis, Place At)
{
    /// <summary>A remark on how that is known.</summary>
    public string? Note { get; init; }
}
