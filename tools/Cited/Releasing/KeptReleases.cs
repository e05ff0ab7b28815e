using Cited.Reading;
using Cited.Releasing.Packing;

namespace Cited.Releasing;

/// <summary>A release that the repository keeps: what its manifest says of its records.</summary>
public sealed record KeptRelease(SemanticVersion Version, History History);

/// <summary>
/// The folder <c>releases/</c>: for each version <c>records.zip</c> with the manifest, the records and what is needed to read them (schemas,
/// vocabularies, what the dataset says of itself, retired ids), so that histories and differences need neither tags nor downloads.
/// The zip is a release like any other, only without what follows from the records.
/// </summary>
public static class KeptReleases
{
    /// <summary>The name of the zip that keeps a release.</summary>
    public const string Records = "records.zip";

    /// <summary>The releases that are kept, oldest first. Folders that are no version are passed over.</summary>
    /// <exception cref="DatasetException">A kept release cannot be read: without it, histories would begin anew.</exception>
    public static IReadOnlyList<KeptRelease> Read(IFileTree project) =>
    [
        .. project.FilesBelow(ReleaseLayout.Kept)
            .Select(path => path.Split('/') is [_, var folder, Records] && SemanticVersion.TryParse(folder) is { } version
                ? new KeptRelease(version, HistoryIn(project, path))
                : null)
            .OfType<KeptRelease>()
            .OrderBy(r => r.Version),
    ];

    /// <summary>What the last release before a version says of its records.</summary>
    public static History Before(IReadOnlyList<KeptRelease> kept, SemanticVersion version) =>
        kept.LastOrDefault(r => r.Version < version)?.History ?? History.None;

    /// <summary>The file to keep of a release, with its path in the repository.</summary>
    public static ReleaseFile Of(SemanticVersion version, Release release) =>
        new(PathOf(version), ReleaseZip.Write(release.Name, [.. release.Files.Where(f => IsKept(f.Path))]));

    /// <summary>The path of a kept release.</summary>
    public static string PathOf(SemanticVersion version) => $"{ReleaseLayout.Kept}/{version}/{Records}";

    private static bool IsKept(string path) =>
        path is ReleaseLayout.Manifest or ReleaseLayout.Records
        || path.StartsWith(DataLayout.Data + "/", StringComparison.Ordinal)
        || path.StartsWith(DataLayout.Schema + "/", StringComparison.Ordinal);

    private static History HistoryIn(IFileTree project, string path)
    {
        var content = project.Read(path);
        var manifest = content.Fault is null ? ReleaseZip.Find(content.Bytes, ReleaseLayout.Manifest) : null;
        return manifest is { } bytes && Manifest.ReadHistory(bytes) is { } history
            ? history
            : throw new DatasetException($"{path} cannot be read as a release that is kept. It never changes: bring it back from the repository's history.");
    }
}
