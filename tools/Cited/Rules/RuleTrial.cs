using Cited.Passages;
using Cited.Passages.Archives;
using Cited.Reading;

namespace Cited.Rules;

/// <summary>
/// A rule tried on one of its examples, together with all other rules; those about passages, and those about changes, only if it
/// is one of them.
/// </summary>
internal static class RuleTrial
{
    /// <summary>What the rules say of the example.</summary>
    public static ValidationReport Run(IRule rule, IFileTree project, string side, DataForm form)
    {
        var dataset = RuleExamples.Read(project, rule.Info.Id, side, form);
        return Validation.Run(new ValidationRequest(dataset)
        {
            Archive = rule is IArchiveRule ? new Archive(RuleExamples.Archive(project, rule.Info.Id, side)) : null,
            Baseline = rule is IReleaseRule ? new EarlierState(RuleExamples.Read(project, rule.Info.Id, RuleExamples.Old, form)) : null,
        });
    }
}
