using System.Text;
using Cited.Comparing;
using Cited.Model;
using Cited.Text;

namespace Cited.Reporting.Comparisons;

/// <summary>The form for people in a terminal: what the change does, the version it asks for, then record by record.</summary>
internal sealed class ComparisonText : IComparisonReport
{
    /// <inheritdoc />
    public string Name => "text";

    /// <inheritdoc />
    public void Write(ComparisonReview review, ReportContext context, TextWriter writer)
    {
        var comparison = review.Comparison;
        var palette = context.Palette;
        writer.Write($"From {Plain(review.OldName)} to {Plain(review.NewName)}: {ComparisonWords.Does(comparison)}.\n{Plain(ComparisonWords.Advice(comparison))}\n");
        var sentences = new ChangeSentences(comparison);
        foreach (var record in comparison.Changes.GroupBy(c => c.Record))
        {
            writer.Write("\n" + palette.Paint(palette.Place, Plain(ComparisonWords.Heading(record.Key))) + "\n");
            foreach (var change in record)
            {
                writer.Write($"  {palette.Paint(palette.Quiet, change.Kind.Id)} {Plain(sentences.Of(change))}\n");
                if (change.Kind == ChangeKind.RecordAdded && record.Key.New is FactRecord facts)
                {
                    foreach (var fact in facts.Facts)
                    {
                        writer.Write($"    {Plain(sentences.Of(fact, comparison.New))}\n");
                    }
                }
            }
        }

        Section(writer, palette, "Form of the data", comparison.SchemaChanges.Select(c => Plain(ComparisonWords.Of(c))));
        Section(writer, palette, "New findings", review.Serious
            .Select(f => $"{ReportWords.Place(f.Place, context)}: {ReportWords.Of(f.Severity)} {f.Rule.Id}: {Plain(f.Message)}")
            .Concat(review.Notes.Length > 0 ? [review.Notes] : []));
        if (comparison.NotCompared.Length > 0)
        {
            Section(writer, palette, "Not compared, since a file of one side is refused", comparison.NotCompared.Select(n => Plain(ComparisonWords.Of(n))));
        }
    }

    /// <summary>A sentence as plain text.</summary>
    internal static string Plain(Sentence sentence)
    {
        var text = new StringBuilder();
        foreach (var piece in sentence.Pieces)
        {
            text.Append(piece.Kind == PieceKind.Words ? piece.Text : Plain(piece.Text));
        }

        return text.ToString();
    }

    /// <summary>Text from the data, so that neither a terminal nor a workflow's log obeys it (<c>##[…]</c> is a command wherever it stands).</summary>
    internal static string Plain(string text) => VisibleText.Of(text).Replace("##[", "\\u0023#[", StringComparison.Ordinal);

    private static void Section(TextWriter writer, Palette palette, string title, IEnumerable<string> lines)
    {
        var all = lines.ToArray();
        if (all.Length > 0)
        {
            writer.Write("\n" + palette.Paint(palette.Place, title) + "\n");
            foreach (var line in all)
            {
                writer.Write($"  {line}\n");
            }
        }
    }
}
