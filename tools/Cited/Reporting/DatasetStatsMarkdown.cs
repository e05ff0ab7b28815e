using Cited.Corroboration;

namespace Cited.Reporting;

/// <summary>The figures of a dataset as Markdown tables.</summary>
public static class DatasetStatsMarkdown
{
    /// <summary>Writes the figures.</summary>
    public static void Write(DatasetStats stats, TextWriter writer)
    {
        if (stats.View is { } view)
        {
            writer.Write(RecordPageText.ViewSentence(view) + "\n\n");
        }

        Table("Size", stats.Sizes, writer);
        writer.Write($"Contested: {DatasetStatsText.Share(stats.Contested, stats.Facts)}. An official voice stands behind the value of {DatasetStatsText.Share(stats.Official, stats.Facts)}.\n\n");
        Table("Kinds of disagreement", stats.Disagreements, writer);
        Table("Independent origins behind a fact's value", [.. stats.Origins.Select(o => (ClaimText.Count(o.Origins, "origin"), o.Facts))], writer);
        Table("Languages of cited sources", stats.Languages, writer);
        Table("Countries of their publishers", stats.Countries, writer);
        if (stats.Pages.Length > 0)
        {
            Table("Pages of sources, as they were found last", stats.Pages, writer);
        }

        writer.Write($"## Blind spots: {ClaimText.Count(stats.Blind.Length, "record")}\n\n");
        foreach (var blind in stats.Blind)
        {
            writer.Write($"- `{blind.Record}`: {string.Join("; ", blind.Spots)}\n");
        }
    }

    private static void Table(string title, IReadOnlyList<(string Name, int Count)> rows, TextWriter writer)
    {
        writer.Write($"## {title}\n\n| | |\n| --- | ---: |\n");
        foreach (var (name, count) in rows)
        {
            writer.Write($"| {name} | {count} |\n");
        }

        writer.Write("\n");
    }
}
