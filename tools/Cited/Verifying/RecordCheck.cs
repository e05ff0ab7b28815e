using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Cited.Findings;
using Cited.Reading;
using Cited.Releasing;
using Cited.Rules;
using Cited.Text;

namespace Cited.Verifying;

/// <summary>The records: canonical, sorted, those of the manifest, and free of errors by every rule, the safeguards among them.</summary>
internal static class RecordCheck
{
    /// <exception cref="UnknownFormException">The form of the records is not among those that are known.</exception>
    public static IReadOnlyList<ReleaseFault> Of(ReadRelease release, ManifestContent manifest, KnownForms known, out Dataset? dataset, out string looked)
    {
        dataset = null;
        looked = "no records";
        if (!release.Files.TryGetValue(ReleaseLayout.Records, out var bytes))
        {
            return [new ReleaseFault(ReleaseLayout.Records, "it is missing")];
        }

        var tree = RecordsTree.Of(release.Name, release.Files, known, out var unread);
        var faults = new List<ReleaseFault>(unread.Select(u => new ReleaseFault(ReleaseLayout.Records, u)));
        if (bytes.Length <= Limits.ReleaseTextBytes)
        {
            faults.AddRange(Lines(bytes, manifest).Take(Limits.ReleaseFaults));
        }

        try
        {
            dataset = DatasetReader.Read(tree);
        }
        catch (DatasetException e)
        {
            faults.Add(new ReleaseFault(string.Empty, e.Message));
            return faults;
        }

        // The rules of form are about files as people write them; here a schema fault is what is left of them.
        var report = Validation.Run(dataset).Whole();
        faults.AddRange(report.Findings.Where(f => f.Severity == Severity.Error).Select(f => new ReleaseFault($"{ReleaseLayout.Records} ({Shown.Of(f.Place.Path, 250)})", $"{f.Rule.Id}: {f.Message}")));
        looked = string.Create(CultureInfo.InvariantCulture, $"{dataset.Records.Length} records by {RuleCatalog.All.Count} rules and their schemas");
        return faults;
    }

    private static IEnumerable<ReleaseFault> Lines(ReadOnlyMemory<byte> bytes, ManifestContent manifest)
    {
        var lines = Encoding.UTF8.GetString(bytes.Span).Split('\n');
        if (lines[^1].Length > 0)
        {
            yield return new ReleaseFault(ReleaseLayout.Records, "its last line does not end");
        }

        var ids = new List<string>();
        for (var i = 0; i < lines.Length - 1; i++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{ReleaseLayout.Records}, line {i + 1}");
            var raw = Encoding.UTF8.GetBytes(lines[i]);
            var json = JsonText.Parse(ReleaseLayout.Records, raw);
            if (json.Root is not { ValueKind: System.Text.Json.JsonValueKind.Object } record || !record.TryGetProperty("id", out var id) || id.ValueKind != System.Text.Json.JsonValueKind.String || id.GetString() is not { } name)
            {
                yield return new ReleaseFault(place, "it is no record");
                continue;
            }

            ids.Add(name);
            if (Rfc8785.Text(record) != lines[i])
            {
                yield return new ReleaseFault(place, $"\"{Shown.Of(name)}\" is not in RFC 8785 form");
            }
            else if (!manifest.Records.TryGetValue(name, out var stated) || stated.Sha256 != Convert.ToHexStringLower(SHA256.HashData(raw)))
            {
                yield return new ReleaseFault(place, $"\"{Shown.Of(name)}\" is not the record that the manifest lists");
            }
        }

        foreach (var lost in manifest.Records.Keys.Except(ids, StringComparer.Ordinal))
        {
            yield return new ReleaseFault(ReleaseLayout.Records, $"the record \"{Shown.Of(lost)}\" is missing; the manifest lists it");
        }

        if (!ids.SequenceEqual(ids.Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            yield return new ReleaseFault(ReleaseLayout.Records, "its lines are not sorted by id");
        }
    }
}
