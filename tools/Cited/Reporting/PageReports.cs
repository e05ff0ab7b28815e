using System.Globalization;
using Cited.Passages.Archives;
using Cited.Text;

namespace Cited.Reporting;

/// <summary>What became of the pages of sources: as a table for a terminal, as Markdown, and as members of the JSON of a check.</summary>
public static class PageReports
{
    /// <summary>Whether someone should look at it.</summary>
    public static bool NeedsALook(PageCheck page) => page.State is not (PageState.Alive or PageState.Changed);

    /// <summary>A line for each state, and below it one for each page that someone should look at, the gravest first.</summary>
    public static void WriteTable(IReadOnlyList<PageCheck> pages, TextWriter writer)
    {
        writer.Write("state        pages\n");
        foreach (var (state, word, _) in PageCheck.States)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{word,-11}{pages.Count(p => p.State == state),7}\n"));
        }

        foreach (var page in Listed(pages))
        {
            writer.Write($"{page.Word}: {page.Source}: {Shown.Of(page.Url, 200)}{Words(page, Shown.Of)}\n");
        }
    }

    /// <summary>The same as Markdown.</summary>
    public static void WriteMarkdown(IReadOnlyList<PageCheck> pages, TextWriter writer)
    {
        writer.Write("# Pages of sources\n\n| state | pages | meaning |\n| --- | ---: | --- |\n");
        foreach (var (state, word, meaning) in PageCheck.States)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"| {word} | {pages.Count(p => p.State == state)} | {meaning} |\n"));
        }

        foreach (var group in Listed(pages).GroupBy(p => p.Word, StringComparer.Ordinal))
        {
            writer.Write($"\n## {group.Key}\n\n");
            foreach (var page in group)
            {
                writer.Write($"- **{page.Source}**: {Code(page.Url)}{Words(page, (text, _) => Code(text))}\n");
            }
        }

        writer.Write("\n");
    }

    internal static void WriteJson(System.Text.Json.Utf8JsonWriter json, IReadOnlyList<PageCheck> pages) => json.Objects("pages", pages, (page, _) =>
    {
        json.WriteString("source", page.Source);
        json.Text("url", page.Url);
        json.WriteString("state", page.Word);
        json.WriteString("on", page.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (page.Status != 0)
        {
            json.WriteNumber("status", page.Status);
        }

        foreach (var (name, value) in new[] { ("final", page.Final), ("textSha256", page.TextSha256), ("before", page.Before), ("detail", page.Detail) })
        {
            if (!string.IsNullOrEmpty(value))
            {
                json.Text(name, value);
            }
        }
    });

    private static IEnumerable<PageCheck> Listed(IReadOnlyList<PageCheck> pages) =>
        PageCheck.States.SelectMany(s => pages.Where(p => p.State == s.State && (NeedsALook(p) || p.IsNews)));

    private static string Words(PageCheck page, Func<string, int, string> shown) =>
        (page.Final is { } final ? $", now {shown(final, 200)}" : string.Empty)
        + (page.Detail.Length > 0 ? $", {shown(page.Detail, 200)}" : string.Empty)
        + (page.Before is { } before && before != page.Word ? $" (was {before})" : string.Empty);

    // In code style nothing of an address is read as Markdown.
    private static string Code(string words) => "`" + Shown.Of(words, 200).Replace('`', '\'') + "`";
}
