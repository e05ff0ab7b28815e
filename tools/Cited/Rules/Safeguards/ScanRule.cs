using Cited.Findings;
using Cited.Reading;

namespace Cited.Rules.Safeguards;

/// <summary>A rule that looks at one text after the other, wherever people write into the dataset.</summary>
public abstract class ScanRule : IDatasetRule
{
    /// <inheritdoc />
    public abstract RuleInfo Info { get; }

    /// <inheritdoc />
    public IEnumerable<Finding> Check(Dataset dataset) => TextScans.Of(dataset).SelectMany(scans => scans.Remember(this, Check));

    /// <summary>Looks at one text: a pure function of its scan.</summary>
    private protected abstract IEnumerable<Finding> Check(TextScan scan);
}
