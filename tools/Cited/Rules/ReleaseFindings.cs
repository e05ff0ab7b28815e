using Cited.Comparing;
using Cited.Findings;

namespace Cited.Rules;

/// <summary>What the rules of the release family find in what changed.</summary>
/// <param name="Findings">Their findings, in the order of findings.</param>
/// <param name="Defects">The rules that failed.</param>
public sealed record ReleaseFindings(IReadOnlyList<Finding> Findings, IReadOnlyList<Defect> Defects)
{
    /// <summary>Where there is nothing to compare with.</summary>
    public static ReleaseFindings None { get; } = new([], []);

    /// <summary>What every such rule finds.</summary>
    public static ReleaseFindings Of(Comparison changes) => Of(changes, RuleCatalog.All);

    /// <summary>What some rules find.</summary>
    public static ReleaseFindings Of(Comparison changes, IReadOnlyList<IRule> rules)
    {
        Found[] found = [.. rules.OfType<IReleaseRule>().Select(r => Found.By(r, null, () => r.Check(changes)))];
        return new ReleaseFindings(FindingOrder.Sort(found.SelectMany(f => f.Findings)), Defect.Merge(found.Select(f => f.Defect).OfType<Defect>()));
    }
}
