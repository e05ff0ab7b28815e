using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.Consistency;

/// <summary>A part is larger than the whole it lies in.</summary>
internal sealed class PartExceedsTotal : IRecordRule<FactRecord>
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "part-exceeds-total",
        RuleFamily.Consistency,
        Severity.Warning,
        "A count for a part (a country in a region, a month in a year) is more than the count for the whole, whichever standing claims one takes.",
        "Both cannot be right: one counts something else, or is of another day.",
        "Look at both passages again: the scope, the property, the bound, the day. If the reporting itself is so, acknowledge it with the reason.")
    {
        Acknowledgeable = true,
    };

    /// <inheritdoc />
    public IEnumerable<Finding> Check(FactRecord record, IRecords records)
    {
        var words = new FactWords(records);
        return
            from same in record.Facts.GroupBy(f => f.Property, StringComparer.Ordinal)
            where records.Vocabulary.Properties.GetValueOrDefault(same.Key)?.GrowsWithScope == true
            let ranges = same.Select(FactRange.Of).OfType<FactRange>().ToArray()
            from part in ranges
            let narrowest = words.Narrowest(Exceeded(part, ranges, words.Nesting))
            let total = ranges.FirstOrDefault(r => ReferenceEquals(r.Fact, narrowest))
            where total is not null
            select new Finding(
                Info,
                part.Lowest.At.At("value"),
                $"{words.Subject(part.Fact)} is {words.Said(part.Lowest)}, more than {words.Subject(total.Fact)}, which is {words.Said(total.Highest)}.",
                "Look at both passages again: scope, property, bound, day. If the reporting itself is so, acknowledge \"part-exceeds-total\" here with the reason.")
            {
                Related = [words.Place(total.Fact, total.Highest)],
            };
    }

    /// <summary>The facts of which this one is a part and which it exceeds.</summary>
    internal static Fact[] Exceeded(FactRange part, IEnumerable<FactRange> totals, ScopeNesting nesting) =>
        [.. totals.Where(t => part.Exceeds(t) && nesting.Relate(part.Fact.Scope, t.Fact.Scope) == ScopeRelation.Within).Select(t => t.Fact)];
}
