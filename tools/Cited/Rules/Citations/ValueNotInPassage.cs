using Cited.Findings;
using Cited.Passages;
using Cited.Passages.Values;
using Cited.Text;

namespace Cited.Rules.Citations;

/// <summary>A passage that does not state the value it is cited for.</summary>
internal sealed class ValueNotInPassage : IArchiveRule
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "value-not-in-passage",
        RuleFamily.Citations,
        Severity.Error,
        "The passage that a claim cites does not state the claim's value, or states it with another bound.",
        "It is the commonest slip of coding: the right page, the wrong number. Whoever checks the citation finds that the dataset misquotes its source.",
        "Correct the value or the bound, or choose the passage that holds it. Where the source states parts that you added up, list them in `sumOf`.")
    {
        Acknowledgeable = true,
    };

    /// <inheritdoc />
    public IEnumerable<Finding> Check(ArchiveReview review) => review.Passages
        .Where(p => !p.IsChanged && p.Verdict is { Kind: PassageVerdictKind.OtherValue or PassageVerdictKind.OtherBound or PassageVerdictKind.NotStated })
        .Select(Report);

    private Finding Report(CitedPassage passage)
    {
        var claim = passage.Claim!;
        var verdict = passage.Verdict!;
        var claimed = Shown.Of((claim.Bound == Model.Bound.Exact ? string.Empty : ClaimWords.Of(claim.Bound) + " ") + claim.Value.Display, 120);
        var detail = verdict.Detail.Length > 0 ? $": {Shown.Of(verdict.Detail, 250)}" : string.Empty;
        return new Finding(
            Info,
            passage.Citation.Fragment!.At,
            $"The passage \"{Shown.Of(PassageHash.OnOneLine(passage.Text!), 200)}\" of \"{passage.Source.Id}\" does not state {claimed}{detail}.",
            verdict.Kind == PassageVerdictKind.OtherBound
                ? "Give the claim the bound that the passage has: exact (no \"bound\"), at-least, at-most or about."
                : "Correct the value, or choose the passage that holds it.")
        {
            Related = [new RelatedPlace(claim.At.At("value"), "the value")],
        };
    }
}
