using System.Text;
using System.Text.Json;
using Cited.Reading;
using Cited.Text;

namespace Cited.Fuzzing.Targets;

/// <summary>The records of a release: lines of <c>records.ndjson</c> that become files again.</summary>
internal sealed class NdjsonTarget : FuzzTarget
{
    private static readonly Dictionary<string, ReadOnlyMemory<byte>> Schemas = new[] { "operation", "source", "organization", "indicator" }.ToDictionary(
        kind => $"schema/{kind}.schema.json",
        _ => (ReadOnlyMemory<byte>)"{\"properties\":{\"$schema\":{},\"id\":{},\"facts\":{\"x-sortedBy\":[\"property\"]}}}"u8.ToArray(),
        StringComparer.Ordinal);

    private static readonly KnownForms Known = KnownForms.OfThisTool.With(Schemas);

    public override string Name => "ndjson";

    public override bool IsJson => true;

    public override int MostBytes => 800;

    public override IReadOnlyList<string> Words { get; } =
    [
        "\n", "\r\n", "{}", "{\"$schema\":\"../../schema/organization.schema.json\",\"id\":\"a\"}", "\"../../../schema/operation.schema.json\"", "\"/source.schema.json\"", "/indicator.schema.json",
        "\"id\":\"a-2020\"", "\"id\":\"../../x\"", "\"published\":\"2020-05\"", "\"published\":\"../2020\"", "\"facts\":[{\"property\":\"b\"},{\"property\":\"a\"}]", "\\u0000", "\\n", "null", "[]", "1",
    ];

    protected override void Check(byte[] input)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(Schemas, StringComparer.Ordinal) { ["records.ndjson"] = input };
        var tree = RecordsTree.Of("x", files, Known, out var faults);
        var lines = input.Length == 0 ? 0 : input.AsSpan(..^1).Count((byte)'\n') + 1;
        var paths = tree.FilesBelow("data");
        Law.Holds(paths.Count + faults.Count == lines || faults.Count > Limits.ReleaseFaults, "each line is a record, or there is a reason why not");
        foreach (var fault in faults)
        {
            Law.Holds(!fault.Any(char.IsControl), "a fault is a line of text");
        }

        foreach (var path in paths)
        {
            Law.Holds(path.StartsWith("data/", StringComparison.Ordinal) && !path.Split('/').Any(p => p is "" or "." or "..") && !path.Any(char.IsControl), "a record's path lies below data: " + path);
            var text = tree.Read(path).ToJson(path);
            Law.Holds(text.Root is { ValueKind: JsonValueKind.Object } root && Encoding.UTF8.GetString(input).Split('\n').Any(l => Same(l, root)), "a record's values are those of its line");
        }
    }

    private static bool Same(string line, JsonElement record) =>
        JsonText.Parse("x", Encoding.UTF8.GetBytes(line)).Root is { } root && root.ValueKind == JsonValueKind.Object
        && root.TryGetProperty("id", out var a) && a.ValueKind == JsonValueKind.String && a.GetString() == record.GetProperty("id").GetString();
}
