using Cited.Findings;
using Cited.Passages;

namespace Cited.Rules;

/// <summary>
/// A rule that holds citations against archived copies. It runs only where an archive is given; without one it says nothing, and reasons
/// given for its findings are not called idle.
/// </summary>
internal interface IArchiveRule : IRule
{
    /// <summary>Looks at all citations and their copies.</summary>
    IEnumerable<Finding> Check(ArchiveReview review);
}
