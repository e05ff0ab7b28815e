using Cited.Fuzzing.Mutating;
using Cited.Fuzzing.Targets;

namespace Cited.Fuzzing;

/// <summary>Chooses few small inputs that together take most of the edges of many.</summary>
internal sealed class Minimiser(FuzzTarget target, int most)
{
    private readonly Coverage coverage = Coverage.Only;

    /// <summary>At most so many inputs, those first that add most edges; each as short as it can be without losing what it adds.</summary>
    public IReadOnlyList<byte[]> Choose(IEnumerable<byte[]> inputs, out int edges, out int chosenEdges)
    {
        var left = inputs.Select(i => (Input: i, Edges: Edges(i))).Where(i => i.Edges is not null).OrderBy(i => i.Input.Length).ToList();
        edges = left.SelectMany(i => i.Edges!).Distinct().Count();
        var covered = new HashSet<int>();
        var chosen = new List<byte[]>();
        while (chosen.Count < most && left.MaxBy(i => i.Edges!.Count(e => !covered.Contains(e))) is { Edges: not null } best && best.Edges.Any(e => !covered.Contains(e)))
        {
            left.Remove(best);
            var adds = best.Edges.Where(e => !covered.Contains(e)).ToHashSet();
            var trimmed = Trim(best.Input, adds);
            chosen.Add(trimmed);
            covered.UnionWith(Edges(trimmed)!);
        }

        chosenEdges = covered.Count;
        return chosen;
    }

    private byte[] Trim(byte[] input, HashSet<int> needed)
    {
        for (var size = Math.Max(1, input.Length / 4); size >= 1; size /= 2)
        {
            for (var at = 0; at + size <= input.Length;)
            {
                byte[] shorter = [.. input[..at], .. input[(at + size)..]];
                if (Edges(shorter) is { } edges && needed.IsSubsetOf(edges))
                {
                    input = shorter;
                }
                else
                {
                    at += size;
                }
            }
        }

        return input;
    }

    private HashSet<int>? Edges(byte[] input)
    {
        coverage.Clear();
        try
        {
            target.Try(input);
            return coverage.Taken();
        }
        catch (Exception)
        {
            return null;
        }
    }
}
