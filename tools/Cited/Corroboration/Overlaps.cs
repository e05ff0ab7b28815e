using System.Collections.Immutable;
using Cited.Model;
using Cited.Reading;

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
public sealed record Overlap(string Operation, string Other, OverlapKind Kind, ImmutableArray<string> By);

/// <summary>
/// Which operations contain one another, directly or through others: <c>part-of</c> and <c>phase-of</c> contain,
/// <c>re-announces</c> and <c>same-case</c> are the same; a follow-up has numbers of its own. Two parts of one operation do not
/// overlap for that alone.
/// </summary>
public sealed class Overlaps
{
    private static readonly ImmutableHashSet<string> Containing = ["part-of", "phase-of"];
    private static readonly ImmutableHashSet<string> Same = ["re-announces", "same-case"];

    private readonly Dictionary<string, List<(string To, string By)>> arrows = new(StringComparer.Ordinal);

    /// <summary>Reads the relations of a dataset; those to operations that it does not have are left aside.</summary>
    public Overlaps(Dataset dataset)
    {
        foreach (var operation in dataset.Operations)
        {
            foreach (var relation in operation.Related.Where(r => r.Operation != operation.Id && dataset.Find<Operation>(r.Operation) is not null))
            {
                if (Containing.Contains(relation.Kind))
                {
                    Add(operation.Id, relation.Operation, relation.Kind);
                }
                else if (Same.Contains(relation.Kind))
                {
                    Add(operation.Id, relation.Operation, relation.Kind);
                    Add(relation.Operation, operation.Id, relation.Kind);
                }
            }
        }

        All =
        [
            .. arrows.Keys.Order(StringComparer.Ordinal).SelectMany(From)
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
    public OverlapKind? Between(string first, string second) => From(first).Where(o => o.Other == second).Select(o => (OverlapKind?)o.Kind).FirstOrDefault();

    // What an operation lies in or is the same as. A way with a containing step contains, unless there is a way back with one.
    private IEnumerable<Overlap> From(string start)
    {
        foreach (var (other, by) in Reached(start))
        {
            var back = Reached(other).GetValueOrDefault(start);
            var circle = !back.IsDefault && by.Any(Containing.Contains) && back.Any(Containing.Contains);
            yield return new Overlap(start, other, by.Any(Containing.Contains) && !circle ? OverlapKind.ContainedIn : OverlapKind.SameAs, by);
        }
    }

    private SortedDictionary<string, ImmutableArray<string>> Reached(string start)
    {
        var ways = new SortedDictionary<string, ImmutableArray<string>>(StringComparer.Ordinal) { [start] = [] };
        var queue = new Queue<string>([start]);
        while (queue.TryDequeue(out var at))
        {
            foreach (var (to, by) in arrows.GetValueOrDefault(at, []).OrderBy(a => a.To, StringComparer.Ordinal).ThenBy(a => a.By, StringComparer.Ordinal))
            {
                if (ways.TryAdd(to, ways[at].Add(by)))
                {
                    queue.Enqueue(to);
                }
            }
        }

        ways.Remove(start);
        return ways;
    }

    private void Add(string from, string to, string by)
    {
        if (!arrows.TryGetValue(from, out var list))
        {
            arrows[from] = list = [];
        }

        list.Add((to, by));
    }
}
