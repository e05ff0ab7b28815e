using Cited.Text;

namespace Cited.Rules.Consistency;

/// <summary>
/// Of parts that overlap one another here and there, the choice without overlaps that weighs most (the maximum-weight
/// independent set). Scopes nest, so that branching on the part with most overlaps leaves nothing to branch on after a few steps.
/// Should it not, the search ends after a fixed number of steps with the best it has: still a choice without overlaps, so
/// that what exceeds a total by it does exceed it.
/// </summary>
internal static class DisjointParts
{
    private const int MostSteps = 20_000;

    /// <summary>The parts of the choice, in their order.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="weight">What a part weighs.</param>
    /// <param name="disjoint">Whether two parts have nothing in common.</param>
    /// <param name="effort">Shared by the searches of one record: overlaps that are looked at.</param>
    public static IReadOnlyList<T> Heaviest<T>(IReadOnlyList<T> parts, Func<T, decimal> weight, Func<T, T, bool> disjoint, Effort effort)
    {
        var overlaps = parts.Select((a, i) => Enumerable.Range(0, parts.Count).Where(j => j != i && !disjoint(a, parts[j])).ToHashSet()).ToArray();
        var weights = parts.Select(weight).ToArray();
        var steps = 0;
        return [.. Best([.. Enumerable.Range(0, parts.Count)]).Order().Select(i => parts[i])];

        List<int> Best(HashSet<int> left)
        {
            var chosen = left.Where(i => !overlaps[i].Overlaps(left)).ToList();
            left.ExceptWith(chosen);
            if (left.Count == 0)
            {
                return chosen;
            }

            steps++;
            effort.Spend(left.Sum(i => (long)overlaps[i].Count));
            var branch = left.OrderByDescending(i => overlaps[i].Count(left.Contains)).ThenByDescending(i => weights[i]).ThenBy(i => i).First();
            var with = Best([.. left.Where(i => i != branch && !overlaps[branch].Contains(i))]);
            with.Add(branch);
            if (steps > MostSteps || effort.IsSpent)
            {
                return [.. chosen, .. with];
            }

            var without = Best([.. left.Where(i => i != branch)]);
            return [.. chosen, .. (with.Sum(i => weights[i]) >= without.Sum(i => weights[i]) ? with : without)];
        }
    }
}
