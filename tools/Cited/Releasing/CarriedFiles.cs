using Cited.Reading;
using Cited.Text;

namespace Cited.Releasing;

/// <summary>The files of the project that go into a release as they are.</summary>
public static class CarriedFiles
{
    /// <summary>Those that are there, of <see cref="ReleaseLayout.CarriedFiles"/> and below <see cref="ReleaseLayout.CarriedFolder"/>.</summary>
    public static IReadOnlyList<ReleaseFile> Of(IFileTree project) =>
        [.. Read(project).Where(f => f.Content.Fault is null).Select(f => new ReleaseFile(f.Path, f.Content.Bytes))];

    /// <summary>Why a release cannot be built: files that are there, but cannot go into it as they are.</summary>
    public static IReadOnlyList<string> Refusals(IFileTree project) =>
    [
        .. from file in Read(project)
           where !file.Content.IsMissing
           let problem = file.Content.Problem
           where problem is not null
           select $"\"{Shown.Of(file.Path, 200)}\" belongs in the release, but {problem.Clause}.",
    ];

    private static IEnumerable<(string Path, FileContent Content)> Read(IFileTree project) =>
        ReleaseLayout.CarriedFiles
            .Concat(project.FilesBelow(ReleaseLayout.CarriedFolder).Where(p => p.EndsWith(".json", StringComparison.Ordinal)))
            .Select(path => (path, project.Read(path)));
}
