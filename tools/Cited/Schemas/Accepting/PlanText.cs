using System.Globalization;
using System.Text.RegularExpressions;

namespace Cited.Schemas.Accepting;

/// <summary>What a text must be like.</summary>
/// <param name="Least"><c>minLength</c>.</param>
/// <param name="Most"><c>maxLength</c>.</param>
/// <param name="Pattern"><c>pattern</c>.</param>
internal sealed record PlanText(long Least, long Most, Regex? Pattern)
{
    /// <summary>Whether a text is; to be trusted if the walk stayed sure.</summary>
    public bool Holds(ReadOnlySpan<char> text, PlanWalk walk) => IsLongEnough(text, walk) & IsShortEnough(text, walk) & (Pattern is null || Pattern.IsMatch(text));

    // Evaluators differ in what they count: characters of Unicode, or what readers see as one. No text is longer than its code units, nor
    // shorter than what readers see. In between, an evaluation decides.
    private bool IsLongEnough(ReadOnlySpan<char> text, PlanWalk walk) =>
        text.Length >= Least && (Least <= 1 || Ascii(text) || new StringInfo(text.ToString()).LengthInTextElements >= Least || walk.NotSure());

    private bool IsShortEnough(ReadOnlySpan<char> text, PlanWalk walk) =>
        text.Length <= Most || (!Ascii(text) && walk.NotSure());

    // A line break of two characters is seen as one.
    private static bool Ascii(ReadOnlySpan<char> text) => System.Text.Ascii.IsValid(text) && !text.Contains('\r');
}
