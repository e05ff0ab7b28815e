using Cited.Findings;

namespace Cited.Rules;

/// <summary>What a rule found, and the defect if it failed. A rule that fails never hides what it or another one found.</summary>
internal sealed record Found(IReadOnlyList<Finding> Findings, Defect? Defect = null)
{
    /// <summary>Runs a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="path">The file of the record it looks at; absent if it looks at the dataset.</param>
    /// <param name="check">What it does.</param>
    public static Found By(IRule rule, string? path, Func<IEnumerable<Finding>> check)
    {
        var findings = new List<Finding>();
        try
        {
            findings.AddRange(check());
            return new Found(findings);
        }
        catch (Exception e)
        {
            return new Found(findings, Defect.Of($"The rule \"{rule.Info.Id}\"", rule.Info.Id, path, e));
        }
    }
}
