using Cited.Comparing;
using Cited.Corroboration;
using Cited.Findings;
using Cited.Model;

namespace Cited.Rules.Release;

/// <summary>A claim has another value while its citations stay, and no <c>correction</c> says from what and why.</summary>
internal sealed class ValueChangedWithoutCause : IReleaseRule
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "value-changed-without-cause",
        RuleFamily.Release,
        Severity.Warning,
        "The value of a claim changed while its citations stay, and no correction says why.",
        "Someone has used the old value. Without a cause they cannot tell a mistake of ours from a new statement of the source.",
        "Give the claim a correction: the value it was, and the cause. If the source reports a new number besides the old one, that is a claim of its own.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(Comparison changes)
    {
        foreach (var change in changes.Changes.Where(c => c.Kind == ChangeKind.ClaimCorrected))
        {
            if (change is not { OldSide.Claim: { } before, NewSide: { Claim: { } after, Fact: { } fact } } || before.Value.Equals(after.Value) || Explained(before, after))
            {
                continue;
            }

            var (was, now) = (ClaimText.Of(before), ClaimText.Of(after));
            var about = fact.Scope.IsWhole ? string.Empty : $" ({new ScopeNesting(changes.New.Vocabulary.Areas).Describe(fact.Scope)})";
            var found = after.Correction is { } other ? $"its correction speaks of {other.Was.Display}" : "no correction says why";
            yield return new Finding(
                Info,
                after.At.At("value"),
                $"The value of \"{fact.Property}\"{about} by these sources was {was} and is {now} now, and {found}.",
                $"Add \"correction\": {{ \"was\": {before.Value.Canonical}, \"cause\": … }} with \"source-corrected\", \"our-error\" or \"reclassified\".");
        }
    }

    // That a correction has no cause, the rule correction-without-cause says.
    private static bool Explained(Claim before, Claim after) => after.Correction is { } correction && correction.Was.Equals(before.Value);
}
