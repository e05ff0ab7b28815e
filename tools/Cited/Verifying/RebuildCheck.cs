using Cited.Reading;
using Cited.Releasing;

namespace Cited.Verifying;

/// <summary>What building a release anew shows.</summary>
/// <param name="Faults">What does not follow from the records.</param>
/// <param name="Unproved">What this version of the tool would write in other words, or not at all.</param>
/// <param name="Looked">What was compared, as a sentence.</param>
internal sealed record Rebuilt(IReadOnlyList<ReleaseFault> Faults, IReadOnlyList<ReleaseFault> Unproved, string Looked);

/// <summary>
/// The release built anew from its own records. By the version that made it, every file has to have the same bytes. Another version may
/// write a file differently: then tables, database and manifest are compared by what they say, and the other texts stay unproved.
/// </summary>
internal static class RebuildCheck
{
    public static Rebuilt Of(ReadRelease release, ManifestContent manifest, Dataset dataset, bool sameTool)
    {
        if (dataset.Info is null)
        {
            return new Rebuilt([new ReleaseFault(DataLayout.DatasetInfo, "it is missing or refused by its schema")], [], "nothing built anew");
        }

        var carried = release.Files.Where(f => IsCarried(f.Key)).Select(f => new ReleaseFile(f.Key, f.Value));
        var input = new ReleaseInput(dataset, manifest.Version, manifest.Released, manifest.Policy, manifest.History, manifest.ToolVersion, [.. carried]);
        var built = Release.Build(input);
        var files = built.Files.ToDictionary(f => f.Path, f => f.Bytes, StringComparer.Ordinal);
        var faults = new List<ReleaseFault>();
        var unproved = new List<ReleaseFault>();
        foreach (var (path, bytes) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            if (!release.Files.TryGetValue(path, out var found))
            {
                (sameTool ? faults : unproved).Add(new ReleaseFault(path, sameTool ? "it is missing; it follows from the records" : "it is missing; this version of cited makes it"));
            }
            else if (!found.Span.SequenceEqual(bytes.Span))
            {
                var difference = sameTool ? Other(path) : Differences.Of(path, found, bytes, built, input);
                faults.AddRange(difference.Faults);
                unproved.AddRange(difference.Unproved);
            }
        }

        (sameTool ? faults : unproved).AddRange(release.Files.Keys.Where(p => !files.ContainsKey(p)).Order(StringComparer.Ordinal)
            .Select(p => new ReleaseFault(p, sameTool ? "no release that follows from these records has this file" : "this version of cited makes no such file, so nothing tells whether it is right")));
        return new Rebuilt(faults, unproved, Summary(manifest, faults.Count == 0 && unproved.Count == 0));
    }

    /// <summary>What no version of the tool can prove, since it does not follow from the records.</summary>
    public static string Taken(ReadRelease release) =>
        $"These go into a release as they are and are held against the checksums alone: {string.Join(", ", release.Files.Keys.Where(p => IsCarried(p) && !p.StartsWith(ReleaseLayout.CarriedFolder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))}, and the versions in which records were added or changed.";

    private static Difference Other(string path) => new([new ReleaseFault(path, "it does not follow from the records: built anew, it has other bytes")], []);

    private static string Summary(ManifestContent manifest, bool proved) => proved
        ? "every file built anew from the records: the same"
        : $"every file built anew from the records and compared; the release was built by {manifest.Tool}";

    private static bool IsCarried(string path) =>
        ReleaseLayout.CarriedFiles.Contains(path, StringComparer.Ordinal) || path.StartsWith(ReleaseLayout.CarriedFolder + "/", StringComparison.Ordinal) || ReleaseLayout.IsPatch(path);
}
