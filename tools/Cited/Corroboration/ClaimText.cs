using System.Globalization;
using Cited.Model;

namespace Cited.Corroboration;

/// <summary>A claim's value as a person says it, bound included: <c>at least 10</c>, <c>about 20</c>, <c>ES, PA and perhaps others</c>.</summary>
public static class ClaimText
{
    /// <summary>The value with its bound.</summary>
    public static string Of(Claim claim) => Of(claim.Value, claim.Bound);

    /// <summary>A value with a bound.</summary>
    public static string Of(ClaimValue value, Bound bound) => (value, bound) switch
    {
        (SetValue, Bound.AtLeast) => value.Display + " and perhaps others",
        (_, Bound.AtLeast) => "at least " + value.Display,
        (_, Bound.AtMost) => "at most " + value.Display,
        (_, Bound.About) => "about " + value.Display,
        _ => value.Display,
    };

    /// <summary>A number of things: <c>1 source</c>, <c>5 sources</c>.</summary>
    public static string Count(int number, string thing) =>
        number.ToString("#,0", CultureInfo.InvariantCulture) + " " + thing + (number == 1 ? string.Empty : "s");
}
