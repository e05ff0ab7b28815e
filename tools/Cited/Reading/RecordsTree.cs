using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Cited.Model;
using Cited.Schemas;
using Cited.Text;

namespace Cited.Reading;

/// <summary>
/// The dataset that a release holds, as the tree of files that it was made from: the lines of <c>records.ndjson</c> become files in
/// canonical form in the folders they belong in; schemas, vocabularies, <c>data/dataset.json</c> and <c>data/retired.json</c> are there as
/// they are.
/// </summary>
public static partial class RecordsTree
{
    private const string Records = "records.ndjson";

    /// <summary>The tree of a release's files. Lines that are no records are left out; <paramref name="faults"/> says which and why.</summary>
    /// <exception cref="UnknownFormException">The schemas and vocabularies are not among those that are known.</exception>
    public static IFileTree Of(string name, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, KnownForms known, out IReadOnlyList<string> faults)
    {
        known.Require(files);
        var found = new List<string>();
        var tree = files
            .Where(f => f.Key.StartsWith(DataLayout.Schema + "/", StringComparison.Ordinal) || f.Key is DataLayout.DatasetInfo or DataLayout.Retired)
            .ToDictionary(f => f.Key, f => Content(f.Key, f.Value), StringComparer.Ordinal);
        var forms = tree.Where(f => f.Key.EndsWith(".schema.json", StringComparison.Ordinal)).ToDictionary(
            f => f.Key[(DataLayout.Schema.Length + 1)..^".schema.json".Length],
            f => f.Value.ToJson(f.Key).Root is { } schema ? new CanonicalForm(schema) : null,
            StringComparer.Ordinal);
        var records = files.GetValueOrDefault(Records);
        if (records.Length > Limits.ReleaseTextBytes)
        {
            found.Add(string.Create(CultureInfo.InvariantCulture, $"it has {records.Length} bytes; the records of a release have at most {Limits.ReleaseTextBytes}"));
            records = default;
        }

        foreach (var (i, line) in LinesOf(records).Index())
        {
            if (found.Count >= Limits.ReleaseFaults)
            {
                found.Add("there is more of this kind");
                break;
            }

            if (FaultOf(line, i + 1) is { } fault)
            {
                found.Add($"line {(i + 1).ToString(CultureInfo.InvariantCulture)} {fault}");
            }
        }

        faults = found;
        return new MemoryTree(name, tree);

        // What keeps a line from being one of the files; absent where it became one.
        string? FaultOf(ReadOnlyMemory<byte> line, int number)
        {
            if (line.Length > Limits.RecordBytes)
            {
                return string.Create(CultureInfo.InvariantCulture, $"has {line.Length} bytes; a record has at most {Limits.RecordBytes}");
            }

            var json = JsonText.Parse(string.Create(CultureInfo.InvariantCulture, $"{Records}:{number}"), line);
            return json.Root is not { ValueKind: JsonValueKind.Object } record ? "is no JSON object"
                : KindOf(record) is not { } kind || Text(record, "id") is not { } id ? "has no \"$schema\" of a record's kind, or no \"id\""
                : !FileName().IsMatch(id) ? $"has the id \"{Shown.Of(id)}\"; a file cannot have that name"
                : tree.TryAdd(PathOf(kind, id, record), new FileContent(forms.GetValueOrDefault(DataLayout.SchemaKind(kind))?.Write(record) ?? line.ToArray())) ? null
                : $"has the id \"{Shown.Of(id)}\" of an earlier one";
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> LinesOf(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var end = bytes.Span.IndexOf((byte)'\n');
            yield return end < 0 ? bytes : bytes[..end];
            bytes = end < 0 ? default : bytes[(end + 1)..];
        }
    }

    private static FileRole? KindOf(JsonElement record) => Text(record, "$schema") is { } schema
        ? Enum.GetValues<FileRole>().Where(r => r is not (FileRole.DatasetInfo or FileRole.Retired) && schema.EndsWith($"/{DataLayout.SchemaKind(r)}.schema.json", StringComparison.Ordinal)).Select(r => (FileRole?)r).FirstOrDefault()
        : null;

    // A source lies in the folder of the year in which it was published; an operation in that of the year in its id.
    private static string PathOf(FileRole role, string id, JsonElement record) => role switch
    {
        FileRole.Operation => $"{DataLayout.FolderOf(RecordKind.Operation, Year().Match(id) is { Success: true } y ? y.Value : "0000")}/{id}.json",
        FileRole.Source => $"{DataLayout.FolderOf(RecordKind.Source, Text(record, "published") is { } p && Edtf.TryParse(p, out var date) ? date!.Earliest?.Year.ToString("0000", CultureInfo.InvariantCulture) : null)}/{id}.json",
        FileRole.Organization => $"{DataLayout.FolderOf(RecordKind.Organization, null)}/{id}.json",
        _ => $"{DataLayout.FolderOf(RecordKind.Indicator, null)}/{id}.json",
    };

    private static string? Text(JsonElement record, string key) =>
        record.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // Only the files of a dataset have a bound of their own; those of a schema are known by their digest.
    private static FileContent Content(string path, ReadOnlyMemory<byte> bytes) =>
        bytes.Length > Limits.RecordBytes && !path.StartsWith(DataLayout.Schema + "/", StringComparison.Ordinal)
            ? FileContent.TooLarge(bytes.Length, Limits.RecordBytes)
            : new FileContent(bytes);

    // What an id may be, its schema says. Here it becomes part of a path, which messages show.
    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,199}\z", RegexOptions.ExplicitCapture)]
    private static partial Regex FileName();

    [GeneratedRegex("(?<![0-9])(19|20)[0-9]{2}(?![0-9])", RegexOptions.ExplicitCapture)]
    private static partial Regex Year();
}
