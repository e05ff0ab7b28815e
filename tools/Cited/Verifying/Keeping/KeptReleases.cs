using System.Globalization;
using Cited.Reading;
using Cited.Releasing;
using Cited.Releasing.Packing;
using Cited.Schemas;
using Cited.Text;

namespace Cited.Verifying.Keeping;

/// <summary>A release that the repository keeps.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Told">What its manifest says of its records, read when it is asked for.</param>
public sealed record KeptRelease(SemanticVersion Version, Lazy<History> Told)
{
    /// <summary>With what its manifest says.</summary>
    public KeptRelease(SemanticVersion version, History history)
        : this(version, new Lazy<History>(history))
    {
    }

    /// <summary>What its manifest says of its records.</summary>
    /// <exception cref="DatasetException">The kept release cannot be read.</exception>
    public History History => Told.Value;
}

/// <summary>
/// The folder <c>releases/</c>: for each version <c>records.zip</c> with the manifest, the records and what is needed to read them (schemas,
/// vocabularies, what the dataset says of itself, retired ids), so that histories and differences need neither tags nor downloads.
/// The zip is a release like any other, only without what follows from the records; or it holds the difference from an earlier kept release.
/// A kept release never changes, and each later version of the tool reads it.
/// </summary>
public static class KeptReleases
{
    /// <summary>The name of the zip that keeps a release.</summary>
    public const string Records = "records.zip";

    // A difference is worth its dependence on an earlier file if it saves at least half.
    private const int Saving = 2;

    /// <summary>The releases that are kept, oldest first. Folders that are no version are passed over.</summary>
    public static IReadOnlyList<KeptRelease> Read(IFileTree project) =>
    [
        .. project.FilesBelow(ReleaseLayout.Kept)
            .Select(path => path.Split('/') is [_, var folder, _, ..] ? SemanticVersion.TryParse(folder) : null)
            .OfType<SemanticVersion>()
            .Distinct()
            .Select(version => new KeptRelease(version, new Lazy<History>(() => HistoryIn(project, version))))
            .OrderBy(r => r.Version),
    ];

    /// <summary>What the last release before a version says of its records.</summary>
    public static History Before(IReadOnlyList<KeptRelease> kept, SemanticVersion version) =>
        kept.LastOrDefault(r => r.Version < version)?.History ?? History.None;

    /// <summary>The path of a kept release.</summary>
    public static string PathOf(SemanticVersion version) => $"{ReleaseLayout.Kept}/{version}/{Records}";

    /// <summary>The files of a release that a project keeps, whether whole or as differences.</summary>
    /// <exception cref="DatasetException">It cannot be read.</exception>
    public static IReadOnlyDictionary<string, ReadOnlyMemory<byte>> FilesOf(IFileTree project, SemanticVersion version) => FilesOf(v => project.Read(PathOf(v)), version);

    /// <summary>The files of a kept release.</summary>
    /// <param name="read">Gives the zip of a version.</param>
    /// <param name="version">The version.</param>
    /// <exception cref="DatasetException">It cannot be read, or one that it is the difference from.</exception>
    public static IReadOnlyDictionary<string, ReadOnlyMemory<byte>> FilesOf(Func<SemanticVersion, FileContent> read, SemanticVersion version)
    {
        var files = Chain(read, version, 1).Files;
        return files.TryGetValue(ReleaseLayout.Manifest, out var manifest) && Manifest.LaterForm(manifest) is { } later
            ? throw new DatasetException(FormVersion.Sentence(PathOf(version), ReleaseLayout.Manifest, later))
            : files;
    }

