using System.Text.Json;

namespace Cited.Comparing;

/// <summary>
/// Which claims that went and which that came are one claim whose value or bound was corrected: those with the best overlap of
/// citations, or whose <c>correction</c> says so. Exchanging old and new gives the same pairs.
/// </summary>
internal static class ClaimPairing
{
    /// <summary>Pairs of keys, old and new.</summary>
    public static IReadOnlyList<(string Old, string New)> Of(IReadOnlyDictionary<string, JsonElement> gone, IReadOnlyDictionary<string, JsonElement> come)
    {
        var candidates = gone.SelectMany(o => come.Select(n => (Old: o.Key, New: n.Key, Score: Score(o.Value, n.Value))))
            .Where(c => c.Score > 0)
            .OrderByDescending(c => c.Score)
            .ThenBy(c => string.CompareOrdinal(c.Old, c.New) < 0 ? c.Old : c.New, StringComparer.Ordinal)
            .ThenBy(c => string.CompareOrdinal(c.Old, c.New) < 0 ? c.New : c.Old, StringComparer.Ordinal);
        var pairs = new List<(string Old, string New)>();
        foreach (var (old, now, _) in candidates)
        {
            if (!pairs.Exists(p => p.Old == old || p.New == now))
            {
                pairs.Add((old, now));
            }
        }

        return pairs;
    }

    // The share of common sources (Jaccard), and more than any share for a correction that names the other value.
    private static double Score(JsonElement old, JsonElement now)
    {
        var (a, b) = (Sources(old), Sources(now));
        var common = a.Intersect(b, StringComparer.Ordinal).Count();
        var overlap = common == 0 ? 0 : (double)common / (a.Length + b.Length - common);
        return overlap + (Names(now, old) || Names(old, now) ? 2 : 0);
    }

    private static string[] Sources(JsonElement claim) =>
        FieldDiffer.Member(claim, "citations") is { ValueKind: JsonValueKind.Object } citations ? [.. citations.EnumerateObject().Select(c => c.Name)] : [];

    private static bool Names(JsonElement claim, JsonElement other) =>
        FieldDiffer.Member(claim, "correction") is { } correction
        && FieldDiffer.Member(correction, "was")?.GetRawText() is { } was
        && was == FieldDiffer.Member(other, "value")?.GetRawText();
}
