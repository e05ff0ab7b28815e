using System.Collections.Immutable;

namespace Cited.Comparing.Schemas;

/// <summary>One change of the form of the data.</summary>
/// <param name="Kind">What happened, and what that means for readers.</param>
/// <param name="Where">
/// The kinds of schema it is in (<c>operation</c>, …): several where a definition that they share changed; or one vocabulary,
/// as <c>vocabulary/properties</c>. Ordinal order.
/// </param>
/// <param name="Location">A JSON pointer with <c>#</c> before it in a schema; an entry's id in a vocabulary; empty for the whole.</param>
/// <param name="Old">What was there, as JSON; absent if nothing was.</param>
/// <param name="New">What is there now.</param>
public sealed record SchemaChange(SchemaChangeKind Kind, ImmutableArray<string> Where, string Location, string? Old, string? New)
{
    /// <summary>All by which two changes are the same, or not.</summary>
    public (string Kind, string Where, string Location, string? Old, string? New) Identity => (Kind.Id, string.Join(' ', Where), Location, Old, New);
}
