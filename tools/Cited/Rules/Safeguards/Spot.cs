namespace Cited.Rules.Safeguards;

/// <summary>Some characters of a folded text.</summary>
internal readonly record struct Spot(int Start, int Length)
{
    /// <summary>The position after the last character.</summary>
    public int End => Start + Length;

    /// <summary>Whether the two share a character.</summary>
    public bool Overlaps(Spot other) => Start < other.End && other.Start < End;

    /// <summary>Spots in order; of two that overlap, the longer one, and of equal ones the first.</summary>
    public static IReadOnlyList<Spot> Disjoint(IEnumerable<Spot> spots)
    {
        var kept = new List<Spot>();
        foreach (var spot in spots.OrderBy(s => s.Start).ThenByDescending(s => s.Length))
        {
            if (kept.Count == 0 || !kept[^1].Overlaps(spot))
            {
                kept.Add(spot);
            }
            else if (spot.Length > kept[^1].Length)
            {
                kept[^1] = spot;
            }
        }

        return kept;
    }
}
