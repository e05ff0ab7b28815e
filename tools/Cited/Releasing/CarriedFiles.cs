using Cited.Reading;

namespace Cited.Releasing;

/// <summary>The files of the project that go into a release as they are.</summary>
public static class CarriedFiles
{
    /// <summary>Those that are there, of <see cref="ReleaseLayout.CarriedFiles"/> and below <see cref="ReleaseLayout.CarriedFolder"/>.</summary>
    public static IReadOnlyList<ReleaseFile> Of(IFileTree project) =>
    [
        .. ReleaseLayout.CarriedFiles
            .Concat(project.FilesBelow(ReleaseLayout.CarriedFolder).Where(p => p.EndsWith(".json", StringComparison.Ordinal)))
            .Select(path => (Path: path, Content: project.Read(path)))
            .Where(f => f.Content.Fault is null)
            .Select(f => new ReleaseFile(f.Path, f.Content.Bytes)),
    ];
}
