using System.Collections.Immutable;
using Cited.Model;
using Cited.Reading;

namespace Cited.Corroboration;

/// <summary>What had been reported by a day.</summary>
/// <param name="Day">The day; what was published on it counts.</param>
/// <param name="Dataset">
/// The dataset with only those citations whose source was published by then, and only those claims, facts and disagreements that
/// they leave. Records stay, if without facts; so do sources and organisations, since origins are followed through them.
/// </param>
/// <param name="Undated">Cited sources without a date of publication, by id: they are left out.</param>
/// <param name="Uncertain">Cited sources of which it is not certain that they were published by then (a month or year that is not over), by id: left out too.</param>
/// <param name="Later">Cited sources that were published later, by id.</param>
public sealed record AsOf(DateOnly Day, Dataset Dataset, ImmutableArray<string> Undated, ImmutableArray<string> Uncertain, ImmutableArray<string> Later)
{
    /// <summary>
    /// The view of a dataset as of a day, by dates of publication. A claim that was superseded stands again as long as no standing
    /// claim of its fact has been reported: it was what was known. A retracted one stays retracted, since the day on which its source
    /// took it back is not recorded.
    /// </summary>
    public static AsOf View(Dataset dataset, DateOnly day)
    {
        var cited = dataset.FactRecords.SelectMany(r => r.Facts).SelectMany(f => f.Claims).SelectMany(c => c.Citations).Select(c => c.Source)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ToLookup(id => When(dataset.Find<Source>(id), day));
        var known = cited[Publication.ByThen].ToHashSet(StringComparer.Ordinal);
        var files = dataset.Files.Select(f => f.Record is FactRecord record ? f with { Record = Reduce(record, known) } : f);
        return new AsOf(
            day,
            new Dataset($"{dataset.Name} as of {day:yyyy-MM-dd}", [.. files], dataset.Vocabulary, dataset.Schemas, dataset.Info, dataset.Retired),
            [.. cited[Publication.Undated]],
            [.. cited[Publication.Uncertain]],
            [.. cited[Publication.Later]]);
    }

    private static FactRecord Reduce(FactRecord record, HashSet<string> known) => record with
    {
        Facts = [.. record.Facts.Select(f => Reduce(f, known)).Where(f => f.Claims.Length > 0)],
    };

    private static Fact Reduce(Fact fact, HashSet<string> known)
    {
        ImmutableArray<Claim> claims =
        [
            .. fact.Claims
                .Select(c => c with { Citations = [.. c.Citations.Where(x => known.Contains(x.Source))] })
                .Where(c => c.Citations.Length > 0),
        ];
        if (!claims.Any(c => c.Status == ClaimStatus.Stands))
        {
            claims = [.. claims.Select(c => c.Status == ClaimStatus.Superseded ? c with { Status = ClaimStatus.Stands } : c)];
        }

        var reduced = fact with { Claims = claims };
        return Contest.IsContested(reduced) ? reduced : reduced with { Disagreement = null };
    }

    private static Publication When(Source? source, DateOnly day)
    {
        if (source?.Published is not { } text || !Edtf.TryParse(text, out var published))
        {
            return Publication.Undated;
        }

        return published!.Latest <= day ? Publication.ByThen
            : published.Earliest is { } first && first > day ? Publication.Later
            : Publication.Uncertain;
    }

    private enum Publication
    {
        ByThen,
        Undated,
        Uncertain,
        Later,
    }
}
