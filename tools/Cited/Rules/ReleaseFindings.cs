using Cited.Comparing;
using Cited.Findings;

namespace Cited.Rules;

/// <summary>What the rules of the release family find.</summary>
public static class ReleaseFindings
{
    /// <summary>The findings of every such rule, in the order of findings.</summary>
    public static IReadOnlyList<Finding> Of(Comparison changes) =>
        FindingOrder.Sort(RuleCatalog.All.OfType<IReleaseRule>().SelectMany(r => r.Check(changes)));
}
