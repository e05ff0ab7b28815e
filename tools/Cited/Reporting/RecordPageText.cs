using System.Globalization;
using Cited.Corroboration;

namespace Cited.Reporting;

/// <summary>
/// A record in a terminal: name, what it is, a table of facts, then for each contested fact who says what. Below
/// <see cref="Narrow"/> columns the table becomes a list.
/// </summary>
public static class RecordPageText
{
    /// <summary>Fewer columns than this, and facts stand below each other.</summary>
    public const int Narrow = 72;

    private const string Mark = "≠";

    /// <summary>Writes the page.</summary>
    public static void Write(RecordPage page, ReportContext context, TextWriter writer)
    {
        var width = Math.Max(30, context.Width);
        writer.Write(context.Palette.Paint(context.Palette.Place, Text.VisibleText.Of(page.Title)) + "\n" + context.Palette.Paint(context.Palette.Quiet, page.Record.Id) + "\n\n");
        if (page.Summary is { } summary)
        {
            writer.WriteWrapped(summary, width);
            writer.Write("\n");
        }

        WriteDetails(page, width, writer);
        if (page.View is { } view)
        {
            writer.WriteWrapped(ViewSentence(view), width);
            writer.Write("\n");
        }

        if (page.Facts.Length == 0)
        {
            return;
        }

        if (width < Narrow)
        {
            WriteList(page, width, writer);
        }
        else
        {
            WriteTable(page, context.Palette, width, writer);
        }

        foreach (var fact in page.Facts.Where(f => f.Support.IsContested))
        {
            WriteContested(fact, context.Palette, width, writer);
        }
    }

    /// <summary>What a view as of a day leaves out, in a sentence or two.</summary>
    internal static string ViewSentence(AsOf view) => string.Create(
        CultureInfo.InvariantCulture,
        $"As reported by {view.Day:yyyy-MM-dd}. Left out of the whole dataset: {ClaimText.Count(view.Later.Length, "source")} published later, {view.Undated.Length} without a date, {view.Uncertain.Length} with a date too coarse to tell.");

    private static void WriteDetails(RecordPage page, int width, TextWriter writer)
    {
        if (page.Details.Length == 0)
        {
            return;
        }

        var label = page.Details.Max(d => d.Label.Length) + 2;
        var before = string.Empty;
        foreach (var (name, value) in page.Details)
        {
            var lines = TextLayout.Wrap(value, Math.Max(20, width - label));
            writer.Write((name == before ? new string(' ', label) : (name + ":").PadRight(label)) + lines[0] + "\n");
            foreach (var line in lines.Skip(1))
            {
                writer.Write(new string(' ', label) + line + "\n");
            }

            before = name;
        }

        writer.Write("\n");
    }

    private static void WriteTable(RecordPage page, Palette palette, int width, TextWriter writer)
    {
        const int Gap = 2;
        const string Counts = "Origins/cited";
        var left = width - Counts.Length - (3 * Gap) - 2;
        var label = Math.Min(page.Facts.Max(f => f.Label.Length), left * 2 / 5);
        var scope = Math.Clamp(page.Facts.Max(f => f.Scope.Length), 5, left * 3 / 10);
        var value = left - label - scope;
        writer.Write(palette.Paint(palette.Quiet, $"  {"Fact".PadRight(label + Gap)}{"About".PadRight(scope + Gap)}{"Value".PadRight(value + Gap)}{Counts}") + "\n");
        foreach (var fact in page.Facts)
        {
            var columns = new[] { TextLayout.Wrap(fact.Label, label), TextLayout.Wrap(fact.Scope, scope), TextLayout.Wrap(fact.Preferred.Display, value) };
            for (var i = 0; i < columns.Max(c => c.Count); i++)
            {
                var cells = columns.Zip([label, scope, value]).Select(c => TextLayout.Fill(c.First.ElementAtOrDefault(i) ?? string.Empty, c.Second + Gap));
                var counts = i > 0 ? string.Empty : $"{fact.Origins}/{fact.Citations}".PadLeft(Counts.Length);
                var mark = i == 0 && fact.Support.IsContested ? palette.Paint(palette.Warning, Mark) : " ";
                writer.Write($"{mark} {string.Concat(cells)}{counts}".TrimEnd() + "\n");
            }
        }

        writer.Write("\n");
    }

    private static void WriteList(RecordPage page, int width, TextWriter writer)
    {
        foreach (var fact in page.Facts)
        {
            var scope = fact.Scope.Length == 0 ? string.Empty : $", {fact.Scope}";
            writer.WriteWrapped($"{(fact.Support.IsContested ? Mark + " " : string.Empty)}{fact.Label}{scope}: {fact.Preferred.Display} [{fact.Origins}/{fact.Citations}]", width, 0, 4);
        }

        writer.Write("\n");
    }

    private static void WriteContested(FactLines fact, Palette palette, int width, TextWriter writer)
    {
        writer.Write($"{palette.Paint(palette.Warning, Mark)} {palette.Paint(palette.Place, fact.Scope.Length == 0 ? fact.Label : $"{fact.Label}, {fact.Scope}")}\n");
        if (fact.Support.Fact.Disagreement is { } disagreement)
        {
            writer.WriteWrapped(disagreement.Note is { } note ? $"{disagreement.Kind}: {note}" : disagreement.Kind, width, 2);
        }

        writer.WriteWrapped(fact.Preferred.Why + ".", width, 2);
        foreach (var claim in fact.Claims)
        {
            var support = claim.Support;
            var status = support.Stands ? string.Empty : $" ({support.Claim.Status.ToString().ToLowerInvariant()})";
            writer.WriteWrapped(
                $"{ClaimText.Of(support.Claim)}{status}: {ClaimText.Count(support.Voices.Count, "origin")} ({string.Join(", ", support.Voices.Names)}), {ClaimText.Count(claim.Citations.Length, "citation")}",
                width,
                2,
                2);
            writer.WriteWrapped(string.Join(", ", claim.Citations
                .GroupBy(c => c.Published is null ? c.Publisher : $"{c.Publisher} {c.Published}", StringComparer.Ordinal)
                .Select(g => g.Count() == 1 ? g.Key : $"{g.Key} ({g.Count()})")), width, 4);
        }

        writer.Write("\n");
    }
}
