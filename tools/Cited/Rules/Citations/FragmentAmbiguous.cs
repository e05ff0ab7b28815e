using Cited.Findings;
using Cited.Passages;
using Cited.Text;

namespace Cited.Rules.Citations;

/// <summary>A fragment that fits several passages of the archived copy.</summary>
internal sealed class FragmentAmbiguous : IArchiveRule
{
    private const int MostShown = 3;

    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "fragment-ambiguous",
        RuleFamily.Citations,
        Severity.Warning,
        "A citation's fragment fits more than one passage of the archived copy.",
        "A browser shows the first one, which need not be the one that was meant; when the page changes, it may be yet another.",
        "Add a prefix or a suffix, the words right before or after the passage, or take more of its own words.")
    {
        Acknowledgeable = true,
    };

    /// <inheritdoc />
    public IEnumerable<Finding> Check(ArchiveReview review) => review.Passages.Where(p => p.Search is { IsAmbiguous: true }).Select(Report);

    private Finding Report(CitedPassage passage)
    {
        var search = passage.Search!;
        var shown = search.Matches.Take(MostShown).Select(m => $"\"{Shown.Of(passage.InContext(m), 200)}\"");
        var more = search.Count > MostShown ? $" and {search.Count - MostShown} more" : string.Empty;
        var settled = search.Matches.Take(MostShown).Select(m => Disambiguation.Settle(passage.Copy!.Page!, passage.Directive, m)).ToArray();
        return new Finding(
            Info,
            passage.Citation.Fragment!.At,
            $"The fragment {Shown.Of(passage.Directive.ToString(), 200)} fits {search.Count} passages of the archived copy of \"{passage.Source.Id}\", of which a browser shows the first: {string.Join("; ", shown)}{more}.",
            Help(settled));
    }

    private static string Help(TextDirective?[] settled)
    {
        var ways = settled.Select((s, i) => (Words: Members(s), Which: i switch { 0 => "first", 1 => "second", _ => "third" })).Where(w => w.Words.Length > 0).Select(w => $"{w.Words} for the {w.Which}").ToArray();
        return ways.Length == 0
            ? "Take more words of the passage itself into \"start\" or \"end\"."
            : $"Add {string.Join(", ", ways)}.";
    }

    private static string Members(TextDirective? directive) => string.Join(
        " and ",
        new[] { ("prefix", directive?.Prefix), ("suffix", directive?.Suffix) }
            .Where(m => m.Item2 is not null)
            .Select(m => $"\"{m.Item1}\": {CanonicalJson.Quote(m.Item2!)}"));
}
