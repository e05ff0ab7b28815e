using Cited.Findings;
using Cited.Reading;

namespace Cited.Rules;

/// <summary>
/// A rule: stateless, a pure function of the dataset. One rule is one file in the folder of its family, with fixtures in
/// tests/fixtures/rules/&lt;id&gt; and a page in docs/rules that is made from both.
/// </summary>
public interface IRule
{
    /// <summary>What the rule says of itself.</summary>
    RuleInfo Info { get; }

    /// <summary>Looks at the whole dataset; the order of findings does not matter.</summary>
    IEnumerable<Finding> Check(Dataset dataset);
}
