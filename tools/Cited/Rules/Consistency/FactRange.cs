using Cited.Corroboration;
using Cited.Model;

namespace Cited.Rules.Consistency;

/// <summary>
/// The numbers that the standing claims of a fact leave possible, all together. Where they can all be true, they all are: 20 and
/// "about 20" leave 20. Where they contradict each other, the fact is contested and everything from the least to the most is left:
/// two facts contradict each other only where no choice of one standing claim from each is consistent. What is merely one side of
/// a contest is declared there, and not reported again wherever its value is used.
/// </summary>
/// <param name="Fact">The fact.</param>
/// <param name="Low">The least: of a part, what surely counts. 0 where no claim has a lower limit, since counts have none below it.</param>
/// <param name="High">The most; absent where it is open above.</param>
/// <param name="Lowest">The claim that gives the least.</param>
/// <param name="Highest">The claim that gives the most.</param>
internal sealed record FactRange(Fact Fact, decimal Low, decimal? High, Claim Lowest, Claim Highest)
{
    /// <summary>The range of a fact; absent if no number stands.</summary>
    public static FactRange? Of(Fact fact)
    {
        var claims = Contest.Standing(fact).Sort(ClaimOrder.Canonical)
            .Where(c => c.Value is NumberValue)
            .OrderByDescending(c => c.Citations.Length)
            .Select(c => (Claim: c, Low: NumberRange.Of(c)!.Value.Low ?? 0, High: NumberRange.Of(c)!.Value.High ?? decimal.MaxValue))
            .ToArray();
        if (claims.Length == 0)
        {
            return null;
        }

        var contested = Contest.IsContested(fact);
        var low = contested ? claims.MinBy(c => c.Low) : claims.MaxBy(c => c.Low);
        var high = contested ? claims.MaxBy(c => c.High) : claims.MinBy(c => c.High);
        return new FactRange(fact, low.Low, high.High == decimal.MaxValue ? null : high.High, low.Claim, high.Claim);
    }

    /// <summary>Whether even the least of this is more than the most of the other.</summary>
    public bool Exceeds(FactRange other) => Low > other.High;
}
