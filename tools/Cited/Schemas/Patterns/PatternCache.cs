using System.Text.RegularExpressions;

namespace Cited.Schemas.Patterns;

/// <summary>Compiles each pattern of a set of schemas once: the same few stand in many places.</summary>
internal sealed class PatternCache
{
    private readonly Dictionary<string, Regex> compiled = new(StringComparer.Ordinal);

    /// <summary>A pattern, compiled. Not for several threads at once: schemas are built on one.</summary>
    /// <exception cref="InvalidPatternException">It cannot be used.</exception>
    public Regex Compiled(string pattern) =>
        compiled.TryGetValue(pattern, out var known) ? known : compiled[pattern] = EcmaPattern.Compile(pattern);
}
