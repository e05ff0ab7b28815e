using System.Collections.Immutable;
using Cited.Model;
using Cited.Schemas;
using Cited.Text;

namespace Cited.Reading;

/// <summary>A file below data/: its text, what it should hold, and either the record or why there is none.</summary>
/// <param name="Text">The file.</param>
/// <param name="Role">What its folder says it holds; absent where nothing belongs there.</param>
/// <param name="SchemaFaults">What its schema refuses; empty for a good file and for one that is no JSON.</param>
/// <param name="Record">The record; absent where the text, the folder or the schema stands against it.</param>
public sealed record DataFile(JsonText Text, FileRole? Role, IReadOnlyList<SchemaFault> SchemaFaults, DataRecord? Record)
{
    private readonly Lazy<byte[]?>? otherForm;

    /// <summary>A file that may have a canonical form.</summary>
    internal DataFile(JsonText text, FileRole? role, IReadOnlyList<SchemaFault> schemaFaults, DataRecord? record, CanonicalForm form)
        : this(text, role, schemaFaults, record) => otherForm = new Lazy<byte[]?>(() =>
            text.Root is not { } root || form.Is(root, text.Source.Bytes) ? null : form.Write(root));

    /// <summary>Path below the root.</summary>
    public string Path => Text.Path;

    /// <summary>
    /// What the file would hold in canonical form; absent where it is in that form, or cannot be read. It is found out once for a file,
    /// when first asked for, and stays known while other files change.
    /// </summary>
    public byte[]? OtherForm => otherForm?.Value;

    /// <summary>What went wrong in the tool itself while it read the file; absent if nothing did.</summary>
    public Exception? Failure { get; init; }

    /// <summary>Whether the file was refused: its record, if it has one, is not in the model.</summary>
    public bool Refused => Text.Root is null || Role is null || SchemaFaults.Count > 0 || Failure is not null;

    /// <summary>Whether the file's bytes could not be had at all.</summary>
    public bool Unread => Text.Faults.Any(f => f.IsAboutAccess || f.Kind == TextFaultKind.TooLarge);

    /// <summary>Why the file was refused, in a sentence for people; absent if it was not.</summary>
    public string? WhyRefused =>
        Failure is { } failure ? $"The tool failed to read it ({failure.GetType().Name}): a defect in cited, not in the file."
        : Text.Faults is [var fault, ..] ? fault.Sentence
        : Role is null ? "Nothing that belongs in this folder has such a name."
        : SchemaFaults is [var departure, ..] ? Shown.Sentence(departure.Message)
        : null;

    /// <summary>The place in the file that <see cref="WhyRefused"/> speaks of; the file as a whole where it speaks of no place in it.</summary>
    public Place WhereRefused =>
        Failure is null && Text.Faults is [var fault, ..] ? Place.Of(Text, fault)
        : Failure is null && Role is not null && SchemaFaults is [var departure, ..] ? new Place(Text, departure.InstancePointer)
        : Place.Whole(Text);
}

/// <summary>
/// A dataset as it was read: every file, also the broken ones, and the records of the good ones. Where two files
/// hold the same id, look-ups give the first in path order; the rule <c>duplicate-id</c> reports the other.
/// </summary>
public sealed class Dataset : IRecords
{
    private readonly Dictionary<string, DataRecord> byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> refusedIds;
    private readonly Lazy<Dictionary<string, ImmutableArray<Source>>> byPublisher;
    private readonly Lazy<Dictionary<string, ImmutableArray<Operation>>> byRelated;
    private readonly Lazy<DataRecord[]> inOrderOfIds;
    private readonly Dictionary<string, RetiredId> retiredById = new(StringComparer.Ordinal);

