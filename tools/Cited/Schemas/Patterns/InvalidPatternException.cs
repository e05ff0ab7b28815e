using Cited.Text;

namespace Cited.Schemas.Patterns;

/// <summary>A text that is no pattern of ECMA-262, or one that is not evaluated here. The message quotes it and says why.</summary>
internal sealed class InvalidPatternException : Exception
{
    /// <summary>Quotes the pattern and says what is wrong with it.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="why">What is wrong, as a clause.</param>
    /// <param name="place">Where in it, in UTF-16 units from 0; null: it is the pattern as a whole.</param>
    internal InvalidPatternException(string pattern, string why, int? place = null)
        : base($"the pattern {Wording.Quote(pattern)} cannot be used: {VisibleText.Of(why)}"
            + (place is { } at ? $" (character {Wording.Number(at + 1)})." : "."))
    {
    }
}
