using System.Globalization;
using Cited.Model;

namespace Cited.Corroboration;

/// <summary>Why a value was chosen, in one sentence.</summary>
internal static class PreferenceSentence
{
    private const int MostNames = 2;
    private const int MostOthers = 3;

    public static string Of(ClaimSupport chosen, FactSupport fact, PreferencePolicy policy, bool declared)
    {
        var reason = policy switch
        {
            PreferencePolicy.OfficialFirst or PreferencePolicy.Range when declared => $"preferred by the record ({fact.Fact.Disagreement!.Kind}), ",
            PreferencePolicy.Latest when chosen.FirstReported is { } day => string.Create(CultureInfo.InvariantCulture, $"first reported on {day:yyyy-MM-dd}, "),
            PreferencePolicy.Latest => "none of its sources is dated, ",
            _ => string.Empty,
        };
        var noRange = policy == PreferencePolicy.Range ? "; such values have no range" : string.Empty;
        return $"{ClaimText.Of(chosen.Claim)}: {reason}stated by {Behind(chosen.Voices)}; {Others(chosen, fact)}{noRange}";
    }

    public static string OneValue(ClaimSupport claim) => $"{ClaimText.Of(claim.Claim)}: the only value that is stated";

    public static string Range(ClaimSupport low, ClaimSupport high, int claims) =>
        $"{low.Claim.Value.Display} to {high.Claim.Value.Display}: the lowest and the highest value of {ClaimText.Count(claims, "claim")} that stand";

    // "INTERPOL (official) and 3 other independent origins"
    private static string Behind(Voices voices)
    {
        var official = voices.Certain.Where(v => v.Official).Select(v => v.Name).Order(StringComparer.Ordinal)
            .Concat(voices.Certain.Length + voices.Open.Length == voices.Count ? voices.Open.Where(g => g.All(v => v.Official)).Select(Voices.NameOf).Order(StringComparer.Ordinal) : [])
            .ToArray();
        var parts = official.Take(MostNames).Select(name => name + " (official)").ToList();
        var rest = voices.Count - parts.Count;
        var names = voices.Names.Except(official, StringComparer.Ordinal).ToArray();
        if (rest == 1 && names.Length == 1)
        {
            parts.Add(names[0]);
        }
        else if (rest > 0)
        {
            parts.Add(ClaimText.Count(rest, parts.Count == 0 ? "independent origin" : "other independent origin"));
        }

        return parts.Count == 1 ? parts[0] : string.Join(", ", parts[..^1]) + " and " + parts[^1];
    }

    private static string Others(ClaimSupport chosen, FactSupport fact)
    {
        var others = fact.Standing
            .Where(c => !ReferenceEquals(c.Claim, chosen.Claim))
            .OrderByDescending(c => c.Voices.Count).ThenByDescending(c => c.Sources.Length)
            .Select(c => $"{ClaimText.Count(c.Sources.Length, "source")} {(c.Sources.Length == 1 ? "says" : "say")} {ClaimText.Of(c.Claim)}")
            .ToArray();
        return others.Length switch
        {
            0 => "no other claim stands",
            <= MostOthers => string.Join("; ", others),
            _ => string.Join("; ", others.Take(MostOthers)) + $"; and {ClaimText.Count(others.Length - MostOthers, "more claim")}",
        };
    }
}
