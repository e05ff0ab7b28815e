using System.Globalization;
using System.Text;
using Cited.Reading;

namespace Cited.Generating.Architecture;

/// <summary>The map of the library in docs/architecture.md, between two markers, made from <see cref="LibraryFolders"/>.</summary>
internal static class ArchitecturePage
{
    private static readonly MarkedSection Section = new(
        "docs/architecture.md",
        "<!-- folders: made by \"cited generate\" from tools/Cited/Generating/Architecture/LibraryFolders.cs -->\n",
        "<!-- end of the folders -->\n");

    /// <summary>The page as it should be; absent where the project has none, or the page has no place for the map.</summary>
    public static GeneratedFile? Of(IFileTree project) => Section.With(project, () => Diagram() + "\n" + Table());

    // Mermaid, which code hosts draw. An arrow that others lead along as well is left out: the table has all of them.
    private static string Diagram()
    {
        var diagram = new StringBuilder("```mermaid\ngraph TD\n");
        foreach (var folder in LibraryFolders.All)
        {
            var further = folder.Uses.SelectMany(use => LibraryFolders.ReachedFrom(use.Folder)).ToHashSet(StringComparer.Ordinal);
            foreach (var use in folder.Uses.Where(use => !further.Contains(use.Folder)))
            {
                diagram.Append(CultureInfo.InvariantCulture, $"  {folder.Name} --> {use.Folder}\n");
            }
        }

        return diagram.Append("```\n").ToString();
    }

    private static string Table()
    {
        var table = new StringBuilder("| folder | what it contains | what it uses, and what for |\n| --- | --- | --- |\n");
        foreach (var folder in LibraryFolders.All)
        {
            var uses = string.Join("<br>", folder.Uses.Select(use => $"{use.Folder}: {use.Why}"));
            table.Append(CultureInfo.InvariantCulture, $"| [{folder.Name}](../tools/Cited/{folder.Name}) | {folder.What} | {uses} |\n");
        }

        return table.ToString();
    }
}
