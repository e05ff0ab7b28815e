using System.Collections.Immutable;
using Cited.Model;

namespace Cited.Reading;

/// <summary>The one list of all places where records cite sources.</summary>
internal static class CitationLists
{
    /// <summary>Every list of citations of a record; those that belong to one statement are together.</summary>
    public static IEnumerable<ImmutableArray<Citation>> Of(DataRecord record) => record switch
    {
        FactRecord r => r.Facts.SelectMany(f => f.Claims).Select(c => c.Citations),
        Organization o => o.Ratings.Select(r => r.Citations).Prepend(o.Parent?.Citations ?? []),
        _ => [],
    };
}
