using System.Globalization;
using Cited.Findings;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Rules.Consistency;

/// <summary>Parts that have nothing in common add up to more than the whole.</summary>
internal sealed class PartsExceedTotal : IRecordRule<FactRecord>
{
    private const int MostShown = 6;

    // For the facts of one property; a search over the honest records takes a few hundred.
    private const long MostEffort = 50_000_000;

    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "parts-exceed-total",
        RuleFamily.Consistency,
        Severity.Warning,
        "Parts without anything in common add up to more than the whole, though only the lowest standing claim of each is counted.",
        "Something is counted twice, or belongs to another total; sums that readers make from the parts would be wrong.",
        "Look at the passages of the parts and of the whole again. If the reporting itself does not add up, acknowledge it at the whole with the reason.")
    {
        Acknowledgeable = true,
    };

    /// <inheritdoc />
    public IEnumerable<Finding> Check(FactRecord record, IRecords records)
    {
        var words = new FactWords(records);
        return
            from same in record.Facts.GroupBy(f => f.Property, StringComparer.Ordinal)
            where records.Vocabulary.Properties.GetValueOrDefault(same.Key)?.Additive == true
            from finding in Check([.. same.Select(FactRange.Of).OfType<FactRange>()], words)
            select finding;
    }

    // Narrow wholes first: parts that already exceed one of those are not held against a wider one too.
    private IEnumerable<Finding> Check(FactRange[] ranges, FactWords words)
    {
        var effort = new Effort(MostEffort);
        var spent = new HashSet<FactRange>(ReferenceEqualityComparer.Instance);
        var totals = ranges
            .Select(total => (Total: total, Parts: ranges.Where(r => words.Nesting.Relate(r.Fact.Scope, total.Fact.Scope) == ScopeRelation.Within).ToArray()))
            .Where(x => x.Total.High is not null && x.Parts.Length > 1)
            .OrderBy(x => x.Parts.Length).ThenBy(x => x.Total.Fact.Scope.Key, StringComparer.Ordinal);
        foreach (var (total, all) in totals)
        {
            // A part that is more than the whole by itself has a finding of its own.
            FactRange[] parts = [.. all.Where(p => p.Low > 0 && !p.Exceeds(total) && !spent.Contains(p))];
            if (parts.Length > Limits.AddedParts)
            {
                // The sum of some of them is still no more than that of all.
                parts = [.. parts.OrderByDescending(p => p.Low).Take(Limits.AddedParts)];
            }

            var heaviest = DisjointParts.Heaviest(parts, p => p.Low, (a, b) => words.Nesting.Relate(a.Fact.Scope, b.Fact.Scope) == ScopeRelation.Disjoint, effort);
            var sum = heaviest.Sum(p => p.Low);
            if (sum <= total.High)
            {
                continue;
            }

            spent.UnionWith(heaviest);
            var ordered = heaviest.OrderByDescending(p => p.Low).ThenBy(p => p.Fact.Scope.Key, StringComparer.Ordinal).ToArray();
            yield return new Finding(
                Info,
                total.Highest.At.At("value"),
                $"{words.Subject(total.Fact)} is {words.Said(total.Highest)}, but its parts make {Number(sum)}: {Listed(ordered, words)}.",
                "Look at the passages again: is someone counted twice, or does a part belong to another whole? If the reporting does not add up, acknowledge \"parts-exceed-total\" here with the reason.")
            {
                Related = [.. ordered.Select(p => words.Place(p.Fact, p.Lowest))],
            };
        }
    }

    private static string Listed(FactRange[] parts, FactWords words)
    {
        var shown = parts.Take(MostShown).Select(p => $"{Number(p.Low)} ({words.Nesting.Describe(p.Fact.Scope)})");
        return string.Join(" + ", parts.Length > MostShown ? shown.Append($"{parts.Length - MostShown} more") : shown);
    }

    private static string Number(decimal number) => number.ToString("#,0.######", CultureInfo.InvariantCulture);
}
