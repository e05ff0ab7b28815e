using System.Collections.Immutable;
using Cited.Model;

namespace Cited.Corroboration;

/// <summary>Two standing claims of one fact that cannot both be true; <paramref name="First"/> comes first in canonical order.</summary>
public sealed record Contradiction(Claim First, Claim Second);

/// <summary>
/// Whether the claims of a fact contradict each other. Contested is derived, never declared: a fact is contested where two
/// standing claims cannot both be true. Numbers: the ranges that their bounds leave have nothing in common
/// (<see cref="NumberRange"/>). Dates: nothing in common by EDTF (<see cref="Edtf.Overlaps"/>). Sets: two exact ones differ,
/// or one that is introduced with "including" (at-least) has a member that an exact one lacks; two of the former never
/// contradict. Codes are compared as written: that a laptop is a computer, or Spain in Europe, is for people to say in
/// <c>disagreement</c>. Texts never contradict: two wordings may mean the same.
/// </summary>
internal static class Contest
{
    /// <summary>The claims that stand.</summary>
    public static ImmutableArray<Claim> Standing(Fact fact) => [.. fact.Claims.Where(c => c.Status == ClaimStatus.Stands)];

    /// <summary>Whether two standing claims of the fact contradict each other.</summary>
    public static bool IsContested(Fact fact) => Pairs(fact).Any();

    /// <summary>Every pair of standing claims that contradict each other, whatever the order of the claims in the file.</summary>
    public static ImmutableArray<Contradiction> Of(Fact fact) => [.. Pairs(fact)];

    /// <summary>Whether two claims cannot both be true.</summary>
    public static bool Contradict(Claim a, Claim b) => (a.Value, b.Value) switch
    {
        (NumberValue, NumberValue) => !NumberRange.Of(a)!.Value.Meets(NumberRange.Of(b)!.Value),
        (SetValue first, SetValue second) => SetsContradict(first, a.Bound, second, b.Bound),
        (TextValue { Edtf: { } first }, TextValue { Edtf: { } second }) => !first.Overlaps(second),
        _ => false,
    };

    private static IEnumerable<Contradiction> Pairs(Fact fact)
    {
        var standing = Standing(fact).Sort(ClaimOrder.Canonical);
        for (var i = 0; i < standing.Length; i++)
        {
            for (var j = i + 1; j < standing.Length; j++)
            {
                if (Contradict(standing[i], standing[j]))
                {
                    yield return new Contradiction(standing[i], standing[j]);
                }
            }
        }
    }

    private static bool SetsContradict(SetValue first, Bound firstBound, SetValue second, Bound secondBound) =>
        (firstBound == Bound.AtLeast, secondBound == Bound.AtLeast) switch
        {
            (true, true) => false,
            (true, false) => first.Members.Except(second.Members, StringComparer.Ordinal).Any(),
            (false, true) => second.Members.Except(first.Members, StringComparer.Ordinal).Any(),
            _ => !first.Equals(second),
        };
}
