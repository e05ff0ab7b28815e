using Cited.Passages;
using Cited.Reading;

namespace Cited.Rules;

/// <summary>A rule tried on one of its examples, together with all other rules; those about passages only if it is one of them.</summary>
public static class RuleTrial
{
    /// <summary>What the rules say of the example.</summary>
    public static ValidationReport Run(IRule rule, IFileTree project, string side, DataForm form) => Validation.Run(
        RuleExamples.Read(project, rule.Info.Id, side, form),
        rule is IArchiveRule ? new Archive(RuleExamples.Archive(project, rule.Info.Id, side)) : null);
}
