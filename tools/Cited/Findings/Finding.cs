using Cited.Text;

namespace Cited.Findings;

/// <summary>Another place that belongs to a finding: the other claim, the total that is exceeded.</summary>
/// <param name="Place">Where.</param>
/// <param name="Label">What is there, in a few words.</param>
public sealed record RelatedPlace(Place Place, string Label);

/// <summary>One thing that a rule found.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">The spot.</param>
/// <param name="Message">A sentence with the values involved: what was found and what was allowed.</param>
/// <param name="Help">What to do next.</param>
public sealed record Finding(RuleInfo Rule, Place Place, string Message, string Help)
{
    /// <summary>The other places, in the order in which the message speaks of them.</summary>
    public IReadOnlyList<RelatedPlace> Related { get; init; } = [];

    /// <summary>
    /// The words that may have been meant in place of the word at the spot, nearest first; empty where it is no misspelling. The message
    /// and the help say them too: this is for whoever mends by machine.
    /// </summary>
    public IReadOnlyList<string> Near { get; init; } = [];

    /// <summary>How grave it is.</summary>
    public Severity Severity => Rule.Severity;
}
