using System.Collections.Immutable;
using Cited.Corroboration;
using Cited.Model;
using Cited.Reading;

namespace Cited.Reporting;

/// <summary>Something that a record's sources cannot show.</summary>
/// <param name="Kind">What it is, in words that are the same for all records: <c>one language</c>.</param>
/// <param name="Detail">Which, for this record: <c>en</c>; absent where the kind says it all.</param>
public sealed record BlindSpot(string Kind, string? Detail = null)
{
    /// <summary>Both, for reading: <c>one language (en)</c>.</summary>
    public override string ToString() => Detail is null ? Kind : $"{Kind} ({Detail})";
}

/// <summary>What a record's sources cannot show.</summary>
/// <param name="Record">Its id.</param>
/// <param name="Spots">The blind spots; empty if there are none.</param>
public sealed record BlindSpots(string Record, ImmutableArray<BlindSpot> Spots)
{
    /// <summary>The blind spots of a record.</summary>
    internal static BlindSpots Of(FactRecord record, Dataset dataset) => new(record.Id, [.. SpotsOf(record, dataset)]);

    /// <summary>All citations of a record.</summary>
    internal static IEnumerable<Citation> CitationsOf(FactRecord record) => record.Facts.SelectMany(f => f.Claims).SelectMany(c => c.Citations);

    /// <summary>The sources that citations name, by id, each once.</summary>
    internal static Source[] SourcesOf(IEnumerable<Citation> citations, Dataset dataset) =>
        [.. citations.Select(c => c.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(dataset.Find<Source>).OfType<Source>()];

    private static IEnumerable<BlindSpot> SpotsOf(FactRecord record, Dataset dataset)
    {
        var sources = SourcesOf(CitationsOf(record), dataset);
        if (sources.Length == 0)
        {
            yield return new BlindSpot("nothing reported");
            yield break;
        }

        if (sources.Length == 1)
        {
            yield return new BlindSpot("one source");
        }

        var origins = new Origins(dataset, record);
        if (!sources.Any(s => origins.Of(s.Id).Any(d => d.Voice.Organization == s.Publisher)))
        {
            yield return new BlindSpot("no primary source");
        }

        var involved = CountriesOf(record, dataset.Vocabulary);
        if (involved.Count > 0 && !sources.Any(s => dataset.Find<Organization>(s.Publisher)?.Country is { } country && involved.Contains(country)))
        {
            yield return new BlindSpot("no source from a country involved");
        }

        if (sources.DistinctBy(s => s.Language, StringComparer.Ordinal).Count() == 1)
        {
            yield return new BlindSpot("one language", sources[0].Language);
        }

        if (Voices.Together(FactSupport.Of(record, dataset).Select(f => f.Voices)) is { Count: 1 } one)
        {
            yield return new BlindSpot("one origin", one.Names.First());
        }
    }

    // Countries that a fact is about, or that a list of countries holds.
    private static HashSet<string> CountriesOf(FactRecord record, Vocabulary vocabulary) =>
    [
        .. record.Facts.Select(f => f.Scope.Area).OfType<string>().Select(vocabulary.Areas.CountryOf).OfType<string>(),
        .. record.Facts.Where(f => vocabulary.Properties.GetValueOrDefault(f.Property)?.Type == Model.ValueType.Countries)
            .SelectMany(f => f.Claims).Select(c => c.Value).OfType<SetValue>().SelectMany(s => s.Members),
    ];
}
