using System.Text.RegularExpressions;
using Cited.Text;

namespace Cited.Schemas.Patterns;

/// <summary>Compiles patterns as schemas have them: expressions of ECMA-262 with the <c>u</c> flag (JSON Schema 2020-12, Core §6.4).</summary>
internal static class EcmaPattern
{
    /// <summary>
    /// An expression that matches where the pattern does. Where the pattern allows it, time grows with the text alone; else matching ends
    /// with a <see cref="RegexMatchTimeoutException"/> after <see cref="Limits.PatternSeconds"/>.
    /// </summary>
    /// <exception cref="InvalidPatternException">It is no pattern of ECMA-262, or one beyond the <see cref="Limits"/>.</exception>
    public static Regex Compile(string pattern)
    {
        var parts = PatternParser.Parse(pattern);
        var facts = PatternFacts.Of(pattern, parts);
        var (expression, linear) = PatternWriter.Write(parts, facts);
        if (linear)
        {
            try
            {
                return New(expression, RegexOptions.NonBacktracking);
            }
            catch (NotSupportedException)
            {
                // The engine that never goes back has a bound of its own on repetitions; the other takes them, within the time limit.
            }
        }

        return New(expression, RegexOptions.None);
    }

    private static Regex New(string expression, RegexOptions options) =>
        new(expression, options | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(Limits.PatternSeconds));
}
