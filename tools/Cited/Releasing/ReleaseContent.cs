using System.Collections.Immutable;
using System.Security.Cryptography;
using Cited.Corroboration;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Releasing;

/// <summary>A fact with what is derived from its claims.</summary>
internal sealed record FactRow(FactRecord Record, Fact Fact, FactSupport Support, PreferredValue Preferred)
{
    public string Id { get; } = FactId.Of(Record, Fact).ToString();

    public string? PreferredClaim => Preferred.Claim is { } chosen ? ClaimId.Within(Id, chosen.Claim) : null;
}

/// <summary>A claim of a fact.</summary>
internal sealed record ClaimRow(FactRow Fact, ClaimSupport Support, string Id)
{
    public Claim Claim => Support.Claim;
}

/// <summary>A citation of a claim, and the voices that its source repeats.</summary>
internal sealed record CitationRow(ClaimRow Claim, Citation Citation, Source? Source, ImmutableArray<Descent> Origins);

/// <summary>A record as it is in the release: its canonical bytes and its history.</summary>
internal sealed record ReleasedRecord(DataRecord Record, ReadOnlyMemory<byte> Canonical, RecordVersion Version);

/// <summary>
/// All that the files of a release are made from, computed once: the records, what is derived from them by one policy, and their
/// history.
/// </summary>
internal sealed class ReleaseContent
{
    public ReleaseContent(Dataset dataset, string version, PreferencePolicy policy, History history)
    {
        (Dataset, Policy) = (dataset, policy);
        Records = [.. Unique(dataset).Select(r => Released(r, version, history)).OrderBy(r => r.Record.Id, StringComparer.Ordinal)];
        ById = Records.ToDictionary(r => r.Record.Id, StringComparer.Ordinal);
        var preference = new Preference(dataset);
        Facts = [.. Records.Select(r => r.Record).OfType<FactRecord>().SelectMany(r => FactsOf(r, dataset, preference, policy))];
        Claims = [.. Facts.SelectMany(f => f.Support.Claims.Select(c => new ClaimRow(f, c, ClaimId.Within(f.Id, c.Claim))))];
        Citations = [.. Claims.GroupBy(c => c.Fact.Record, ReferenceEqualityComparer.Instance).SelectMany(r => CitationsOf(r, dataset))];
        Areas = dataset.Vocabulary.Areas;
        Overlaps = new Overlaps(dataset);
        var origins = new Origins(dataset);
        OriginsOfSources = Of<Source>().ToDictionary(s => s.Id, s => origins.Of(s.Id), StringComparer.Ordinal);
    }

    public Dataset Dataset { get; }

    public PreferencePolicy Policy { get; }

    /// <summary>By id.</summary>
    public ImmutableArray<ReleasedRecord> Records { get; }

    public IReadOnlyDictionary<string, ReleasedRecord> ById { get; }

    public ImmutableArray<FactRow> Facts { get; }

    public ImmutableArray<ClaimRow> Claims { get; }

    public ImmutableArray<CitationRow> Citations { get; }

    public Areas Areas { get; }

    public Overlaps Overlaps { get; }

    public IReadOnlyDictionary<string, ImmutableArray<Descent>> OriginsOfSources { get; }

    public IEnumerable<T> Of<T>()
        where T : DataRecord => Records.Select(r => r.Record).OfType<T>();

    /// <summary>What an area is called; absent if there is no area.</summary>
    public string? LabelOf(string? area) => area is null ? null : Areas.Label(area);

    /// <summary>What an organisation is called; its id if the dataset does not have it.</summary>
    public string? NameOf(string? organization) => organization is null ? null : Dataset.Find<Organization>(organization)?.DisplayName ?? organization;

    // Of two records with one id, which validation refuses, the first is taken, as everywhere.
    private static IEnumerable<DataRecord> Unique(Dataset dataset) => dataset.Records.DistinctBy(r => r.Id, StringComparer.Ordinal);

    private static ReleasedRecord Released(DataRecord record, string version, History history)
    {
        var bytes = Rfc8785.Bytes(record.At.File.Root!.Value);
        return new ReleasedRecord(record, bytes, history.In(version, record.Id, Convert.ToHexStringLower(SHA256.HashData(bytes))));
    }

    private static IEnumerable<FactRow> FactsOf(FactRecord record, Dataset dataset, Preference preference, PreferencePolicy policy) =>
        FactSupport.Of(record, dataset).Select(s => new FactRow(record, s.Fact, s, preference.Of(s, policy)));

    // The claims of one record.
    private static IEnumerable<CitationRow> CitationsOf(IEnumerable<ClaimRow> claims, Dataset dataset)
    {
        Origins? origins = null;
        foreach (var claim in claims)
        {
            origins ??= new Origins(dataset, claim.Fact.Record);
            foreach (var citation in claim.Claim.Citations)
            {
                yield return new CitationRow(claim, citation, dataset.Find<Source>(citation.Source), origins.Of(citation));
            }
        }
    }
}
