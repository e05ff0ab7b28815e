using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.Consistency;

/// <summary>A count is more than another count that includes it by definition.</summary>
internal sealed class CountExceedsRelated : IRecordRule<FactRecord>
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "count-exceeds-related",
        RuleFamily.Consistency,
        Severity.Warning,
        "A count is more than another one that includes it by definition, whichever standing claims one takes: more arrests than suspects, more phones than devices.",
        "One of the two is misread, or the source means another property.",
        "Look at both passages and definitions again. If the reporting itself is so, acknowledge it with the reason.")
    {
        Acknowledgeable = true,
    };

    /// <inheritdoc />
    public IEnumerable<Finding> Check(FactRecord record, IRecords records)
    {
        var words = new FactWords(records);
        var ranges = record.Facts.Select(FactRange.Of).OfType<FactRange>().ToLookup(r => r.Fact.Property, StringComparer.Ordinal);
        var pairs =
            from counts in ranges
            from agreement in records.Vocabulary.Properties.GetValueOrDefault(counts.Key)?.AgreesWith ?? []
            where agreement.Relation == AgreementRelation.NotMoreThan
            from count in counts
            let exceeded = ranges[agreement.Property].Where(r => count.Exceeds(r) && words.Nesting.IsWithin(count.Fact.Scope, r.Fact.Scope)).ToArray()
            let narrowest = words.Narrowest([.. exceeded.Select(e => e.Fact)])
            let other = exceeded.FirstOrDefault(r => ReferenceEquals(r.Fact, narrowest))
            where other is not null

            // If the same count for a wider scope exceeds it as well, that is where the cause is.
            where !counts.Any(w => w.Exceeds(other) && words.Nesting.Relate(count.Fact.Scope, w.Fact.Scope) == ScopeRelation.Within && words.Nesting.IsWithin(w.Fact.Scope, other.Fact.Scope))
            select (count, other);
        foreach (var (count, other) in pairs)
        {
            yield return new Finding(
                Info,
                count.Lowest.At.At("value"),
                $"{words.Subject(count.Fact)} is {words.Said(count.Lowest)}, more than {words.Subject(other.Fact)}, which is {words.Said(other.Highest)}.",
                $"By definition, \"{count.Fact.Property}\" is never more than \"{other.Fact.Property}\". Look at both passages; if the reporting itself is so, acknowledge \"count-exceeds-related\" here with the reason.")
            {
                Related = [words.Place(other.Fact, other.Highest)],
            };
        }
    }
}
