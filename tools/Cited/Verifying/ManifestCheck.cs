using System.Globalization;
using Cited.Releasing;
using Cited.Releasing.Packing;
using Cited.Text;

namespace Cited.Verifying;

/// <summary>The manifest against the files, and the zip against both.</summary>
internal static class ManifestCheck
{
    public static IEnumerable<ReleaseFault> Of(ManifestContent manifest, ReadRelease release)
    {
        var files = release.Files.Where(f => f.Key is not (ReleaseLayout.Manifest or ReleaseLayout.Checksums)).ToArray();
        foreach (var (path, bytes) in files)
        {
            if (!manifest.Files.TryGetValue(path, out var stated))
            {
                yield return new ReleaseFault(path, "the manifest does not list it");
            }
            else if (stated.Bytes != bytes.Length || stated.Sha256 != new ReleaseFile(path, bytes).Sha256)
            {
                yield return new ReleaseFault(path, string.Create(CultureInfo.InvariantCulture, $"it is not the file that the manifest lists ({stated.Bytes} bytes, SHA-256 {Shown.Of(stated.Sha256)})"));
            }
        }

        foreach (var path in manifest.Files.Keys.Except(files.Select(f => f.Key), StringComparer.Ordinal))
        {
            yield return new ReleaseFault(Shown.Of(path), "it is missing; the manifest lists it");
        }

        if (SemanticVersion.TryParse(manifest.Version) is not { } own)
        {
            yield return new ReleaseFault(ReleaseLayout.Manifest, $"\"{Shown.Of(manifest.Version)}\" is no version");
            yield break;
        }

        var versions = manifest.Records.Values.SelectMany(r => new[] { r.Added, r.Changed }).Append(manifest.Previous ?? manifest.Version);
        foreach (var version in versions.Distinct(StringComparer.Ordinal).Where(v => SemanticVersion.TryParse(v) is not { } earlier || earlier > own).Take(Limits.ReleaseFaults))
        {
            yield return new ReleaseFault(ReleaseLayout.Manifest, $"\"{Shown.Of(version)}\" is no version before this one");
        }

        if (release.ZipFolder is { } folder && folder != ReleaseLayout.NameOf(manifest.Name, manifest.Version))
        {
            yield return new ReleaseFault(string.Empty, $"the zip's folder is \"{Shown.Of(folder)}\"; the manifest is of {Shown.Of(manifest.Name)} {Shown.Of(manifest.Version)}");
        }
    }

    /// <summary>
    /// What a zip has beside its files (times, modes, comments, gaps) is fixed: packed anew, the files give the same bytes.
    /// </summary>
    public static IEnumerable<ReleaseFault> OfZip(ReadRelease release)
    {
        if (release is { Zip: { } zip, ZipFolder: { } folder }
            && !ReleaseZip.Write(folder, [.. release.Files.Select(f => new ReleaseFile(f.Key, f.Value))]).AsSpan().SequenceEqual(zip.Span))
        {
            yield return new ReleaseFault(string.Empty, "the zip's files are right, but packed anew it has other bytes: its times, modes, comments, order or compression are not those of this version of cited");
        }
    }
}
