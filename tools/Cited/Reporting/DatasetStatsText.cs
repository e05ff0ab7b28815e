using System.Globalization;
using Cited.Corroboration;

namespace Cited.Reporting;

/// <summary>The figures of a dataset in a terminal, with bars.</summary>
public static class DatasetStatsText
{
    private const int MostRows = 12;
    private const int Widest = 40;

    /// <summary>Writes the figures.</summary>
    public static void Write(DatasetStats stats, ReportContext context, TextWriter writer)
    {
        if (stats.View is { } view)
        {
            writer.WriteWrapped(RecordPageText.ViewSentence(view), context.Width);
            writer.Write("\n");
        }

        Rows("Size", stats.Sizes, context, writer, bars: false);
        Rows($"Contested: {Share(stats.Contested, stats.Facts)}", stats.Disagreements, context, writer);
        Rows("Independent origins behind a fact's value", [.. stats.Origins.Select(o => (ClaimText.Count(o.Origins, "origin"), o.Facts))], context, writer);
        writer.Write($"Official voice behind the value: {Share(stats.Official, stats.Facts)}\n\n");
        Rows("Languages of cited sources", stats.Languages, context, writer);
        Rows("Countries of their publishers", stats.Countries, context, writer);
        if (stats.Pages.Length > 0)
        {
            Rows("Pages of sources, as they were found last", stats.Pages, context, writer);
        }

        writer.Write(context.Palette.Paint(context.Palette.Place, $"Blind spots: {ClaimText.Count(stats.Blind.Length, "record")}") + "\n");
        foreach (var blind in stats.Blind)
        {
            writer.WriteWrapped($"{blind.Record}: {string.Join("; ", blind.Spots)}", context.Width, 2, 2);
        }
    }

    /// <summary>A share: <c>12 of 72 facts (17 %)</c>.</summary>
    internal static string Share(int part, int whole) =>
        string.Create(CultureInfo.InvariantCulture, $"{part:#,0} of {whole:#,0} facts{(whole == 0 ? string.Empty : $" ({Math.Round(100m * part / whole, MidpointRounding.AwayFromZero)} %)")}");

    private static void Rows(string title, IReadOnlyList<(string Name, int Count)> rows, ReportContext context, TextWriter writer, bool bars = true)
    {
        writer.Write(context.Palette.Paint(context.Palette.Place, title) + "\n");
        var shown = rows.Count <= MostRows ? [.. rows] : rows.Take(MostRows - 1).Append(($"{rows.Count - MostRows + 1} more", rows.Skip(MostRows - 1).Sum(r => r.Count))).ToArray();
        var name = shown.Select(r => r.Item1.Length).DefaultIfEmpty(0).Max();
        var count = shown.Select(r => Number(r.Item2).Length).DefaultIfEmpty(0).Max();
        var most = Math.Max(1, shown.Select(r => r.Item2).DefaultIfEmpty(0).Max());
        var room = Math.Clamp(context.Width - name - count - 6, 8, Widest);
        foreach (var (what, number) in shown)
        {
            writer.Write($"  {what.PadRight(name)}  {Number(number).PadLeft(count)}{(bars ? "  " + Bar(number, most, room) : string.Empty)}".TrimEnd() + "\n");
        }

        writer.Write("\n");
    }

    // In eighths of a column, so that small numbers show.
    private static string Bar(int number, int most, int room)
    {
        var eighths = (int)Math.Round(8m * room * number / most, MidpointRounding.AwayFromZero);
        return new string('█', eighths / 8) + (eighths % 8 == 0 ? string.Empty : "▏▎▍▌▋▊▉"[(eighths % 8) - 1]);
    }

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
