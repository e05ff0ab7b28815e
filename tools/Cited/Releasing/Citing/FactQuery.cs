using Cited.Model;
using Cited.Reading;

namespace Cited.Releasing.Citing;

/// <summary>Facts by what people type: the id in full, or with the area or time alone in the brackets.</summary>
public static class FactQuery
{
    /// <summary>
    /// The fact that <paramref name="id"/> names: <c>vibora-2025/arrests[area=latin-america]</c>, or short
    /// <c>vibora-2025/arrests[latin-america]</c>. Absent if there is none, or if the short form fits several.
    /// </summary>
    public static (FactRecord Record, Fact Fact)? Find(Dataset dataset, string id)
    {
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || dataset.Find<FactRecord>(id[..slash]) is not { } record)
        {
            return null;
        }

        var exact = record.Facts.FirstOrDefault(f => FactId.Of(record, f).ToString() == id);
        var fitting = exact is not null ? [exact] : record.Facts.Where(f => Short(record, f).Contains(id, StringComparer.Ordinal)).Take(2).ToArray();
        return fitting is [var one] ? (record, one) : null;
    }

    /// <summary>The ids of all facts of the record that an id begins with; empty if it begins with none.</summary>
    public static IReadOnlyList<string> Near(Dataset dataset, string id) =>
        dataset.Find<FactRecord>(id.Split('/')[0]) is { } record ? [.. record.Facts.Select(f => FactId.Of(record, f).ToString()).Order(StringComparer.Ordinal)] : [];

    private static IEnumerable<string> Short(FactRecord record, Fact fact)
    {
        var only = fact.Scope switch
        {
            { Area: { } area, Outside: null, During: null, AsOf: null } => area,
            { Area: null, Outside: null, During: { } time, AsOf: null } => time,
            _ => null,
        };
        return only is null ? [] : [$"{record.Id}/{fact.Property}[{only}]"];
    }
}
