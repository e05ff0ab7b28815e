using System.Collections.Immutable;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Corroboration;

/// <summary>How the numbers of two records lie to each other.</summary>
public enum OverlapKind
{
    /// <summary>Those of the first are contained in those of the second.</summary>
    ContainedIn,

    /// <summary>They tell of the same: announced again, or the same case.</summary>
    SameAs,
}

/// <summary>Two operations whose numbers must not be added up.</summary>
/// <param name="Operation">The smaller, later or repeating one.</param>
/// <param name="Other">The other one.</param>
/// <param name="Kind">How they lie to each other.</param>
/// <param name="By">The relations that lead from one to the other, in order: <c>part-of</c>, <c>re-announces</c>, …</param>
internal sealed record Overlap(string Operation, string Other, OverlapKind Kind, ImmutableArray<string> By);

/// <summary>
/// Which operations contain one another, directly or through others: <c>part-of</c> and <c>phase-of</c> contain,
/// <c>re-announces</c> and <c>same-case</c> are the same; a follow-up has numbers of its own. Two parts of one operation do not
/// overlap for that alone.
/// </summary>
internal sealed class Overlaps
{
    private readonly Dictionary<string, (string To, string By)[]> arrows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, Overlap>> byOperation = new(StringComparer.Ordinal);

    /// <summary>Reads the relations of a dataset; those to operations that it does not have are left aside.</summary>
    public Overlaps(Dataset dataset)
    {
        foreach (var operation in dataset.Operations)
        {
            if (OverlapArrows.From(operation.Id, dataset).ToArray() is { Length: > 0 } from)
            {
                arrows[operation.Id] = from;
            }
        }

        var ways = arrows.Keys.ToDictionary(start => start, Reached, StringComparer.Ordinal);
        foreach (var (start, reached) in ways)
        {
            byOperation[start] = reached.ToDictionary(r => r.Key, r => Between(start, r.Key, r.Value, ways), StringComparer.Ordinal);
        }

        All =
        [
            .. byOperation.Values.SelectMany(from => from.Values)
                .Where(o => o.Kind == OverlapKind.ContainedIn || string.CompareOrdinal(o.Operation, o.Other) < 0)
                .OrderBy(o => o.Operation, StringComparer.Ordinal).ThenBy(o => o.Other, StringComparer.Ordinal),
        ];
    }

    /// <summary>Every pair, each once, by ids.</summary>
    public ImmutableArray<Overlap> All { get; }

    /// <summary>The pairs that an operation is in.</summary>
    public IEnumerable<Overlap> Of(string operation) => All.Where(o => o.Operation == operation || o.Other == operation);

    /// <summary>
    /// Whether counting <paramref name="larger"/> counts <paramref name="smaller"/> too. Two that contain each other in a circle,
    /// which a rule reports, are taken as the same.
    /// </summary>
    public bool Contains(string larger, string smaller) => Between(smaller, larger) == OverlapKind.ContainedIn;

    /// <summary>How two operations lie to each other, seen from the first; absent if the first neither lies in the second nor is the same.</summary>
    public OverlapKind? Between(string first, string second) => byOperation.GetValueOrDefault(first)?.GetValueOrDefault(second)?.Kind;

    /// <summary>Whether an operation lies in, or is the same as, any other.</summary>
    public bool HasAny(string operation) => byOperation.GetValueOrDefault(operation) is { Count: > 0 };

    // What an operation lies in or is the same as. A way with a containing step contains, unless there is a way back with one.
    private static Overlap Between(string start, string other, Way way, Dictionary<string, Dictionary<string, Way>> ways)
    {
        var back = ways.GetValueOrDefault(other)?.GetValueOrDefault(start);
        var circle = way.Contains && back is { Contains: true };
        return new Overlap(start, other, way.Contains && !circle ? OverlapKind.ContainedIn : OverlapKind.SameAs, way.Steps());
    }

    // Breadth first. What lies beyond the bound is left out: the rule "chain-too-long" reports the operation.
    private Dictionary<string, Way> Reached(string start)
    {
        var ways = new Dictionary<string, Way>(StringComparer.Ordinal);
        var queue = new Queue<(string At, Way? Way)>([(start, null)]);
        var steps = 0;
        while (queue.TryDequeue(out var reached))
        {
            foreach (var (to, by) in arrows.GetValueOrDefault(reached.At, []))
            {
                if (++steps > Limits.ChainSteps)
                {
                    return ways;
                }

                var way = new Way(reached.Way, by, OverlapArrows.Contains(by) || reached.Way is { Contains: true });
                if (to != start && ways.TryAdd(to, way))
                {
                    queue.Enqueue((to, way));
                }
            }
        }

        return ways;
    }

    // A way from an operation to another one, from its end: each step shares those before it.
    private sealed record Way(Way? Before, string By, bool Contains)
    {
        public ImmutableArray<string> Steps()
        {
            var steps = new List<string>();
            for (var way = this; way is not null; way = way.Before)
            {
                steps.Add(way.By);
            }

            steps.Reverse();
            return [.. steps];
        }
    }
}
