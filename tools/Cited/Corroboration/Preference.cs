using Cited.Model;
using Cited.Reading;

namespace Cited.Corroboration;

/// <summary>
/// Chooses a fact's one value by a stated policy. Only claims that stand are looked at. Where a policy leaves several, more
/// sources decide, then the more exact claim, then the lower value; ids never do, so that renaming changes nothing. What was
/// chosen for its voices gives way to the exact number that it is a round form of: it says the same, and less.
/// </summary>
internal sealed class Preference(Dataset dataset)
{
    /// <summary>The preferred value of a fact.</summary>
    public PreferredValue Of(FactSupport fact, PreferencePolicy policy = PreferencePolicy.OfficialFirst)
    {
        var standing = fact.Standing.ToArray();
        if (standing.Length == 0)
        {
            return new PreferredValue(policy, null, null, null, "no value: no claim stands");
        }

        if (policy == PreferencePolicy.Range && Ends(standing) is var (low, high))
        {
            if (!low.Claim.Value.Equals(high.Claim.Value))
            {
                return new PreferredValue(policy, null, low.Claim.Value, high.Claim.Value, PreferenceSentence.Range(low, high, standing.Length));
            }

            // One value, perhaps with several bounds: the one that is chosen otherwise.
            var only = Best(fact, standing, policy);
            return new PreferredValue(policy, only, low.Claim.Value, high.Claim.Value, PreferenceSentence.OneValue(only));
        }

        var best = Best(fact, standing, policy);
        return new PreferredValue(policy, best, null, null, PreferenceSentence.Of(best, fact, policy, Declared(fact, best)));
    }

    private ClaimSupport Best(FactSupport fact, IEnumerable<ClaimSupport> claims, PreferencePolicy policy)
    {
        var ranked = policy switch
        {
            PreferencePolicy.MostOrigins => claims
                .OrderByDescending(c => c.Voices.Count).ThenByDescending(c => c.Official).ThenByDescending(c => Declared(fact, c)),
            PreferencePolicy.Latest => claims
                .OrderByDescending(c => c.FirstReported ?? DateOnly.MinValue)
                .ThenByDescending(c => Declared(fact, c)).ThenByDescending(c => c.Official).ThenByDescending(c => c.Voices.Count),
            _ => claims
                .OrderByDescending(c => Declared(fact, c)).ThenByDescending(c => c.Official).ThenByDescending(c => c.Voices.Count),
        };
        var order = ranked
            .ThenByDescending(c => c.Sources.Length)
            .ThenBy(c => Looseness(c.Claim.Bound))
            .ThenBy(c => (c.Claim.Value as NumberValue)?.Number ?? 0)
            .ThenBy(c => Named(c.Claim.Value), StringComparer.Ordinal)
            .ToArray();
        var best = order[0];
        return policy == PreferencePolicy.Latest || Declared(fact, best) ? best : order.FirstOrDefault(c => IsExactFormOf(c, best)) ?? best;
    }

    // No official round number gives way to an exact one that nobody official states.
    private static bool IsExactFormOf(ClaimSupport exact, ClaimSupport round) =>
        exact.Claim.Bound == Bound.Exact && round.Claim.Bound != Bound.Exact
        && (exact.Official || !round.Official)
        && exact.Claim.Value is NumberValue { Number: var number } && round.Claim.Value is NumberValue { Number: var rounded }
        && NumberRange.Of(rounded, Bound.About).Meets(NumberRange.Of(number, Bound.Exact))
        && !Contest.Contradict(exact.Claim, round.Claim);

    private static bool Declared(FactSupport fact, ClaimSupport claim) =>
        fact.Fact.Disagreement?.Preferred is { } preferred && preferred.Equals(claim.Claim.Value);

    private static int Looseness(Bound bound) => bound switch
    {
        Bound.Exact => 0,
        Bound.About => 1,
        _ => 2,
    };

    // Members by name, not by id.
    private string Named(ClaimValue value) => value is SetValue set
        ? string.Join('|', set.Members.Select(m => dataset.Find<Organization>(m)?.DisplayName ?? m).Order(StringComparer.Ordinal))
        : value.Canonical;

    private static (ClaimSupport Low, ClaimSupport High)? Ends(ClaimSupport[] standing)
    {
        if (standing.All(c => c.Claim.Value is NumberValue))
        {
            var byNumber = standing.OrderBy(c => ((NumberValue)c.Claim.Value).Number).ToArray();
            return (byNumber[0], byNumber[^1]);
        }

        if (standing.All(c => c.Claim.Value is TextValue { Edtf: not null }))
        {
            return (
                standing.OrderBy(c => Date(c).Earliest ?? DateOnly.MinValue).ThenBy(c => c.Claim.Value.Canonical, StringComparer.Ordinal).First(),
                standing.OrderByDescending(c => Date(c).Latest ?? DateOnly.MaxValue).ThenBy(c => c.Claim.Value.Canonical, StringComparer.Ordinal).First());
        }

        return null;
    }

    private static Edtf Date(ClaimSupport claim) => ((TextValue)claim.Claim.Value).Edtf!;
}
