using Cited.Comparing;
using Cited.Findings;
using Cited.Model;

namespace Cited.Reporting.Comparisons;

/// <summary>
/// The reviewer's card for a pull request: one sentence on what the change does, the version it asks for, what weighs most,
/// then record by record. Nothing from the data is markup in it (<see cref="MarkdownText"/>), and it never grows beyond what a
/// comment may hold (<see cref="MarkdownCard"/>).
/// </summary>
internal sealed class ComparisonMarkdown : IComparisonReport
{
    /// <inheritdoc />
    public string Name => "markdown";

    /// <inheritdoc />
    public void Write(ComparisonReview review, ReportContext context, TextWriter writer)
    {
        // Where the card would not hold every fact of records that were added, each of these has one line instead.
        var whole = Card(review, context, summed: ["source", "organization"]);
        writer.Write((whole.LeftOut == 0 ? whole : Card(review, context, summed: ["operation", "indicator", "source", "organization"])).Text());
    }

    private static MarkdownCard Card(ComparisonReview review, ReportContext context, string[] summed)
    {
        var comparison = review.Comparison;
        var sentences = new ChangeSentences(comparison);
        var card = new MarkdownCard();
        card.Always($"### This change {ComparisonWords.Does(comparison)}\n\n{MarkdownText.Of(ComparisonWords.Advice(comparison))}\n");
        Summaries(card, review, sentences, context);
        foreach (var record in comparison.Changes.GroupBy(c => c.Record).Where(r => !IsSummed(r, summed)))
        {
            var lines = record.Where(c => !c.Kind.Derived).SelectMany(c => Lines(c, sentences, comparison)).ToArray();
            if (lines.Length > 0)
            {
                card.Section("#### " + MarkdownText.Of(ComparisonWords.Heading(record.Key)), lines);
            }
        }

        foreach (var type in summed)
        {
            var added = comparison.Changes.GroupBy(c => c.Record).Where(r => r.Key.Type == type && IsSummed(r, summed)).ToArray();
            Titled(card, $"{char.ToUpperInvariant(type[0])}{ComparisonWords.Called(type)[1..]}s added", added.Select(r => MarkdownText.Of(ComparisonWords.Heading(r.Key))));
        }

        return card;
    }

    // What a reviewer must not miss goes first; it is also what survives when the card is full.
    private static void Summaries(MarkdownCard card, ComparisonReview review, ChangeSentences sentences, ReportContext context)
    {
        var comparison = review.Comparison;
        Titled(card, "New findings", review.Serious.Select(f => OfFinding(f, context)).Concat(review.Notes.Length > 0 ? [review.Notes] : []));
        Titled(card, "Form of the data", comparison.SchemaChanges.Select(c => MarkdownText.Of(ComparisonWords.Of(c))));
        Titled(card, "Not compared, since a file of one side is refused", comparison.NotCompared.Select(n => MarkdownText.Of(ComparisonWords.Of(n))));
        Titled(card, "Newly contested", Of(ChangeKind.FactBecameContested));
        Titled(card, "No longer contested", Of(ChangeKind.FactBecameUncontested));
        var voices = comparison.Changes.Where(c => c.Kind == ChangeKind.CorroborationChanged).ToLookup(Gained);
        Titled(card, "Corroboration lost", voices[false].Select(Line));
        Titled(card, "Corroboration gained", voices[true].Select(Line));

        IEnumerable<string> Of(ChangeKind kind) => comparison.Changes.Where(c => c.Kind == kind).Select(Line);

        string Line(Change change) => MarkdownText.Code(change.Record.Id) + " " + MarkdownText.Of(sentences.Of(change));
    }

    private static void Titled(MarkdownCard card, string title, IEnumerable<string> lines)
    {
        var all = lines.ToArray();
        if (all.Length > 0)
        {
            card.Section("#### " + title, all);
        }
    }

    private static IEnumerable<string> Lines(Change change, ChangeSentences sentences, Comparison comparison)
    {
        yield return MarkdownText.Of(sentences.Of(change));
        if (change.Kind == ChangeKind.RecordAdded && change.Record.New is FactRecord facts)
        {
            foreach (var fact in facts.Facts)
            {
                yield return MarkdownText.Of(sentences.Of(fact, comparison.New));
            }
        }
    }

    // Records that are only added have one line each, in one list for each type.
    private static bool IsSummed(IGrouping<RecordLabel, Change> record, string[] types) =>
        types.Contains(record.Key.Type, StringComparer.Ordinal) && record.All(c => c.Kind == ChangeKind.RecordAdded);

    private static bool Gained(Change change) => int.Parse(change.New!, System.Globalization.CultureInfo.InvariantCulture) > int.Parse(change.Old!, System.Globalization.CultureInfo.InvariantCulture);

    private static string OfFinding(Finding finding, ReportContext context) =>
        $"{ReportWords.Of(finding.Severity)} {MarkdownText.Code(finding.Rule.Id)} at {MarkdownText.Code(ReportWords.Place(finding.Place, context))}: {MarkdownText.Escape(finding.Message)}";
}
