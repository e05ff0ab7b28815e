using System.Collections.Immutable;

namespace Cited.Text;

/// <summary>One bound on what is read or done, as SECURITY.md lists it.</summary>
/// <param name="Of">What is bounded.</param>
/// <param name="Most">The bound.</param>
/// <param name="Unit">In what it is counted: <c>bytes</c>, <c>levels</c>, <c>seconds</c>, and so on.</param>
/// <param name="Beyond">What happens beyond the bound.</param>
public sealed record Limit(string Of, long Most, string Unit, string Beyond);

/// <summary>
/// Every bound on what others hand in: records, saved pages, releases, queries. Each is far above what honest input needs, and keeps
/// made-up input from taking all memory or all time. Whoever reads something takes the bound from here; the table in SECURITY.md is
/// made from <see cref="All"/>.
/// </summary>
public static class Limits
{
    /// <summary>The largest file of the dataset, in bytes: 4 MiB.</summary>
    public const int RecordBytes = 4 * 1024 * 1024;

    /// <summary>The deepest nesting of JSON in the dataset, in levels; a record needs eight.</summary>
    public const int JsonDepth = 64;

    /// <summary>The longest list in a record, and the most properties of one object; the longest list today has 59 items.</summary>
    public const int RecordItems = 500;

    /// <summary>The most values in one record (texts, numbers, lists, objects); the largest record today has 4,600.</summary>
    public const int RecordValues = 50_000;

    /// <summary>The longest text in a record, in bytes: 16 KiB; the schemas allow at most 2,000 characters.</summary>
    public const int RecordTextBytes = 16 * 1024;

    /// <summary>The most retired ids.</summary>
    public const int RetiredIds = 5_000;

    /// <summary>The most references that are followed from one source to its origins, or from one operation to those it belongs to, in all.</summary>
    public const int ChainSteps = 200;

    /// <summary>The most unknown ids of one record for which similar ids are looked for.</summary>
    public const int UnknownIds = 50;

    /// <summary>The most records of a dataset in which all ids are compared with an unknown one.</summary>
    public const int SimilarIds = 10_000;

    /// <summary>How many ids, those next to it in ordinal order, an unknown one is compared with in a larger dataset.</summary>
    public const int SimilarIdsInLarge = 1_000;

    /// <summary>How often a comparison looks again for renamed records after it found some.</summary>
    public const int RenameRounds = 20;

    /// <summary>The most values of one record that <c>--fix</c> tries to convert in one round.</summary>
    public const int Conversions = 50;

    /// <summary>The most different origins, of sources cited with the same words, that are compared with each other.</summary>
    public const int AlikeOrigins = 500;

    /// <summary>The most parts of one total that are added up.</summary>
    public const int AddedParts = 100;

    /// <summary>The most operations of which an operation is said to be a part whose counts are compared.</summary>
    public const int ComparedWholes = 20;

    /// <summary>The largest saved page or copy in an archive, in bytes: 16 MiB.</summary>
    public const int PageBytes = 16 * 1024 * 1024;

    /// <summary>The most files in a release.</summary>
    public const int ReleaseFiles = 2_000;

    /// <summary>The largest file of a release, and the largest zip of one, in bytes: 512 MiB.</summary>
    public const long ReleaseFileBytes = 512L * 1024 * 1024;

    /// <summary>All files of a release together, in bytes: 1 GiB.</summary>
    public const long ReleaseBytes = 1024L * 1024 * 1024;

    /// <summary>How many times larger than in the zip a file of a release may be.</summary>
    public const int ReleaseRatio = 250;

    /// <summary>Files of a release up to this size, in bytes, may have any ratio.</summary>
    public const long ReleaseRatioFrom = 64 * 1024;

    /// <summary>The longest text or blob that a query may make, in bytes: 8 MiB.</summary>
    public const int QueryValueBytes = 8 * 1024 * 1024;

    /// <summary>The longest query, in bytes.</summary>
    public const int QuerySqlBytes = 256 * 1024;

    /// <summary>The memory that the database engine may take, in bytes: 512 MiB, for all databases of the process.</summary>
    public const long QueryMemoryBytes = 512L * 1024 * 1024;

    /// <summary>Every bound, in the order of SECURITY.md.</summary>
    public static ImmutableArray<Limit> All { get; } =
    [
        new("a file of the dataset", RecordBytes, "bytes", "the file is not read; `file-too-large`"),
        new("nesting of JSON in the dataset", JsonDepth, "levels", "the file is not read further; `nested-too-deep`"),
        new("a list in a record, or the properties of an object", RecordItems, "items", "the file is not checked further; `too-many-values`"),
        new("values in a record", RecordValues, "values", "the file is not checked further; `too-many-values`"),
        new("a text in a record", RecordTextBytes, "bytes", "the file is not checked further; `too-many-values`"),
        new("retired ids", RetiredIds, "ids", "the file is not checked further; `too-many-values`"),
        new("references from one record to its origins or to what it belongs to, in all", ChainSteps, "references", "they are not followed further; `chain-too-long`"),
        new("unknown ids of a record for which similar ids are looked for", UnknownIds, "ids", "the finding says that none were looked for"),
        new("records in a dataset whose ids are all compared with an unknown one", SimilarIds, "records", "the 1,000 ids next to it in order are compared"),
        new("rounds in which a comparison looks for renamed records", RenameRounds, "rounds", "the rest are compared as removed and added"),
        new("values of a record that `--fix` tries to convert in a round", Conversions, "values", "the rest stay; run it again"),
        new("different origins of sources cited with the same words", AlikeOrigins, "origins", "further ones are compared with these only"),
        new("parts of one total that are added up", AddedParts, "facts", "the largest are added up"),
        new("operations that one operation is part of", ComparedWholes, "operations", "the others are not compared; `part-larger-than-whole` says so"),
        new("a saved page, or a copy in an archive", PageBytes, "bytes", "the page is not read; the command says so"),
        new("files in a release", ReleaseFiles, "files", "the release is refused"),
        new("a file of a release, or its zip", ReleaseFileBytes, "bytes", "the release is refused"),
        new("all files of a release together", ReleaseBytes, "bytes", "the release is refused"),
        new("size of a release's file against its size in the zip", ReleaseRatio, "times", "the release is refused"),
        new("a release's file that may have any such ratio", ReleaseRatioFrom, "bytes", "beyond it, the ratio counts"),
        new("a text or blob in a query's answer", QueryValueBytes, "bytes", "the query is ended"),
        new("a query", QuerySqlBytes, "bytes", "the query is refused"),
        new("memory of the database engine", QueryMemoryBytes, "bytes", "the query is ended"),
    ];
}
