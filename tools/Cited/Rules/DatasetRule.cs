using Cited.Findings;
using Cited.Reading;

namespace Cited.Rules;

/// <summary>A rule that looks at all records together, or at what is no record.</summary>
internal interface IDatasetRule : IRule
{
    /// <summary>Looks at the whole dataset; the order of findings does not matter.</summary>
    IEnumerable<Finding> Check(Dataset dataset);
}
