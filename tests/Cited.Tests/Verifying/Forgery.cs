using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cited.Releasing;
using Cited.Releasing.Databases;
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
        Edit("datapackage.json", package =>
        {
            foreach (var resource in package["resources"]!.AsArray().Where(r => r!["path"]?.GetValueKind() == JsonValueKind.String && Files.ContainsKey(r["path"]!.GetValue<string>())))
            {
                resource!["hash"] = "sha256:" + Digest(resource["path"]!.GetValue<string>());
            }
        });
        return AgreeWithoutPackage();
    }

    /// <summary>Makes manifest and checksums alone say what the files are.</summary>
    public Forgery AgreeWithoutPackage()
    {
        var manifest = JsonNode.Parse(this["manifest.json"])!;
        manifest["files"] = new JsonArray([.. Files.Keys.Where(p => p is not ("manifest.json" or "SHA256SUMS")).Order(StringComparer.Ordinal)
            .Select(p => (JsonNode)new JsonObject { ["path"] = p, ["bytes"] = Files[p].Length, ["sha256"] = Digest(p) })]);
        var digests = this["records.ndjson"].Split('\n').SkipLast(1).Select(l => (Id: IdOf(l), Sha256: Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(l))))).Where(r => r.Id is not null)
            .DistinctBy(r => r.Id, StringComparer.Ordinal).ToDictionary(r => r.Id!, r => r.Sha256, StringComparer.Ordinal);
        foreach (var record in manifest["records"]!.AsArray())
        {
            record!["sha256"] = digests.GetValueOrDefault(record["id"]!.GetValue<string>()) ?? record["sha256"]!.GetValue<string>();
        }

        this["manifest.json"] = manifest.ToJsonString();
        return Sum();
    }

    /// <summary>Changes a JSON file of the release.</summary>
    public Forgery Edit(string path, Action<JsonNode> change)
    {
        var json = JsonNode.Parse(this[path])!;
        change(json);
        this[path] = json.ToJsonString();
        return this;
    }

    /// <summary>Puts something else in the place of a file.</summary>
    public Forgery With(string path, string text)
    {
        this[path] = text;
        return this;
    }

    /// <summary>Takes a file away.</summary>
    public Forgery Without(string path)
    {
        Files.Remove(path);
        return this;
    }

    /// <summary>Runs SQL over the database of the release, whatever becomes of it.</summary>
    public Forgery Sql(params string[] statements)
    {
        Files[SqliteDatabase.Path] = HostileDatabase.Of(Files[SqliteDatabase.Path], statements);
        return this;
    }

    /// <summary>Writes the checksums anew.</summary>
    public Forgery Sum()
    {
        Files.Remove("SHA256SUMS");
        this["SHA256SUMS"] = string.Concat(Files.Keys.Order(StringComparer.Ordinal).Select(p => $"{Digest(p)}  {p}\n"));
        return this;
    }

    public VerificationReport Verify(string tool = Releasing.Releases.Tool) => ReleaseVerification.Verify(new ReadRelease("forged", Files, []), tool, Releasing.Releases.Forms);

    public string[] Faults() => [.. Verify().Faults.Select(f => f.ToString())];

    private static string? IdOf(string line) =>
        line.StartsWith('{') && JsonNode.Parse(line) is JsonObject record && record["id"] is { } id && id.GetValueKind() == JsonValueKind.String ? id.GetValue<string>() : null;

    private string Digest(string path) => Convert.ToHexStringLower(SHA256.HashData(Files[path].Span));
}