    /// <summary>Puts together what was read; <paramref name="files"/> in path order.</summary>
    public Dataset(string name, IReadOnlyList<DataFile> files, Vocabulary vocabulary, SchemaLibrary schemas, DatasetInfo? info, ImmutableArray<RetiredId> retired)
    {
        (Name, Files, Vocabulary, Schemas, Info, Retired) = (name, files, vocabulary, schemas, info, retired);
        Records = [.. files.Select(f => f.Record).OfType<DataRecord>()];
        foreach (var record in Records)
        {
            byId.TryAdd(record.Id, record);
        }

        foreach (var id in retired)
        {
            retiredById.TryAdd(id.Id, id);
        }

        refusedIds = [.. files.Where(f => f.Refused).Select(f => DataLayout.StemOf(f.Path))];
        Operations = [.. Records.OfType<Operation>()];
        Indicators = [.. Records.OfType<Indicator>()];
        Sources = [.. Records.OfType<Source>()];
        Organizations = [.. Records.OfType<Organization>()];
        FactRecords = [.. Records.OfType<FactRecord>()];
        inOrderOfIds = new(() => [.. Records.OrderBy(r => r.Id, StringComparer.Ordinal)]);
        byPublisher = new(() => Sources.GroupBy(s => s.Publisher, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal));
        byRelated = new(() => Operations
            .SelectMany(o => o.Related.Select(r => r.Operation).Distinct(StringComparer.Ordinal), (o, id) => (Operation: o, Id: id))
            .GroupBy(pair => pair.Id, pair => pair.Operation, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal));
    }

    /// <summary>What people call it: the folder's path, <c>git:main</c>, …</summary>
    public string Name { get; }

    /// <summary>All files below data/, in path order.</summary>
    public IReadOnlyList<DataFile> Files { get; }

    /// <summary>What schema/vocabulary says.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The schemas by which the files were read.</summary>
    public SchemaLibrary Schemas { get; }

    /// <summary>What the dataset says of itself; absent if data/dataset.json is missing or refused.</summary>
    public DatasetInfo? Info { get; }

    /// <summary>Ids that left the dataset.</summary>
    public ImmutableArray<RetiredId> Retired { get; }

    /// <summary>All records, in path order.</summary>
    public ImmutableArray<DataRecord> Records { get; }

    /// <summary>Operations.</summary>
    public ImmutableArray<Operation> Operations { get; }

    /// <summary>Indicators.</summary>
    public ImmutableArray<Indicator> Indicators { get; }

    /// <summary>Sources.</summary>
    public ImmutableArray<Source> Sources { get; }

    /// <summary>Organisations.</summary>
    public ImmutableArray<Organization> Organizations { get; }

    /// <summary>Operations and indicators.</summary>
    public ImmutableArray<FactRecord> FactRecords { get; }

    /// <inheritdoc />
    ImmutableArray<DataRecord> IRecords.All => Records;

    /// <inheritdoc />
    public IReadOnlyList<DataRecord> Around(string id)
    {
        if (Records.Length <= Limits.SimilarIds)
        {
            return Records;
        }

        var (low, high) = (0, Records.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(inOrderOfIds.Value[middle].Id, id) < 0 ? (middle + 1, high) : (low, middle);
        }

        var half = Limits.SimilarIdsInLarge / 2;
        var start = Math.Clamp(low - half, 0, Records.Length - Limits.SimilarIdsInLarge);
        return new ArraySegment<DataRecord>(inOrderOfIds.Value, start, Limits.SimilarIdsInLarge);
    }

    /// <inheritdoc />
    public T? Find<T>(string id)
        where T : DataRecord => byId.GetValueOrDefault(id) as T;

    /// <summary>The ids that files which were refused bear by their names.</summary>
    public IReadOnlySet<string> RefusedIds => refusedIds;

    /// <inheritdoc />
    public bool IsRefused(string id) => refusedIds.Contains(id);

    /// <inheritdoc />
    public RetiredId? FindRetired(string id) => retiredById.GetValueOrDefault(id);

    /// <inheritdoc />
    public ImmutableArray<Source> SourcesOf(string publisher) => byPublisher.Value.GetValueOrDefault(publisher, []);

    /// <inheritdoc />
    public ImmutableArray<Operation> OperationsRelatedTo(string id) => byRelated.Value.GetValueOrDefault(id, []);

    /// <summary>The same dataset with some of its files only.</summary>
    public Dataset Only(Func<DataFile, bool> wanted) => new(Name, [.. Files.Where(wanted)], Vocabulary, Schemas, Info, Retired);
}
