using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Cited.Reading;
using Cited.Releasing.Citing;
using Cited.Releasing.Databases;
using Cited.Releasing.Metadata;
using Cited.Releasing.Tables;
using Cited.Text;
using Microsoft.Data.Sqlite;

namespace Cited.Releasing;

/// <summary>A built release: all its files, in memory and in order of paths.</summary>
/// <param name="Name">The name of its folder.</param>
/// <param name="Files">Its files.</param>
/// <param name="Tables">Its tables.</param>
/// <param name="Faults">What is wrong with the tables, in sentences. A release with faults is not published.</param>
public sealed record Release(string Name, IReadOnlyList<ReleaseFile> Files, ImmutableArray<Table> Tables, IReadOnlyList<string> Faults)
{
    /// <summary>Builds the files of a release.</summary>
    /// <exception cref="ArgumentException">The dataset does not say what it is (data/dataset.json is missing or refused).</exception>
    public static Release Build(ReleaseInput input)
    {
        var info = InfoOf(input);
        var content = new ReleaseContent(input.Dataset, input.Version, input.Policy, input.History);
        var tables = ReleaseTables.Of(content);
        var data = new List<ReleaseFile>(tables.Select(Csv.File))
        {
            RecordLines.Of(content),
            SqliteDatabase.File(tables, About.Of(input, info)),
        };
        var metadata = new DatasetMetadata(info, input.Version, input.Date, tables, ReleaseFile.Sort(data), content);
        var described = new List<ReleaseFile>(data)
        {
            DataPackage.Of(metadata),
            Croissant.Of(metadata, BibTex.Of(Citables.Dataset(info, input.Version, input.Date))),
            SchemaOrg.Of(metadata),
            DataCite.Of(metadata),
            CitationFile.Of(metadata),
        };
        described.AddRange(Codebooks.Codebook.Files(content, tables, info.Title));
        described.AddRange(input.Carried);
        described.Add(ReleasePage.Of(metadata, described));
        described.Add(Manifest.Of(input, content, ReleaseFile.Sort(described)));
        described.Add(Manifest.Checksums(ReleaseFile.Sort(described)));
        return new Release(ReleaseLayout.NameOf(info.Name, input.Version), ReleaseFile.Sort(described), tables, TableFaults.Of(tables));
    }

    /// <summary>The database of a release, open in memory; the caller disposes of it.</summary>
    /// <exception cref="ArgumentException">The dataset does not say what it is.</exception>
    public static SqliteConnection Database(ReleaseInput input)
    {
        var info = InfoOf(input);
        return SqliteDatabase.Open(ReleaseTables.Of(new ReleaseContent(input.Dataset, input.Version, input.Policy, input.History)), About.Of(input, info));
    }

    // Found once for a file, and known while other files change: someone edits one record, and all are held against the last release.
    private static readonly ConditionalWeakTable<JsonText, string> Known = [];

    /// <summary>The records as a release would have them: SHA-256 of the RFC 8785 form by id.</summary>
    public static IReadOnlyDictionary<string, string> Fingerprints(Dataset dataset) => dataset.Records
        .DistinctBy(r => r.Id, StringComparer.Ordinal)
        .AsParallel()
        .Select(r => (r.Id, Sha256: Known.GetValue(r.At.File, file => Convert.ToHexStringLower(SHA256.HashData(Rfc8785.Bytes(file.Root!.Value))))))
        .ToDictionary(r => r.Id, r => r.Sha256, StringComparer.Ordinal);

    private static Model.DatasetInfo InfoOf(ReleaseInput input) =>
        input.Dataset.Info ?? throw new ArgumentException("The dataset has no data/dataset.json.", nameof(input));
}
