using System.Globalization;
using System.Text;
using Cited.Comparing;
using Cited.Comparing.Schemas;

namespace Cited.Generating;

/// <summary>docs/schema-changes.md: how changes of the form of the data, and of the data, are judged; made from the tables by which the tool judges.</summary>
internal static class SchemaChangesPage
{
    /// <summary>The page.</summary>
    public static GeneratedFile Of()
    {
        var page = new StringBuilder("# Changes and versions\n\nMade by `cited generate` from the tables by which `cited diff` judges.\n\n");
        page.Append("A new version is major, minor or patch as its heaviest change is; what follows from other changes decides nothing.\n\n")
            .Append("## Changes of the data\n\n| change | version | what happened |\n| --- | --- | --- |\n");
        foreach (var kind in ChangeKind.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{kind.Id}` | {Version(kind.Weight)} | {kind.Summary} |\n");
        }

        page.Append("\n## Changes of the form\n\n")
            .Append("Schemas and vocabularies are judged for those who read the data. What data may be like can become narrower without harm to a\n")
            .Append("reader; where it becomes wider, a reader meets what it was not written for. Two widenings are announced from the start, and so\n")
            .Append("are compatible: optional members (ignore keys that you do not know) and entries of the vocabularies.\n\n")
            .Append("| change | for readers | version | what changed | why it is judged so |\n| --- | --- | --- | --- | --- |\n");
        foreach (var kind in SchemaChangeKind.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{kind.Id}` | {(kind.Breaking ? "breaking" : "compatible")} | {Version(kind.Weight)} | {kind.Summary} | {kind.Why} |\n");
        }

        page.Append("\nA definition that several schemas share is reported once, with all of them. Definitions that are made from a vocabulary\n")
            .Append("(`x-madeFrom`) are not compared: the vocabulary's own change says it. The schemas of the tool's output have versions of their own.\n");
        return new GeneratedFile("docs/schema-changes.md", page.ToString());
    }

    private static string Version(Weight weight) => weight == Weight.None ? "follows" : weight.ToString().ToLowerInvariant();
}
