using Cited.Findings;

namespace Cited.Rules;

/// <summary>
/// A rule: stateless. One rule is one file in the folder of its family, with fixtures in tests/fixtures/rules/&lt;id&gt; and a page in
/// docs/rules that is made from both. What it looks at is said by what else it implements, <see cref="IRecordRule"/>,
/// <see cref="IDatasetRule"/>, <see cref="IArchiveRule"/> or <see cref="IReleaseRule"/>; its findings are a pure function of that.
/// </summary>
public interface IRule
{
    /// <summary>What the rule says of itself.</summary>
    RuleInfo Info { get; }
}
