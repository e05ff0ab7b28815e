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
           where file.Content is { Fault: not null, IsMissing: false }
           select $"\"{Shown.Of(file.Path, 200)}\" belongs in the release, but {Reason(file.Content)}.",
    ];

    private static IEnumerable<(string Path, FileContent Content)> Read(IFileTree project) =>
        ReleaseLayout.CarriedFiles
            .Concat(project.FilesBelow(ReleaseLayout.CarriedFolder).Where(p => p.EndsWith(".json", StringComparison.Ordinal)))
            .Select(path => (path, project.Read(path)));

    private static string Reason(FileContent content) => content.Fault switch
    {
        TextFaultKind.SymbolicLink => "it is a symbolic link or lies below one, and links are not followed",
        TextFaultKind.TooLarge => $"it has {content.Detail} bytes, which is more than {Limits.RecordBytes}",
        TextFaultKind.TrackedLeftover => "its name is that of an editor's leftover",
        _ => $"it cannot be read ({Shown.Of(content.Detail, 200)})",
    };
}
