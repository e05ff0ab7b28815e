using Cited.Corroboration;
using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.Consistency;

/// <summary>Claims contradict each other, and the record does not say how.</summary>
internal sealed class ContestedUndeclared : IRecordRule<FactRecord>
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "contested-undeclared",
        RuleFamily.Consistency,
        Severity.Error,
        "Two standing claims of a fact cannot both be true, and it has no \"disagreement\".",
        "A reader who finds two values wants to know what kind of difference it is: a later count, another definition, a mistake, or not known.",
        "Say so in \"disagreement\"; \"unresolved\" is an honest answer. If one value replaced the other, give the older claim \"status\": \"superseded\".");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(FactRecord record, IRecords records)
    {
        var words = new FactWords(records);
        foreach (var fact in record.Facts.Where(f => f.Disagreement is null))
        {
            var contradictions = Contest.Of(fact);
            if (contradictions.Length == 0)
            {
                continue;
            }

            var (first, second) = contradictions[0];
            var more = contradictions.Length == 1 ? string.Empty : $" {ClaimText.Count(contradictions.Length - 1, "other pair")} of claims differ as well.";
            yield return new Finding(
                Info,
                second.At.At("value"),
                $"{words.Subject(fact)} is {words.Said(first)} and {words.Said(second)}, which cannot both be true, and \"disagreement\" is missing.{more}",
                "Add \"disagreement\" with its kind: \"later-update\", \"different-scope\", \"different-definition\", \"rounding\", \"translation\", \"error-in-source\" or \"unresolved\"; all but the last with a note.")
            {
                Related = [words.Place(fact, first)],
            };
        }
    }
}
