using Cited.Model;

namespace Cited.Corroboration;

/// <summary>The numbers that a claim leaves possible; an absent end reaches without limit.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The greatest.</param>
internal readonly record struct NumberRange(decimal? Low, decimal? High)
{
    /// <summary>
    /// How far "about" reaches to either side, as a share of the value: a tenth. So about 100 agrees with 104 and 110,
    /// and not with 111. Coders write "about" for rounded figures, and figures of two or three digits are rounded to
    /// tens; a wider reach would hide what sources dispute, a narrower one would call rounding a dispute.
    /// </summary>
    public const decimal AboutShare = 0.1m;

    /// <summary>What a claim of a number leaves possible; absent for claims of other values.</summary>
    public static NumberRange? Of(Claim claim) => claim.Value is NumberValue { Number: var number } ? Of(number, claim.Bound) : null;

    /// <summary>What a number with a bound leaves possible.</summary>
    public static NumberRange Of(decimal number, Bound bound) => bound switch
    {
        Bound.AtLeast => new NumberRange(number, null),
        Bound.AtMost => new NumberRange(null, number),
        Bound.About => new NumberRange(number - (Math.Abs(number) * AboutShare), number + (Math.Abs(number) * AboutShare)),
        _ => new NumberRange(number, number),
    };

    /// <summary>Whether some number is possible by both.</summary>
    public bool Meets(NumberRange other) => !(High < other.Low) && !(other.High < Low);
}
