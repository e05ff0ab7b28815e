using Cited.Reading;
using Cited.Releasing;

namespace Cited.Verifying;

/// <summary>The release built anew from its own records: whatever follows from them has to be the same, byte by byte.</summary>
internal static class RebuildCheck
{
    public static IEnumerable<ReleaseFault> Of(ReadRelease release, ManifestContent manifest, Dataset dataset, string toolVersion)
    {
        if (dataset.Info is null)
        {
            return [new ReleaseFault(DataLayout.DatasetInfo, "it is missing or refused by its schema")];
        }

        var carried = release.Files
            .Where(f => ReleaseLayout.CarriedFiles.Contains(f.Key, StringComparer.Ordinal) || f.Key.StartsWith(ReleaseLayout.CarriedFolder + "/", StringComparison.Ordinal) || ReleaseLayout.IsPatch(f.Key))
            .Select(f => new ReleaseFile(f.Key, f.Value));
        var built = Release.Build(new ReleaseInput(dataset, manifest.Version, manifest.Released, manifest.Policy, manifest.History, toolVersion, [.. carried]))
            .Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        return
        [
            .. built.Values.Where(f => !release.Files.TryGetValue(f.Path, out var bytes) || !bytes.Span.SequenceEqual(f.Bytes.Span))
                .Select(f => new ReleaseFault(f.Path, "it does not follow from the records: built anew, it has other bytes")),
            .. release.Files.Keys.Where(p => !built.ContainsKey(p)).Order(StringComparer.Ordinal)
                .Select(p => new ReleaseFault(p, "no release that follows from these records has this file")),
        ];
    }
}
