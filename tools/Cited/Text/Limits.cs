using System.Collections.Immutable;
using System.Globalization;

namespace Cited.Text;

/// <summary>One bound on what is read or done, as SECURITY.md lists it.</summary>
/// <param name="Of">What is bounded.</param>
/// <param name="Most">The bound.</param>
/// <param name="Unit">In what it is counted: <c>bytes</c>, <c>levels</c>, <c>seconds</c>, and so on.</param>
/// <param name="Beyond">What happens beyond the bound.</param>
public sealed record Limit(string Of, long Most, string Unit, string Beyond);

/// <summary>
/// The bounds on what others hand in: records, saved pages, releases, queries. Each is far above what honest input needs, and keeps
/// made-up input from taking all memory or all time. Whoever reads something takes the bound from here; the table in SECURITY.md is
/// made from <see cref="All"/>. Bounds on the work of one algorithm stand beside it.
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

    /// <summary>The most retired ids: ids are retired for ever, so there may be more of them than records.</summary>
    public const int RetiredIds = 50_000;

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

    /// <summary>The longest pattern in a schema, in UTF-16 units.</summary>
    public const int PatternLength = 4_096;

    /// <summary>The most steps of a pattern in a schema, its repetitions written out.</summary>
    public const int PatternSteps = 4_000;

    /// <summary>The most nested groups in a pattern.</summary>
    public const int PatternDepth = 32;

    /// <summary>How long matching one text against one pattern may take, in seconds.</summary>
    public const int PatternSeconds = 2;

    /// <summary>The most references that are followed to hold one value against a schema, beside <see cref="SchemaReferencesPerByte"/>.</summary>
    public const int SchemaReferences = 10_000;

    /// <summary>The most references that are followed for each byte of the value.</summary>
    public const int SchemaReferencesPerByte = 1;

    /// <summary>The most nested references of schemas.</summary>
    public const int SchemaReferenceDepth = 200;

    /// <summary>The largest saved page or copy in an archive, in bytes: 16 MiB.</summary>
    public const int PageBytes = 16 * 1024 * 1024;

    /// <summary>The largest capture of a web archive that is read, in bytes, with its head and as it was packed: 20 MiB.</summary>
    public const int CaptureBytes = 20 * 1024 * 1024;

    /// <summary>All records of a web archive together, in bytes, unpacked: 64 GiB. They are not held in memory.</summary>
    public const long WebArchiveBytes = 64L * 1024 * 1024 * 1024;

    /// <summary>The most captures of a web archive.</summary>
    public const int WebArchiveCaptures = 1_000_000;

    /// <summary>The most pages of a PDF.</summary>
    public const int PdfPages = 1_000;

    /// <summary>The most letters on a page of a PDF; the cost of putting them in order grows faster than their number.</summary>
    public const int PdfLetters = 50_000;

    /// <summary>All that is unpacked of a PDF, in bytes: 256 MiB.</summary>
    public const long PdfUnpackedBytes = 256L * 1024 * 1024;

    /// <summary>The largest document whose hash is recorded, in bytes: 2 GiB. It is not held in memory.</summary>
    public const long DocumentBytes = 2L * 1024 * 1024 * 1024;

    /// <summary>The deepest nesting of elements in a saved page, in levels; Blink nests no deeper either.</summary>
    public const int PageDepth = 512;

    /// <summary>The most elements in a saved page, those included that the parser makes.</summary>
    public const int PageElements = 500_000;

    /// <summary>The most attributes of one element of a saved page.</summary>
    public const int ElementAttributes = 256;

    /// <summary>The longest JSON-LD script of a saved page, in characters.</summary>
    public const int ScriptCharacters = 1024 * 1024;

    /// <summary>The longest passage in which a value is looked for, in characters.</summary>
    public const int PassageCharacters = 64 * 1024;

    /// <summary>How many characters of a page are read again to find where it states a value.</summary>
    public const int PlacesCharacters = 4_000_000;

    /// <summary>How many words of a page are compared with the dataset's free texts, beyond one look at each.</summary>
    public const int WordingSteps = 50_000_000;

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

    /// <summary>The largest file of a release that is read as text: records, tables, JSON. In bytes: 64 MiB, 25 times the records of 0.2.0.</summary>
    public const int ReleaseTextBytes = 64 * 1024 * 1024;

    /// <summary>The most columns of a table of a release; the widest has 40.</summary>
    public const int ReleaseColumns = 200;

    /// <summary>The most rows of a table of a release.</summary>
    public const int ReleaseRows = 1_000_000;

    /// <summary>The most values that a column of a table may be restricted to.</summary>
    public const int ReleaseAllowed = 1_000;

    /// <summary>The largest database of a release, in bytes: 256 MiB, more than 20 times that of 0.2.0.</summary>
    public const int DatabaseBytes = 256 * 1024 * 1024;

    /// <summary>The most tables, views and indexes of a release's database.</summary>
    public const int DatabaseObjects = 500;

    /// <summary>The most steps of the database engine while a release's database is read.</summary>
    public const long DatabaseSteps = 1_000_000_000;

    /// <summary>The largest zip of a kept release, in bytes: 32 MiB, 40 times that of 0.2.0. What it holds has the bound for text.</summary>
    public const int KeptBytes = 32 * 1024 * 1024;

    /// <summary>The longest chain of differences; after it a release is kept whole.</summary>
    public const int KeptChain = 20;

    /// <summary>The most faults of one kind that are listed for a release.</summary>
    public const int ReleaseFaults = 1_000;

    /// <summary>
    /// The longest text or blob that a query may make, in bytes: 1 MiB. No value in a release is near it, and one call of a function, which
    /// cannot be interrupted, takes time by the length of what it is given.
    /// </summary>
    public const int QueryValueBytes = 1024 * 1024;

    /// <summary>The longest pattern of <c>LIKE</c> and <c>GLOB</c>, in bytes.</summary>
    public const int QueryPatternBytes = 100;

    /// <summary>The most columns of a query's answer, and of a table in it.</summary>
    public const int QueryColumns = 200;

    /// <summary>All cells of a query's answer together, in bytes of memory: 128 MiB, 20 times all tables of 0.2.0.</summary>
    public const long QueryAnswerBytes = 128L * 1024 * 1024;

    /// <summary>The longest query, in bytes.</summary>
    public const int QuerySqlBytes = 64 * 1024;

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
        new("records in a dataset whose ids are all compared with an unknown one", SimilarIds, "records", string.Create(CultureInfo.InvariantCulture, $"the {SimilarIdsInLarge:N0} ids next to it in order are compared")),
        new("rounds in which a comparison looks for renamed records", RenameRounds, "rounds", "the rest are compared as removed and added"),
        new("values of a record that `--fix` tries to convert in a round", Conversions, "values", "the rest stay; run it again"),
        new("different origins of sources cited with the same words", AlikeOrigins, "origins", "further ones are compared with these only"),
        new("parts of one total that are added up", AddedParts, "facts", "the largest are added up"),
        new("operations that one operation is part of", ComparedWholes, "operations", "the others are not compared; `part-larger-than-whole` says so"),
        new("a pattern in a schema", PatternLength, "characters", "the schema is not used; the command says so"),
        new("a pattern in a schema, its repetitions written out", PatternSteps, "steps", "the schema is not used; the command says so"),
        new("nested groups in a pattern", PatternDepth, "levels", "the schema is not used; the command says so"),
        new("matching a text against a pattern", PatternSeconds, "seconds", "a finding says that it cannot be told"),
        new("references followed to hold a file against a schema, beside the next row", SchemaReferences, "references", "a finding says that it cannot be told"),
        new("references followed for each byte of the file", SchemaReferencesPerByte, "references", "a finding says that it cannot be told"),
        new("nested references", SchemaReferenceDepth, "levels", "a finding says that it cannot be told; the schema is not used if every value meets it"),
        new("a saved page, or a copy in an archive", PageBytes, "bytes", "the page is not read; the command says so"),
        new("a capture in a web archive, as it came", CaptureBytes, "bytes", "what is beyond is not read"),
        new("a web archive, unpacked", WebArchiveBytes, "bytes", "the rest is not read; a note says so"),
        new("captures in a web archive", WebArchiveCaptures, "captures", "the rest is not read; a note says so"),
        new("pages of a PDF", PdfPages, "pages", "the rest is not read"),
        new("letters on a page of a PDF", PdfLetters, "letters", "the PDF is not read; the command says so"),
        new("what is unpacked of a PDF", PdfUnpackedBytes, "bytes", "the PDF is not read; the command says so"),
        new("a document whose hash is recorded", DocumentBytes, "bytes", "it is refused"),
        new("nesting of elements in a saved page", PageDepth, "levels", "the page is not read further; a note says from which line on"),
        new("elements in a saved page", PageElements, "elements", "the page is not read further; a note says from which line on"),
        new("attributes of an element of a saved page", ElementAttributes, "attributes", "the rest of them are passed over"),
        new("a JSON-LD script of a saved page", ScriptCharacters, "characters", "the script is passed over"),
        new("a passage in which a value is looked for", PassageCharacters, "characters", "the value is undecided"),
        new("what is read again of a page to find a value in it", PlacesCharacters, "characters", "the rest of the page is not searched; a note says so"),
        new("words of a page compared with free texts of the dataset", WordingSteps, "words", "the rest of the page is not compared"),
        new("files in a release", ReleaseFiles, "files", "the release is refused"),
        new("a file of a release, or its zip", ReleaseFileBytes, "bytes", "the release is refused"),
        new("all files of a release together", ReleaseBytes, "bytes", "the release is refused"),
        new("a file of a release that is read as text", ReleaseTextBytes, "bytes", "the release is refused"),
        new("tables of a release together, as CSV", ReleaseTextBytes, "bytes", "the tables are not read; the release is refused"),
        new("columns of a release's table", ReleaseColumns, "columns", "the table is not read; the release is refused"),
        new("rows of a release's table", ReleaseRows, "rows", "the table is not read; the release is refused"),
        new("values that a column of a release may be restricted to", ReleaseAllowed, "values", "the table is not read; the release is refused"),
        new("the database of a release", DatabaseBytes, "bytes", "the database is not read; the release is refused"),
        new("tables, views and indexes of a release's database", DatabaseObjects, "objects", "the database is not asked; the release is refused"),
        new("steps of the engine over a release's database", DatabaseSteps, "steps", "reading ends; the release is refused"),
        new("the zip of a kept release", KeptBytes, "bytes", "it is neither written nor read; the command says so"),
        new("kept releases that one is put together from", KeptChain, "releases", "the next one is kept whole"),
        new("faults of one kind in a release", ReleaseFaults, "faults", "the rest is not listed"),
        new("size of a release's file against its size in the zip", ReleaseRatio, "times", "the release is refused"),
        new("a release's file that may have any such ratio", ReleaseRatioFrom, "bytes", "beyond it, the ratio counts"),
        new("a text or blob in a query's answer", QueryValueBytes, "bytes", "the query is ended"),
        new("a pattern of `LIKE` or `GLOB`", QueryPatternBytes, "bytes", "the query is ended"),
        new("columns of a query's answer", QueryColumns, "columns", "the query is refused"),
        new("a query's answer in memory", QueryAnswerBytes, "bytes", "the query is ended"),
        new("a query", QuerySqlBytes, "bytes", "the query is refused"),
        new("memory of the database engine", QueryMemoryBytes, "bytes", "the query is ended"),
    ];
}
