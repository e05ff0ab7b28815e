using Cited.Findings;
using Cited.Passages;
using Cited.Passages.Values;
using Cited.Text;

namespace Cited.Rules.Citations;

/// <summary>A passage that is no longer what it was when its hash was recorded.</summary>
internal sealed class PassageChanged : IArchiveRule
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "passage-changed",
        RuleFamily.Citations,
        Severity.Error,
        "The passage in the archived copy is not the one whose hash was recorded with the citation.",
        "The page was edited after it was coded, or the fragment leads to another passage; the claim may rest on words that are no longer there.",
        "Read the passage again. If it still supports the claim, take out `sha256` and run `cited archive record DIR`; if its number changed, add the new value as a claim of its own.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(ArchiveReview review) => review.Passages.Where(p => p.IsChanged).Select(Report);

    private Finding Report(CitedPassage passage)
    {
        var value = passage.Verdict?.Kind switch
        {
            PassageVerdictKind.Confirmed => $" It still states {Shown.Of(passage.Claim!.Value.Display)}.",
            PassageVerdictKind.OtherValue or PassageVerdictKind.OtherBound when passage.Verdict.FoundInstead.Count > 0 => $" It now states {Shown.Of(string.Join(", ", passage.Verdict.FoundInstead))}, not {Shown.Of(passage.Claim!.Value.Display)}.",
            PassageVerdictKind.OtherValue or PassageVerdictKind.OtherBound or PassageVerdictKind.NotStated => $" It no longer states {Shown.Of(passage.Claim!.Value.Display)}.",
            _ => string.Empty,
        };
        return new Finding(
            Info,
            passage.Citation.At.At("sha256"),
            $"The passage in the archived copy of \"{passage.Source.Id}\" is not the one that was recorded; it now reads \"{Shown.Of(PassageHash.OnOneLine(passage.Text!), 200)}\".{value}",
            "Read it again. If it still supports the claim, take out \"sha256\" and run \"cited archive record DIR\"; if not, correct the claim.");
    }
}
