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
        var (left, arrived) = (Claims(gone), Claims(come));
        var candidates = left.SelectMany(o => arrived.Select(n => (Old: o.Key, New: n.Key, Score: Score(o, n))))
            .Where(c => c.Score > 0)
            .OrderByDescending(c => c.Score)
            .ThenBy(c => string.CompareOrdinal(c.Old, c.New) < 0 ? c.Old : c.New, StringComparer.Ordinal)
            .ThenBy(c => string.CompareOrdinal(c.Old, c.New) < 0 ? c.New : c.Old, StringComparer.Ordinal);
        var pairs = new List<(string Old, string New)>();
        var (pairedOld, pairedNew) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (old, now, _) in candidates)
        {
            if (!pairedOld.Contains(old) && !pairedNew.Contains(now))
            {
                pairedOld.Add(old);
                pairedNew.Add(now);
                pairs.Add((old, now));
            }
        }

        return pairs;
    }

    // The share of common sources (Jaccard), and more than any share for a correction that names the other value.
    private static double Score(PairedClaim old, PairedClaim now)
    {
        var (fewer, more) = old.Sources.Count < now.Sources.Count ? (old.Sources, now.Sources) : (now.Sources, old.Sources);
        var common = fewer.Count(more.Contains);
        var overlap = common == 0 ? 0 : (double)common / (fewer.Count + more.Count - common);
        return overlap + (Names(now, old) || Names(old, now) ? 2 : 0);
    }

    private static PairedClaim[] Claims(IReadOnlyDictionary<string, JsonElement> claims) =>
    [
        .. claims.Select(c => new PairedClaim(
            c.Key,
            Sources(c.Value).ToHashSet(StringComparer.Ordinal),
            FieldDiffer.Member(c.Value, "value")?.GetRawText(),
            FieldDiffer.Member(c.Value, "correction") is { } correction ? FieldDiffer.Member(correction, "was")?.GetRawText() : null)),
    ];

    private static string[] Sources(JsonElement claim) =>
        FieldDiffer.Member(claim, "citations") is { ValueKind: JsonValueKind.Object } citations ? [.. citations.EnumerateObject().Select(c => c.Name)] : [];

    private static bool Names(PairedClaim claim, PairedClaim other) => claim.Was is { } was && was == other.Value;

    // What of a claim decides, read once.
    private sealed record PairedClaim(string Key, HashSet<string> Sources, string? Value, string? Was);
}
