using System.Collections.Immutable;
using System.Globalization;
using Cited.Corroboration;
using Cited.Reading;
using Cited.Releasing.Tables;

namespace Cited.Releasing.Codebooks;

/// <summary>
/// The codebook: every table, column, property and code with what it means, made from the tables' own definitions and the
/// vocabulary. With the rows of a release it has an example of each column and how many values there are; without, definitions alone.
/// </summary>
internal static class Codebook
{
    /// <summary>The codebook of a release, as Markdown and as a page.</summary>
    public static IEnumerable<ReleaseFile> Files(ReleaseContent content, ImmutableArray<Table> tables, string title)
    {
        var sections = Sections(content, tables, title, withValues: true);
        yield return ReleaseFile.Text("codebook.md", CodebookMarkdown.Write(sections));
        yield return ReleaseFile.Text("codebook.html", CodebookHtml.Write(sections, title));
    }

    /// <summary>The codebook of the project: definitions alone, so that it is the same whatever the records are.</summary>
    public static string Definitions(Dataset dataset)
    {
        var content = new ReleaseContent(dataset, string.Empty, PreferencePolicy.OfficialFirst, History.None);
        return CodebookMarkdown.Write(Sections(content, ReleaseTables.Of(content), dataset.Info?.Title ?? "The data", withValues: false));
    }

    private static List<Section> Sections(ReleaseContent content, ImmutableArray<Table> tables, string title, bool withValues)
    {
        var sections = new List<Section>
        {
            Section.Of(1, $"{title}: codebook", "Made by `cited` from the definitions of the tables and from the vocabulary. "
                + (withValues ? "Examples and numbers are those of this release." : "Each release has a codebook of its own, with an example of each column and how many values there are.")),
            Section.Of(2, "Tables", "Each table is a CSV file in `tables/` and a table of the database. Types: text; integer; number; boolean (`TRUE`, `FALSE`; in the database 1, 0); date (ISO 8601, text in the database)."),
        };
        sections.AddRange(tables.Select(t => OfTable(t, withValues)));
        sections.Add(new Section(2, "Views of the database", "Made from the tables when they are asked.", ["view", "what it shows"], [.. Databases.Views.All.Select(v => (IReadOnlyList<string>)[$"`{v.Name}`", v.Description])]));
        sections.AddRange(VocabularySections.Of(content, withValues));
        return sections;
    }

    private static Section OfTable(Table table, bool withValues) => new(
        3,
        $"{table.Title}: {table.Name}",
        $"{table.Description} Key: {string.Join(", ", table.PrimaryKey.Select(k => $"`{k}`"))}."
            + (withValues ? string.Create(CultureInfo.InvariantCulture, $" Rows: {table.Rows.Length}.") : string.Empty),
        withValues ? ["column", "type", "meaning", "values", "example"] : ["column", "type", "meaning"],
        [.. table.Columns.Select(c => Row(table, c, withValues))]);

    private static string[] Row(Table table, Column column, bool withValues)
    {
        string[] definition = [$"`{column.Name}`", TypeOf(column), Meaning(column)];
        if (!withValues)
        {
            return definition;
        }

        var cells = table.Cells(column.Name).Where(c => c is not null).Select(Csv.Plain).ToArray();
        var different = cells.Distinct(StringComparer.Ordinal).Count();
        var values = cells.Length == different
            ? string.Create(CultureInfo.InvariantCulture, $"{cells.Length}")
            : string.Create(CultureInfo.InvariantCulture, $"{cells.Length}, {different} different");
        return [.. definition, values, cells.Length == 0 ? string.Empty : "`" + Example(cells) + "`"];
    }

    // The commonest value; of those, the shortest, then the first: a reader learns most from what is usual.
    private static string Example(string[] cells) => cells
        .GroupBy(c => c, StringComparer.Ordinal)
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Length).ThenBy(g => g.Key, StringComparer.Ordinal)
        .First().Key.Replace('`', '\'');

    private static string TypeOf(Column column) => Words.Of(column.Type) + (column.Required ? ", always given" : string.Empty);

    private static string Meaning(Column column) => column.Description
        + (column.Allowed.Length > 0 ? " One of " + string.Join(", ", column.Allowed.Select(a => $"`{a}`")) + "." : string.Empty)
        + (column.Reference is { } to ? $" Refers to `{to.Table}.{to.Column}`." : string.Empty);
}