    /// <summary>The file to keep of a release, with its path in the repository.</summary>
    /// <param name="version">The version.</param>
    /// <param name="release">The release.</param>
    /// <param name="project">The project, with the releases that it keeps already.</param>
    /// <exception cref="DatasetException">The release is larger than what is read of kept releases, or the last one cannot be read.</exception>
    public static ReleaseFile Of(SemanticVersion version, Release release, IFileTree project)
    {
        if (Kept(release).Sum(f => (long)f.Bytes.Length) is var bytes && bytes > Limits.ReleaseTextBytes)
        {
            throw new DatasetException(string.Create(CultureInfo.InvariantCulture, $"records, schemas and manifest of {version} have {bytes} bytes; of a kept release at most {Limits.ReleaseTextBytes} are read, so it is not kept."));
        }

        var whole = Whole(version, release);
        var file = Read(project).LastOrDefault(r => r.Version < version) is { } last ? Smaller(whole, Since(last.Version, version, release, project)) : whole;

        // What cannot be read again would stop every command of the next day.
        var back = FilesOf(v => v == version ? ContentOf(file) : project.Read(PathOf(v)), version);
        return Kept(release).All(f => back.TryGetValue(f.Path, out var read) && read.Span.SequenceEqual(f.Bytes.Span))
            ? file
            : throw new DatasetException($"{file.Path} would not give back the release that it keeps; nothing was written. That is a defect in cited; please report it.");
    }

    /// <summary>The file that keeps a release whole.</summary>
    public static ReleaseFile Whole(SemanticVersion version, Release release) => new(PathOf(version), ReleaseZip.Write(release.Name, Kept(release)));

    private static ReleaseFile[] Kept(Release release) => [.. release.Files.Where(f => IsKept(f.Path))];

    private static bool IsKept(string path) =>
        path is ReleaseLayout.Manifest or ReleaseLayout.Records
        || path.StartsWith(DataLayout.Data + "/", StringComparison.Ordinal)
        || path.StartsWith(DataLayout.Schema + "/", StringComparison.Ordinal);

    private static ReleaseFile Smaller(ReleaseFile whole, ReleaseFile? difference) =>
        difference is not null && difference.Bytes.Length <= whole.Bytes.Length / Saving ? difference : whole;

    // After so many differences one is kept whole again, so that reading the last release takes no more and no more.
    private static ReleaseFile? Since(SemanticVersion last, SemanticVersion version, Release release, IFileTree project)
    {
        var (files, length) = Chain(v => project.Read(PathOf(v)), last, 1);
        return length < Limits.KeptChain && KeptDifference.Between(last, files, Kept(release)) is { } difference
            ? new ReleaseFile(PathOf(version), ReleaseZip.Write(release.Name, [difference.ToFile()]))
            : null;
    }

    private static FileContent ContentOf(ReleaseFile file) => file.Bytes.Length <= Limits.KeptBytes
        ? new FileContent(file.Bytes)
        : FileContent.TooLarge(file.Bytes.Length, Limits.KeptBytes);

    private static (IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files, int Length) Chain(Func<SemanticVersion, FileContent> read, SemanticVersion version, int depth)
    {
        var path = PathOf(version);
        var content = read(version);
        if (content.IsMissing)
        {
            throw new DatasetException($"{ReleaseLayout.Kept}/{version} keeps a release in a form that this version of cited does not know: it has no {Records}. Use the version of cited that made it; if {Records} was lost, bring it back from the repository's history.");
        }

        if (content.Problem is { } problem)
        {
            throw new DatasetException($"{path}: {problem.Sentence} Make it a file that can be read, or bring it back from the repository's history.");
        }

        var files = ZipReader.Read(path, content.Bytes) is { Faults.Count: 0 } zip ? zip.Files : throw Unreadable(path, "is no zip of a release");
        if (!files.TryGetValue(KeptDifference.Path, out var bytes))
        {
            return (files, 1);
        }

        if (KeptDifference.Read(bytes) is not { } difference || difference.From >= version || depth >= Limits.KeptChain)
        {
            throw Unreadable(path, "holds no difference from an earlier release");
        }

        var (before, length) = Chain(read, difference.From, depth + 1);
        return (difference.Apply(before) ?? throw Unreadable(path, $"does not fit the release {difference.From} that it is the difference from"), length + 1);
    }

    private static History HistoryIn(IFileTree project, SemanticVersion version) =>
        FilesOf(project, version).TryGetValue(ReleaseLayout.Manifest, out var manifest) && Manifest.ReadHistory(manifest) is { } history
            ? history
            : throw Unreadable(PathOf(version), "has no manifest");

    private static DatasetException Unreadable(string path, string why) =>
        new($"{path} cannot be read as a release that is kept: it {why}. It never changes: bring it back from the repository's history.");
}
