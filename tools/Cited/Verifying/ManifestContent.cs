using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Cited.Corroboration;
using Cited.Releasing;

namespace Cited.Verifying;

/// <summary>A manifest as it was read.</summary>
internal sealed partial record ManifestContent(
    string Name,
    string Version,
    DateOnly Released,
    string Tool,
    PreferencePolicy Policy,
    string? Previous,
    IReadOnlyDictionary<string, (long Bytes, string Sha256)> Files,
    IReadOnlyDictionary<string, RecordVersion> Records,
    IReadOnlyDictionary<string, long> Counts)
{
    private const string ToolName = "cited ";

    /// <summary>The version of the tool that made the release.</summary>
    public string ToolVersion => Tool[ToolName.Length..];

    /// <summary>What a manifest says that was made by a version of the tool.</summary>
    public static string ToolOf(string version) => ToolName + version;

    /// <summary>The history that gives the records the versions that the manifest says.</summary>
    public History History => new(Previous, Records.Where(r => r.Value.Added != Version || r.Value.Changed != Version).ToDictionary(
        r => r.Key,
        r => r.Value.Changed == Version ? r.Value with { Sha256 = string.Empty } : r.Value,
        StringComparer.Ordinal));

    public static ManifestContent? Read(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, out ReleaseFault? fault)
    {
        fault = null;
        if (!files.TryGetValue(ReleaseLayout.Manifest, out var bytes))
        {
            fault = new ReleaseFault(ReleaseLayout.Manifest, "it is missing");
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var root = json.RootElement;
            return new ManifestContent(
                Text(root, "name"),
                Text(root, "version"),
                DateOnly.ParseExact(Text(root, "released"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                Text(root, "tool") is var tool && Tools().IsMatch(tool) ? tool : throw new FormatException("its \"tool\" is not \"cited\" with a version"),
                Words.Policy(Text(root, "policy")) ?? throw new FormatException("its policy is not known"),
                root.TryGetProperty("previous", out var previous) ? previous.GetString() : null,
                root.GetProperty("files").EnumerateArray().ToDictionary(f => Text(f, "path"), f => (f.GetProperty("bytes").GetInt64(), Text(f, "sha256")), StringComparer.Ordinal),
                root.GetProperty("records").EnumerateArray().ToDictionary(r => Text(r, "id"), r => new RecordVersion(Text(r, "sha256"), Text(r, "added"), Text(r, "changed")), StringComparer.Ordinal),
                root.GetProperty("counts").EnumerateObject().ToDictionary(c => c.Name, c => c.Value.GetInt64(), StringComparer.Ordinal));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            fault = new ReleaseFault(ReleaseLayout.Manifest, $"it does not have the form of a manifest: {e.Message}");
            return null;
        }
    }

    [GeneratedRegex(@"^cited [0-9]{1,6}\.[0-9]{1,6}\.[0-9]{1,6}(-[0-9A-Za-z.-]{1,40})?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Tools();

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException($"\"{name}\" is null");
}
