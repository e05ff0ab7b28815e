using Cited.Reading;

namespace Cited.Releasing;

/// <summary>Which files a release has: the one place that knows their names.</summary>
public static class ReleaseLayout
{
    /// <summary>The records, one a line.</summary>
    public const string Records = "records.ndjson";

    /// <summary>What the release says of itself and its files.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>The fingerprints of all other files, as <c>sha256sum --check</c> reads them.</summary>
    public const string Checksums = "SHA256SUMS";

    /// <summary>What changed from version to version, in the repository and in a release.</summary>
    public const string Changelog = "CHANGELOG.md";

    /// <summary>What the tool is built from, as CycloneDX; in the repository and in a release.</summary>
    public const string BillOfMaterials = "sbom.cdx.json";

    /// <summary>The folder of the tables.</summary>
    public const string Tables = "tables";

    /// <summary>The folder in the repository that keeps earlier releases.</summary>
    public const string Kept = DataLayout.Kept;

    /// <summary>Files of the repository that go into a release as they are, if they are there.</summary>
    public static IReadOnlyList<string> CarriedFiles { get; } = [Changelog, "LICENSE", "LICENSE-DATA", BillOfMaterials, DataLayout.DatasetInfo, DataLayout.Retired];

    /// <summary>The folder of schemas and vocabularies, which goes in as it is.</summary>
    public const string CarriedFolder = DataLayout.Schema;

    /// <summary>The name of a release's folder, and of its zip without <c>.zip</c>.</summary>
    public static string NameOf(string dataset, string version) => $"{dataset}-{version}";

    /// <summary>The name of the patch that makes this release of an earlier one.</summary>
    public static string PatchFrom(string previous) => $"patch-from-{previous}.json";

    /// <summary>Whether a path is of a patch.</summary>
    public static bool IsPatch(string path) => path.StartsWith("patch-from-", StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal) && !path.Contains('/', StringComparison.Ordinal);

    /// <summary>What kind of file it is, as a media type (RFC 6838).</summary>
    public static string MediaTypeOf(string path) => Path.GetExtension(path) switch
    {
        ".csv" => "text/csv",
        ".ndjson" => "application/x-ndjson",
        ".sqlite" => "application/vnd.sqlite3",
        ".jsonld" => "application/ld+json",
        ".json" => path == BillOfMaterials ? "application/vnd.cyclonedx+json" : "application/json",
        ".md" => "text/markdown",
        ".html" => "text/html",
        ".cff" => "application/yaml",
        _ => "text/plain",
    };

    /// <summary>What a file is for, in a sentence for people.</summary>
    public static string PurposeOf(string path) => path switch
    {
        Records => "Every record, one a line, in RFC 8785 form, sorted by id.",
        Databases.SqliteDatabase.Path => "All tables in one SQLite database, with keys, indexes, descriptions and views.",
        "datapackage.json" => "The tables described by the Data Package standard, version 2.",
        "croissant.json" => "The tables described by the Croissant format, version 1.1.",
        "dataset.jsonld" => "The dataset described with the vocabulary of schema.org.",
        "datacite.json" => "The dataset described by the DataCite metadata schema, for deposit in a repository.",
        "CITATION.cff" => "How to cite this version, in the Citation File Format.",
        "codebook.md" => "Every table, column, property and code, with what it means.",
        "codebook.html" => "The codebook as a page.",
        Changelog => "What changed from version to version.",
        "LICENSE" => "The licence of the code that made this.",
        "LICENSE-DATA" => "The licence of the data.",
        BillOfMaterials => "What the tool that made this is built from, as a CycloneDX 1.6 bill of materials.",
        Manifest => "Version, files and records with their fingerprints.",
        "README.md" => "What lies here and where to begin.",
        _ when IsPatch(path) => "An RFC 6902 patch that makes this release's records of those of the version in its name.",
        _ when path.StartsWith("tables/", StringComparison.Ordinal) => "A table as CSV.",
        _ when path.StartsWith("schema/vocabulary/", StringComparison.Ordinal) => "A vocabulary: codes with their meaning.",
        _ when path.StartsWith("schema/", StringComparison.Ordinal) => "The form of the records.",
        _ => "Part of the data as it is kept.",
    };
}
