using System.Text.Json;
using Cited.Comparing.Keyed;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Comparing;

/// <summary>A record while it is compared: the model, and its keyed form.</summary>
/// <param name="Id">Its key among the records.</param>
/// <param name="File">Where it was read.</param>
/// <param name="Text">Its keyed form, RFC 8785; two records are the same if these are.</param>
internal sealed record ComparedRecord(string Id, DataFile File, string Text)
{
    private readonly Lazy<JsonElement> keyed = new(() => KeyedForm.Parse(Text));

    /// <summary>The model.</summary>
    public DataRecord Model => File.Record!;

    /// <summary>The kind, as the records name it.</summary>
    public string Type => DataLayout.SchemaKind(File.Role!.Value);

    /// <summary>The keyed form.</summary>
    public JsonElement Keyed => keyed.Value;

    /// <summary>The keyed form but for the id: what is the same in a record that was only renamed.</summary>
    public string TextWithoutId => string.Join(',', Keyed.EnumerateObject().Where(m => m.Name != "id").Select(m => CanonicalJson.Quote(m.Name) + m.Value.GetRawText()));

    /// <summary>The records of a dataset by key.</summary>
    public static Dictionary<string, ComparedRecord> Of(Dataset dataset) =>
        KeyedForm.RecordsOf(dataset).ToDictionary(r => r.Key, r => new ComparedRecord(r.Key, r.File, r.Text), StringComparer.Ordinal);

    /// <summary>The file's value, or the one that stands for it: with its references brought up to date.</summary>
    public JsonElement Root { get; private init; } = File.Text.Root!.Value;

    /// <summary>The same record with another value. Its model stays: who stands behind a claim, the dataset of its own time says.</summary>
    public ComparedRecord With(JsonElement root, string text) => new(Id, File, text) { Root = root };
}
