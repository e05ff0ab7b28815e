using Cited.Reading;
using Cited.Reporting;
using Cited.Verifying.Keeping;

namespace Cited.Generating;

/// <summary>
/// The figures in README.md, between two markers. They are those of the last release that the repository keeps, and not of the records
/// as they are: a pull request that adds a record does not make the page stale, and what it says can be cited.
/// </summary>
internal static class ReadmeFigures
{
    private static readonly MarkedSection Section = new(
        "README.md",
        "<!-- figures: made by \"cited generate\" from the last kept release -->\n",
        "<!-- end of the figures -->\n");

    /// <summary>The page as it should be; absent where the project has none, or the page has no place for figures.</summary>
    public static GeneratedFile? Of(IFileTree project) => Section.With(project, () => Figures(project));

    // The list of known forms is made by the same run as this page. So the form of a release that the project keeps need not be in it yet.
    private static string Figures(IFileTree project)
    {
        if (KeptReleases.Read(project) is not [.., var last])
        {
            return "No release is kept yet.\n";
        }

        var path = KeptReleases.PathOf(last.Version);
        var files = KeptReleases.FilesOf(project, last.Version);
        var tree = RecordsTree.Of(path, files, KnownForms.OfThisTool.With(files), out _);
        return $"Release {last.Version}:\n\n{DatasetFigures.Of(DatasetStats.Of(DatasetReader.Read(tree)))}";
    }
}
