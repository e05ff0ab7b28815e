using System.Text.Json;
using Cited.Findings;
using Cited.Model;
using Cited.Passages;
using Cited.Text;

namespace Cited.Rules.Safeguards;

/// <summary>Free text that repeats a run of words from an archived source.</summary>
internal sealed class CopiedWording : IArchiveRule
{
    private const int LeastWords = 8;

    private static readonly HashSet<string> FreeText = new(StringComparer.Ordinal) { "summary", "note", "reason" };

    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "copied-wording",
        RuleFamily.Safeguards,
        Severity.Error,
        "A summary, note or reason shares a run of eight or more words with an archived source; the words of names do not count.",
        "The dataset is public domain and holds facts, which are free; sentences belong to those who wrote them.",
        "Say it in your own words, and shorter. To point at the source's words, cite them by a fragment.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(ArchiveReview review)
    {
        var dataset = review.Dataset;
        var texts = dataset.Records.SelectMany(r => Texts(r.At.File.Root!.Value, r.At)).ToArray();
        var names = dataset.Organizations.SelectMany(o => o.Names).Concat(dataset.FactRecords.SelectMany(r => r.Names)).Select(n => n.Text)
            .Concat(dataset.Vocabulary.Areas.Countries.Values)
            .Concat(dataset.Vocabulary.Areas.Regions.Values.Select(r => r.Label));
        var wording = new SharedWording([.. texts.Select(t => t.Text)], names, LeastWords);
        var shared = dataset.Sources
            .Select(s => (Source: s, Page: review.Archive.Find(s)?.Page))
            .Where(s => s.Page is not null)
            .SelectMany(s => wording.In(s.Page!).Select(run => (s.Source, Text: run.Key, Run: run.Value)))
            .GroupBy(s => s.Text)
            .OrderBy(g => g.Key);

        // Many pages carry one agency's sentence: the text is at fault once.
        return shared.Select(g => Report(texts[g.Key], g.MaxBy(s => s.Run.Words) is var worst ? worst.Source : null!, worst.Run, g.Count() - 1));
    }

    private Finding Report((Place At, string Text) text, Source source, SharedRun run, int others)
    {
        var more = others switch { 0 => string.Empty, 1 => " and one other source", _ => $" and {others} other sources" };
        return new Finding(
            Info,
            text.At.Within(run.Start, run.End - run.Start),
            $"These words stand in the archived copy of \"{source.Id}\"{more} just so: \"{Shown.Of(text.Text[run.Start..run.End], 200)}\".",
            $"Say it in your own words; runs of {LeastWords} or more words of a source are not repeated.");
    }

    private static IEnumerable<(Place At, string Text)> Texts(JsonElement value, Place at) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(m => m.Value.ValueKind == JsonValueKind.String
            ? FreeText.Contains(m.Name) ? [(at.At(m.Name), m.Value.GetString()!)] : []
            : Texts(m.Value, at.At(m.Name))),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, i) => Texts(item, at.At(i))),
        _ => [],
    };
}
