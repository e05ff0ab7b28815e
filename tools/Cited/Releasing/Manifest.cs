using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cited.Schemas;

namespace Cited.Releasing;

/// <summary>The release's account of itself: version, files, records.</summary>
internal static class Manifest
{
    /// <summary>The manifest over all other files but the checksums.</summary>
    public static ReleaseFile Of(ReleaseInput input, ReleaseContent content, IReadOnlyList<ReleaseFile> files)
    {
        var manifest = new JsonObject
        {
            ["name"] = input.Dataset.Info!.Name,
            ["version"] = input.Version,
            ["released"] = DateText.Day(input.Date),
            ["schemaVersion"] = FormVersion.Known,
            ["tool"] = "cited " + input.ToolVersion,
            ["policy"] = Words.Of(input.Policy),
        };
        if (input.History.Previous is { } previous)
        {
            manifest["previous"] = previous;
        }

        manifest["counts"] = new JsonObject
        {
            ["records"] = content.Records.Length,
            ["facts"] = content.Facts.Length,
            ["claims"] = content.Claims.Length,
            ["citations"] = content.Citations.Length,
            ["contested"] = content.Facts.Count(f => f.Support.IsContested),
        };
        manifest["files"] = new JsonArray([.. files.Select(f => (JsonNode)new JsonObject
        {
            ["path"] = f.Path,
            ["bytes"] = f.Bytes.Length,
            ["sha256"] = f.Sha256,
        })]);
        manifest["records"] = new JsonArray([.. content.Records.Select(r => (JsonNode)new JsonObject
        {
            ["id"] = r.Record.Id,
            ["kind"] = Words.Of(r.Record.Kind),
            ["sha256"] = r.Version.Sha256,
            ["added"] = r.Version.Added,
            ["changed"] = r.Version.Changed,
        })]);
        return JsonFile.Of(ReleaseLayout.Manifest, manifest);
    }

    /// <summary><c>SHA256SUMS</c> in the form of GNU coreutils: digest, two spaces, path.</summary>
    public static ReleaseFile Checksums(IReadOnlyList<ReleaseFile> files)
    {
        var text = new StringBuilder();
        foreach (var file in files)
        {
            text.Append(file.Sha256).Append("  ").Append(file.Path).Append('\n');
        }

        return ReleaseFile.Text(ReleaseLayout.Checksums, text.ToString());
    }

    /// <summary>The version of the form that a manifest states, if it is later than the one that is known; absent otherwise.</summary>
    public static int? LaterForm(ReadOnlyMemory<byte> manifest)
    {
        try
        {
            using var json = JsonDocument.Parse(manifest);
            return json.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("schemaVersion", out var version) ? FormVersion.Later(version.ToString()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What a manifest says of its records; absent if it does not have the form.</summary>
    public static History? ReadHistory(ReadOnlyMemory<byte> manifest)
    {
        try
        {
            using var json = JsonDocument.Parse(manifest);
            var root = json.RootElement;
            return new History(
                root.GetProperty("version").GetString(),
                root.GetProperty("records").EnumerateArray().ToDictionary(
                    r => r.GetProperty("id").GetString()!,
                    r => new RecordVersion(r.GetProperty("sha256").GetString()!, r.GetProperty("added").GetString()!, r.GetProperty("changed").GetString()!),
                    StringComparer.Ordinal));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
