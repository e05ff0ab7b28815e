using Cited.Reading;

namespace Cited.Releasing;

/// <summary>A release that the repository keeps: its manifest, and its records compressed.</summary>
public sealed record KeptRelease(SemanticVersion Version, History History);

/// <summary>
/// The folder <c>releases/</c>: for each version its <c>manifest.json</c> and <c>records.ndjson.gz</c>, so that histories and differences
/// need neither tags nor downloads.
/// </summary>
public static class KeptReleases
{
    /// <summary>The releases that are kept, oldest first. Folders that are no version, and manifests that are none, are passed over.</summary>
    public static IReadOnlyList<KeptRelease> Read(IFileTree project) =>
    [
        .. project.FilesBelow(ReleaseLayout.Kept)
            .Select(path => path.Split('/') is [_, var folder, ReleaseLayout.Manifest] && SemanticVersion.TryParse(folder) is { } version
                && Manifest.ReadHistory(project.Read(path).Bytes) is { } history
                ? new KeptRelease(version, history)
                : null)
            .OfType<KeptRelease>()
            .OrderBy(r => r.Version),
    ];

    /// <summary>What the last release before a version says of its records.</summary>
    public static History Before(IReadOnlyList<KeptRelease> kept, SemanticVersion version) =>
        kept.LastOrDefault(r => r.Version < version)?.History ?? History.None;

    /// <summary>The path of a kept file.</summary>
    public static string PathOf(string version, string file) => $"{ReleaseLayout.Kept}/{version}/{file}";
}
