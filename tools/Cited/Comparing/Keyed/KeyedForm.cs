using System.Text;
using System.Text.Json;
using Cited.Reading;
using Cited.Text;

namespace Cited.Comparing.Keyed;

/// <summary>
/// The keyed form of a dataset: one JSON object in which every list of things with an identity is an object keyed by that
/// identity, so that a JSON pointer into it never holds an array index:
/// <code>
/// { "dataset": {…}, "records": { "vibora-2025": { "facts": { "arrests[area=latin-america]": { "claims": { ">=10": { "citations": { "ap-…": {…} } } } } } } }, "retired": {…} }
/// </code>
/// Which lists those are, and what identifies their items, the schemas say (<c>x-sortedBy</c>). Its text is RFC 8785, so equal
/// data have equal bytes. Files that their schema refuses are not in it.
/// </summary>
public static class KeyedForm
{
    /// <summary>The key of all records.</summary>
    public const string Records = "records";

    /// <summary>The key of the ids that left.</summary>
    public const string Retired = "retired";

    /// <summary>The key of what the dataset says of itself.</summary>
    public const string Info = "dataset";

    /// <summary>The keyed form of a dataset, RFC 8785.</summary>
    public static string Text(Dataset dataset)
    {
        var whole = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [Records] = Object(RecordsOf(dataset).Select(r => KeyValuePair.Create(r.Key, r.Text))),
        };
        foreach (var file in dataset.Files.Where(f => !f.Refused))
        {
            if (NameOf(file) is { } name)
            {
                whole.TryAdd(name, TextOf(dataset, file));
            }
        }

        return Object(whole);
    }

    /// <summary>The keyed form of a dataset, parsed.</summary>
    public static JsonElement Of(Dataset dataset) => Parse(Text(dataset));

    /// <summary>Keyed text parsed.</summary>
    public static JsonElement Parse(string text) => JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 256 }).RootElement;

    /// <summary>
    /// Each record with its key: its id, or id and a number where broken data have an id twice (then by text, so that the
    /// order of files says nothing).
    /// </summary>
    internal static IEnumerable<(string Key, DataFile File, string Text)> RecordsOf(Dataset dataset) => dataset.Files
        .Where(f => !f.Refused && f.Record is not null)
        .Select(f => (f.Record!.Id, File: f, Text: TextOf(dataset, f)))
        .GroupBy(r => r.Id, StringComparer.Ordinal)
        .OrderBy(g => g.Key, StringComparer.Ordinal)
        .SelectMany(g => g.OrderBy(r => r.Text, StringComparer.Ordinal).Select((r, i) => (KeyedWriter.Numbered(r.Id, i), r.File, r.Text)));

    /// <summary>A file's content in keyed form.</summary>
    internal static string TextOf(Dataset dataset, DataFile file) =>
        TextOf(dataset, DataLayout.SchemaKind(file.Role!.Value), file.Text.Root!.Value);

    /// <summary>A value in keyed form, by the schema of a kind.</summary>
    internal static string TextOf(Dataset dataset, string kind, JsonElement value) => new KeyedWriter(dataset.Schemas[kind]).Write(value);

    /// <summary>What the keyed form calls a file that is no record; absent for others.</summary>
    internal static string? NameOf(DataFile file) => file.Role switch
    {
        FileRole.Retired => Retired,
        FileRole.DatasetInfo => Info,
        _ => null,
    };

    private static string Object(IEnumerable<KeyValuePair<string, string>> members)
    {
        var text = new StringBuilder("{");
        foreach (var (key, value) in members.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            text.Append(text.Length == 1 ? string.Empty : ",").Append(CanonicalJson.Quote(key)).Append(':').Append(value);
        }

        return text.Append('}').ToString();
    }
}
