using Cited.Reading;
using Cited.Releasing.Packing;

namespace Cited.Releasing;

/// <summary>A release that the repository keeps: its manifest, and its records compressed.</summary>
public sealed record KeptRelease(SemanticVersion Version, History History);

/// <summary>
/// The folder <c>releases/</c>: for each version its <c>manifest.json</c>, and <c>records.zip</c> with the records and what is needed to read
/// them (schemas, vocabularies, what the dataset says of itself, retired ids), so that histories and differences need neither tags nor
/// downloads. The zip is a release like any other, only without what follows from the records.
/// </summary>
public static class KeptReleases
{
    /// <summary>The name of the zip that keeps the records of a release.</summary>
    public const string Records = "records.zip";

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

    /// <summary>The files to keep of a release, with their paths in the repository.</summary>
    public static IReadOnlyList<ReleaseFile> Of(SemanticVersion version, Release release) =>
    [
        new(PathOf(version, ReleaseLayout.Manifest), release.Files.First(f => f.Path == ReleaseLayout.Manifest).Bytes),
        new(PathOf(version, Records), ReleaseZip.Write(release.Name, [.. release.Files.Where(f => f.Path == ReleaseLayout.Records || f.Path.StartsWith(DataLayout.Data + "/", StringComparison.Ordinal) || f.Path.StartsWith(DataLayout.Schema + "/", StringComparison.Ordinal))])),
    ];

    /// <summary>The path of a kept file.</summary>
    public static string PathOf(SemanticVersion version, string file) => $"{ReleaseLayout.Kept}/{version}/{file}";
}
