using Cited.Reading;
using Cited.Releasing.Codebooks;

namespace Cited.Generating;

/// <summary>docs/codebook.md: what the tables of every release, the properties and the codes mean.</summary>
internal static class CodebookPage
{
    /// <summary>The page. It depends on the form of the data alone: adding records does not make it stale.</summary>
    public static GeneratedFile Of(IFileTree project, DataForm form)
    {
        var described = new Dictionary<string, FileContent>(StringComparer.Ordinal) { [DataLayout.DatasetInfo] = project.Read(DataLayout.DatasetInfo) };
        return new GeneratedFile("docs/codebook.md", Codebook.Definitions(DatasetReader.Read(new MemoryTree(project.Name, described), form)));
    }
}
