using Cited.Model;

namespace Cited.Rules.Citations;

/// <summary>How messages speak of claims.</summary>
internal static class ClaimWords
{
    /// <summary>A bound as the records write it.</summary>
    public static string Of(Bound bound) => bound switch
    {
        Bound.AtLeast => "at-least",
        Bound.AtMost => "at-most",
        Bound.About => "about",
        _ => "exactly",
    };
}
