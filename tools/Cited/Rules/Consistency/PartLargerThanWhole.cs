using Cited.Findings;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Rules.Consistency;

/// <summary>An operation that is part of another one counts more than that one.</summary>
internal sealed class PartLargerThanWhole : IRecordRule<Operation>
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "part-larger-than-whole",
        RuleFamily.Consistency,
        Severity.Warning,
        "An operation that is part or phase of another one has a larger count than that one, whichever standing claims one takes.",
        "Totals leave the part out, because the whole is to contain it; if it does not, they are too small.",
        "Look whether it is a part at all: a follow-up has numbers of its own. If the reporting itself is so, acknowledge it with the reason.")
    {
        Acknowledgeable = true,
    };

    /// <inheritdoc />
    public IEnumerable<Finding> Check(Operation part, IRecords records)
    {
        var words = new FactWords(records);
        Relation[] wholes = [.. part.Related.Where(r => r.Kind is "part-of" or "phase-of" && r.Operation != part.Id)];
        if (wholes.Length > Limits.ComparedWholes)
        {
            yield return new Finding(
                Info,
                wholes[Limits.ComparedWholes].At.At("operation"),
                $"This operation is said to be part of {wholes.Length} others; its counts were compared with those of the first {Limits.ComparedWholes} only.",
                "Keep the relations to the operations that contain it directly.");
        }

        foreach (var relation in wholes.Take(Limits.ComparedWholes))
        {
            if (records.Find<Operation>(relation.Operation) is { } whole)
            {
                foreach (var finding in Compare(part, whole, relation, records.Vocabulary, words))
                {
                    yield return finding;
                }
            }
        }
    }

    private IEnumerable<Finding> Compare(Operation part, Operation whole, Relation relation, Vocabulary vocabulary, FactWords words)
    {
        foreach (var property in part.Facts.Select(f => f.Property).Distinct(StringComparer.Ordinal).Where(p => vocabulary.Properties.GetValueOrDefault(p)?.GrowsWithScope == true))
        {
            var smaller = RangesOf(part, property);
            var larger = RangesOf(whole, property);
            foreach (var range in smaller)
            {
                var exceeded = larger.Where(r => range.Exceeds(r) && words.Nesting.IsWithin(range.Fact.Scope, r.Fact.Scope)).ToArray();
                var narrowest = words.Narrowest([.. exceeded.Select(e => e.Fact)]);
                var other = exceeded.FirstOrDefault(r => ReferenceEquals(r.Fact, narrowest));

                // If a wider scope of the part exceeds it as well, that is where the cause is.
                if (other is null || smaller.Any(w => w.Exceeds(other) && words.Nesting.Relate(range.Fact.Scope, w.Fact.Scope) == ScopeRelation.Within))
                {
                    continue;
                }

                yield return new Finding(
                    Info,
                    range.Lowest.At.At("value"),
                    $"{words.Subject(range.Fact)} is {words.Said(range.Lowest)}, more than in \"{whole.Id}\", of which this is a part: {words.Subject(other.Fact)} is {words.Said(other.Highest)} there.",
                    "Look whether it is a part at all: a follow-up has numbers of its own. If the reporting itself is so, acknowledge \"part-larger-than-whole\" here with the reason.")
                {
                    Related = [words.Place(other.Fact, other.Highest), new RelatedPlace(relation.At.At("operation"), $"where it is said to be {relation.Kind} \"{whole.Id}\"")],
                };
            }
        }
    }

    private static FactRange[] RangesOf(Operation operation, string property) =>
        [.. operation.Facts.Where(f => f.Property == property).Select(FactRange.Of).OfType<FactRange>()];
}
