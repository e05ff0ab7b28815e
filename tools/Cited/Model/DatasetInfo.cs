using System.Collections.Immutable;
using Cited.Text;

namespace Cited.Model;

/// <summary>What the dataset says of itself; feeds all metadata.</summary>
public sealed record DatasetInfo(string Name, string Title, string Description, Place At)
{
    /// <summary>Words to find it by.</summary>
    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>Licences, with what they cover.</summary>
    public ImmutableArray<Licence> Licences { get; init; } = [];

    /// <summary>Who made it.</summary>
    public ImmutableArray<Contributor> Contributors { get; init; } = [];

    /// <summary>Its public address; absent while it has none.</summary>
    public string? Home { get; init; }
}

/// <summary>A licence: SPDX name, title, and what it covers (<c>data</c> or <c>code</c>).</summary>
public sealed record Licence(string Name, string Title, string Scope);

/// <summary>Someone who contributed, and how.</summary>
public sealed record Contributor(string Name, string Role);

/// <summary>An id that left the dataset; it is never used again.</summary>
/// <param name="Id">The id.</param>
/// <param name="Kind">What it was, as the records name the kinds.</param>
/// <param name="RetiredOn">The day, ISO 8601.</param>
/// <param name="Reason">Why, for readers.</param>
/// <param name="Successor">The id to use instead; absent if there is none.</param>
/// <param name="At">Where it is.</param>
public sealed record RetiredId(string Id, string Kind, string RetiredOn, string Reason, string? Successor, Place At);
