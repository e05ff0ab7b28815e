using System.Collections.Immutable;
using Cited.Model;
using Cited.Reading;

namespace Cited.Corroboration;

/// <summary>A record that a total counts, with the range that its preferred value leaves.</summary>
internal sealed record Counted(string Operation, PreferredValue Value, NumberRange Range);

/// <summary>A record that a total leaves out, and the counted one that already has its numbers.</summary>
internal sealed record LeftOut(string Operation, string Because, OverlapKind Kind);

/// <summary>
/// The sum of a property over operations, each counted once: only operations that do not contain one another are added up. Where
/// the whole and its parts both report the property, the whole counts; where only parts do, they count.
/// </summary>
/// <param name="Property">The property.</param>
/// <param name="Low">The least that the counted values leave possible together.</param>
/// <param name="High">The most; absent where a counted value is open above ("more than").</param>
/// <param name="Records">What is counted, by id.</param>
/// <param name="Left">What is left out, by id.</param>
internal sealed record Total(string Property, decimal Low, decimal? High, ImmutableArray<Counted> Records, ImmutableArray<LeftOut> Left)
{
    /// <summary>
    /// Adds up the facts of a property that are about a whole operation. Lower limits count as 0 where a value has none ("at most").
    /// </summary>
    public static Total Of(Dataset dataset, string property, PreferencePolicy policy = PreferencePolicy.OfficialFirst)
    {
        var overlaps = new Overlaps(dataset);
        var preference = new Preference(dataset);
        var known = dataset.Operations
            .OrderBy(o => o.Id, StringComparer.Ordinal)
            .SelectMany(o => o.Facts
                .Where(f => f.Property == property && f.Scope.IsWhole)
                .Take(1)
                .Select(f => preference.Of(FactSupport.Of(f, new Origins(dataset, o)), policy))
                .Select(v => RangeOf(v) is { } range ? new Counted(o.Id, v, range) : null)
                .OfType<Counted>())
            .ToArray();
        var left = new List<LeftOut>();
        var counted = new List<Counted>();
        foreach (var record in known)
        {
            // What is contained gives way to what contains it; of two that are the same, the one that repeats the other does.
            var alone = !overlaps.HasAny(record.Operation);
            var larger = alone ? null : known.FirstOrDefault(k => k != record && overlaps.Contains(k.Operation, record.Operation));
            var same = alone ? null : counted.FirstOrDefault(k => overlaps.Between(k.Operation, record.Operation) == OverlapKind.SameAs);
            if (larger is not null)
            {
                left.Add(new LeftOut(record.Operation, larger.Operation, OverlapKind.ContainedIn));
            }
            else if (same is null)
            {
                counted.Add(record);
            }
            else if (Repeats(dataset, same.Operation, record.Operation))
            {
                counted[counted.IndexOf(same)] = record;
                left.Add(new LeftOut(same.Operation, record.Operation, OverlapKind.SameAs));
            }
            else
            {
                left.Add(new LeftOut(record.Operation, same.Operation, OverlapKind.SameAs));
            }
        }

        return new Total(
            property,
            counted.Sum(c => c.Range.Low ?? 0),
            counted.All(c => c.Range.High is not null) ? counted.Sum(c => c.Range.High) : null,
            [.. counted.OrderBy(c => c.Operation, StringComparer.Ordinal)],
            [.. left.OrderBy(l => l.Operation, StringComparer.Ordinal)]);
    }

    private static NumberRange? RangeOf(PreferredValue value) =>
        value.Claim is { } claim ? NumberRange.Of(claim.Claim)
        : value is { Lowest: NumberValue low, Highest: NumberValue high } ? new NumberRange(low.Number, high.Number)
        : null;

    private static bool Repeats(Dataset dataset, string operation, string other) =>
        dataset.Find<Operation>(operation)!.Related.Any(r => r.Operation == other);
}
