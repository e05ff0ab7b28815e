using System.Globalization;
using System.Text;
using Cited.Corroboration;

namespace Cited.Reporting;

/// <summary>
/// The figures of a dataset in a few lines of Markdown, for a page that has other things to say: how much there is, how well it is
/// corroborated, what is missing. Records are not named; <see cref="DatasetStatsMarkdown"/> does that.
/// </summary>
internal static class DatasetFigures
{
    private const int MostNamed = 8;

    /// <summary>The figures, with a newline at the end.</summary>
    public static string Of(DatasetStats stats)
    {
        var text = new StringBuilder("| in it | number |\n| --- | ---: |\n");
        foreach (var (name, count) in stats.Sizes)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {count:#,0} |\n");
        }

        text.Append("\n| how well corroborated | facts |\n| --- | ---: |\n");
        foreach (var (origins, facts) in stats.Origins.Where(o => o.Facts > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {ClaimText.Count(origins, "independent origin")} | {facts:#,0} |\n");
        }

        return text
            .Append(CultureInfo.InvariantCulture, $"| an official voice among them | {stats.Official:#,0} |\n")
            .Append(CultureInfo.InvariantCulture, $"| contested | {stats.Contested:#,0} |\n")
            .Append("\n| what is missing | records |\n| --- | ---: |\n")
            .AppendJoin(string.Empty, Kinds(stats).Select(k => string.Create(CultureInfo.InvariantCulture, $"| {k.Kind} | {k.Count:#,0} |\n")))
            .Append(CultureInfo.InvariantCulture, $"\nSources are in {Listed(stats.Languages, "language")}; their publishers are in {Listed([.. stats.Countries.Where(c => c.Name != DatasetStats.NoCountry)], "country", "countries")}.\n")
            .ToString();
    }

    private static IEnumerable<(string Kind, int Count)> Kinds(DatasetStats stats) => stats.Blind
        .SelectMany(b => b.Spots).CountBy(s => s.Kind, StringComparer.Ordinal)
        .OrderByDescending(k => k.Value).ThenBy(k => k.Key, StringComparer.Ordinal).Select(k => (k.Key, k.Value));

    // "30 languages (en 812, es 203, …)": the most frequent by name, of the others only how many there are.
    private static string Listed(IReadOnlyList<(string Name, int Count)> rows, string one, string? many = null)
    {
        var named = string.Join(", ", rows.Take(MostNamed).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Name} {r.Count:#,0}")));
        var more = rows.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $", {rows.Count - MostNamed} more") : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{rows.Count} {(rows.Count == 1 ? one : many ?? one + "s")}{(rows.Count == 0 ? string.Empty : $" ({named}{more})")}");
    }
}
