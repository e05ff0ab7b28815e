using Cited.Text;

namespace Cited.Schemas.Patterns;

/// <summary>What is in a pattern, as far as the choice of an engine depends on it.</summary>
/// <param name="HasReferences">Whether it refers back to groups.</param>
/// <param name="NeedsBacktracking">Whether it has what cannot be matched in time that grows with the text alone: references, looks ahead or behind, edges of words.</param>
internal sealed record PatternFacts(bool HasReferences, bool NeedsBacktracking)
{
    /// <summary>The facts of a pattern.</summary>
    /// <param name="pattern">The pattern as it is written, for messages.</param>
    /// <param name="root">Its parts.</param>
    /// <exception cref="InvalidPatternException">Its repetitions come to too many steps, or it refers to a group where .NET would answer differently.</exception>
    public static PatternFacts Of(string pattern, PatternNode root)
    {
        if (Steps(root) > Limits.PatternSteps)
        {
            throw new InvalidPatternException(pattern, $"with its repetitions written out it has more than {Wording.Number(Limits.PatternSteps)} steps");
        }

        var references = Within(root).OfType<PatternNode.Reference>().Select(reference => reference.Number).ToHashSet();
        // ECMA-262 forgets the text of a group each time that what it stands in repeats; .NET keeps it.
        var stale = Within(root).OfType<PatternNode.Repeat>().Where(repeat => repeat.Most is null or > 1).Select(repeat => Within(repeat).ToList())
            .Any(inside => inside.OfType<PatternNode.Capture>().Select(group => group.Number)
                .Intersect(inside.OfType<PatternNode.Reference>().Select(reference => reference.Number)).Any());
        return stale
            ? throw new InvalidPatternException(pattern, "it repeats a group together with a reference to that group, which is not evaluated here")
            : new PatternFacts(references.Count > 0, references.Count > 0 || Within(root).Any(node => node is PatternNode.Look or PatternNode.WordEdge));
    }

    // What a machine for the pattern would have to hold, with every counted repetition written out.
    private static long Steps(PatternNode node) => Math.Min(long.MaxValue / (Limits.PatternSteps + 2), node switch
    {
        // A set of many ranges is a long text in .NET's form.
        PatternNode.Character(var set) => 1 + (set.Ranges.Length / 8),
        PatternNode.Repeat repeat => (1 + Steps(repeat.Part)) * Math.Max(1, repeat.Most ?? repeat.Least + 1),
        _ => 1 + Parts(node).Sum(Steps),
    });

    private static IEnumerable<PatternNode> Within(PatternNode node) => Parts(node).SelectMany(Within).Prepend(node);

    private static IReadOnlyList<PatternNode> Parts(PatternNode node) => node switch
    {
        PatternNode.Sequence(var parts) => parts,
        PatternNode.Choice(var parts) => parts,
        PatternNode.Repeat repeat => [repeat.Part],
        PatternNode.Capture(var part, _) => [part],
        PatternNode.Look look => [look.Part],
        _ => [],
    };
}
