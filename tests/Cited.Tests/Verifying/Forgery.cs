using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Cited.Releasing;
using Cited.Verifying;

namespace Cited.Tests.Verifying;

/// <summary>A release whose files a test alters, with or without making checksums and manifest agree again.</summary>
internal sealed class Forgery
{
    public Forgery(Release release) => Files = release.Files.ToDictionary(f => f.Path, f => f.Bytes, StringComparer.Ordinal);

    public Dictionary<string, ReadOnlyMemory<byte>> Files { get; }

    public string this[string path]
    {
        get => Encoding.UTF8.GetString(Files[path].Span);
        set => Files[path] = Encoding.UTF8.GetBytes(value);
    }

    public void Replace(string path, string old, string with)
    {
        Assert.Contains(old, this[path], StringComparison.Ordinal);
        this[path] = this[path].Replace(old, with, StringComparison.Ordinal);
    }

    /// <summary>Makes data package, manifest and checksums say what the files are, as a careful forger would.</summary>
    public Forgery Agree()
    {
        var package = JsonNode.Parse(this["datapackage.json"])!;
        foreach (var resource in package["resources"]!.AsArray())
        {
            resource!["hash"] = "sha256:" + Digest(resource["path"]!.GetValue<string>());
        }

        this["datapackage.json"] = package.ToJsonString();
        var manifest = JsonNode.Parse(this["manifest.json"])!;
        manifest["files"] = new JsonArray([.. Files.Keys.Where(p => p is not ("manifest.json" or "SHA256SUMS")).Order(StringComparer.Ordinal)
            .Select(p => (JsonNode)new JsonObject { ["path"] = p, ["bytes"] = Files[p].Length, ["sha256"] = Digest(p) })]);
        var digests = this["records.ndjson"].Split('\n').SkipLast(1).ToDictionary(l => JsonNode.Parse(l)!["id"]!.GetValue<string>(), l => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(l))), StringComparer.Ordinal);
        foreach (var record in manifest["records"]!.AsArray())
        {
            record!["sha256"] = digests.GetValueOrDefault(record["id"]!.GetValue<string>()) ?? record["sha256"]!.GetValue<string>();
        }

        this["manifest.json"] = manifest.ToJsonString();
        return Sum();
    }

    /// <summary>Writes the checksums anew.</summary>
    public Forgery Sum()
    {
        Files.Remove("SHA256SUMS");
        this["SHA256SUMS"] = string.Concat(Files.Keys.Order(StringComparer.Ordinal).Select(p => $"{Digest(p)}  {p}\n"));
        return this;
    }

    public VerificationReport Verify(string tool = Releasing.Releases.Tool) => ReleaseVerification.Verify(new ReadRelease("forged", Files, []), tool);

    public string[] Faults() => [.. Verify().Faults.Select(f => f.ToString())];

    private string Digest(string path) => Convert.ToHexStringLower(SHA256.HashData(Files[path].Span));
}
