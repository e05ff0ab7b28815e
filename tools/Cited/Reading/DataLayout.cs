using Cited.Model;
using Cited.Text;

namespace Cited.Reading;

/// <summary>Which files the dataset has and where: the one place that knows its folders.</summary>
public static class DataLayout
{
    /// <summary>The folder of all records.</summary>
    public const string Data = "data";

    /// <summary>The folder of the schemas.</summary>
    public const string Schema = "schema";

    /// <summary>The folder of the vocabularies.</summary>
    public const string Vocabulary = "schema/vocabulary";

    /// <summary>The folder of the kept releases.</summary>
    public const string Kept = "releases";

    /// <summary>Ids that left the dataset.</summary>
    public const string Retired = "data/retired.json";

    /// <summary>What the dataset says of itself.</summary>
    public const string DatasetInfo = "data/dataset.json";

    /// <summary>The folder of sources whose year is not known.</summary>
    public const string Undated = "undated";

    /// <summary>The largest file that is read at a path, in bytes: kept releases grow with the dataset, single records do not.</summary>
    public static int MostBytes(string path) => IsAtOrBelow(path, Kept) ? Limits.KeptBytes : Limits.RecordBytes;

    /// <summary>Whether a path is that of a file or folder, or of something below it.</summary>
    public static bool IsAtOrBelow(string path, string other) =>
        path.StartsWith(other, StringComparison.Ordinal) && (path.Length == other.Length || path[other.Length] == '/');

    /// <summary>What a path below <see cref="Data"/> holds, judged by its folder; absent if nothing belongs there.</summary>
    public static FileRole? RoleOf(string path) => path.Split('/') switch
    {
        _ when !path.EndsWith(".json", StringComparison.Ordinal) => null,
        ["data", "dataset.json"] => FileRole.DatasetInfo,
        ["data", "retired.json"] => FileRole.Retired,
        ["data", "operations", { } year, _] when IsYear(year) => FileRole.Operation,
        ["data", "sources", { } year, _] when IsYear(year) || year == Undated => FileRole.Source,
        ["data", "organizations", _] => FileRole.Organization,
        ["data", "indicators", _] => FileRole.Indicator,
        _ => null,
    };

    /// <summary>The folder for a record; <paramref name="year"/> is used by the kinds that have one folder a year.</summary>
    public static string FolderOf(RecordKind kind, string? year) => kind switch
    {
        RecordKind.Operation => $"data/operations/{year}",
        RecordKind.Source => $"data/sources/{year ?? Undated}",
        RecordKind.Organization => "data/organizations",
        _ => "data/indicators",
    };

    /// <summary>The schema's kind, as in <c>urn:cited-operations:schema:1:operation</c>.</summary>
    public static string SchemaKind(FileRole role) => role switch
    {
        FileRole.Operation => "operation",
        FileRole.Indicator => "indicator",
        FileRole.Source => "source",
        FileRole.Organization => "organization",
        FileRole.Retired => "retired",
        _ => "dataset",
    };

    /// <summary>What <c>$schema</c> says in a file: the relative path of the schema of its kind.</summary>
    public static string SchemaReference(string path, FileRole role) =>
        string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/'))) + $"{Schema}/{SchemaKind(role)}.schema.json";

    /// <summary>A file's name without folder and <c>.json</c>.</summary>
    public static string StemOf(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.EndsWith(".json", StringComparison.Ordinal) ? name[..^5] : name;
    }

    /// <summary>The year whose folder a file lies in; absent if it lies in none.</summary>
    public static string? YearOf(string path) => path.Split('/') is [.., var folder, _] && IsYear(folder) ? folder : null;

    private static bool IsYear(string folder) => folder.Length == 4 && folder.All(char.IsAsciiDigit);
}

/// <summary>What a file of the dataset holds.</summary>
public enum FileRole
{
    /// <summary>An operation.</summary>
    Operation,

    /// <summary>An indicator.</summary>
    Indicator,

    /// <summary>A source.</summary>
    Source,

    /// <summary>An organisation.</summary>
    Organization,

    /// <summary>The ids that left the dataset.</summary>
    Retired,

    /// <summary>What the dataset says of itself.</summary>
    DatasetInfo,
}
