using Cited.Comparing;
using Cited.Findings;

namespace Cited.Rules;

/// <summary>
/// A rule that holds the dataset against an earlier state of it: the last release, or what a change is based on. It runs only
/// where there is such a state; without one it says nothing. Its findings stand in files of the new state.
/// </summary>
internal interface IReleaseRule : IRule
{
    /// <summary>Looks at all that changed; both states are in the comparison.</summary>
    IEnumerable<Finding> Check(Comparison changes);
}
