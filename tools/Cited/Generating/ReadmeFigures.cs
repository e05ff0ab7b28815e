using Cited.Reading;
using Cited.Reporting;
using Cited.Verifying.Keeping;

namespace Cited.Generating;

/// <summary>
/// The figures in README.md, between two markers. They are those of the last release that the repository keeps, and not of the records
/// as they are: a pull request that adds a record does not make the page stale, and what it says can be cited.
/// </summary>
public static class ReadmeFigures
{
    private static readonly MarkedSection Section = new(
        "README.md",
        "<!-- figures: made by \"cited generate\" from the last kept release -->\n",
        "<!-- end of the figures -->\n");

    /// <summary>The page as it should be; absent where the project has none, or the page has no place for figures.</summary>
    /// <param name="project">The project.</param>
    /// <param name="known">The forms in which the kept release may be.</param>
    public static GeneratedFile? Of(IFileTree project, KnownForms known) => Section.With(project, () => Figures(project, known));

    private static string Figures(IFileTree project, KnownForms known)
    {
        if (KeptReleases.Read(project) is not [.., var last])
        {
            return "No release is kept yet.\n";
        }

        var path = KeptReleases.PathOf(last.Version);
        var tree = RecordsTree.Of(path, KeptReleases.FilesOf(project, last.Version), known, out _);
        return $"Release {last.Version}:\n\n{DatasetFigures.Of(DatasetStats.Of(DatasetReader.Read(tree)))}";
    }
}
