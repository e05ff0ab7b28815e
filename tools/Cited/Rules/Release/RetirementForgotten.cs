using Cited.Comparing;
using Cited.Findings;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Rules.Release;

/// <summary>An entry left <c>data/retired.json</c>.</summary>
internal sealed class RetirementForgotten : IReleaseRule
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "retirement-forgotten",
        RuleFamily.Release,
        Severity.Error,
        "An id is no longer listed in data/retired.json.",
        "The list is the only place that tells what became of an id that someone cited, and that keeps it from being used again.",
        "Put the entry back as it was.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(Comparison changes)
    {
        // A list that cannot be read is reported as such, not entry by entry.
        if (changes.New.Files.FirstOrDefault(f => f.Role == FileRole.Retired && !f.Refused) is not { } file)
        {
            return [];
        }

        return changes.Old.Retired
            .Where(r => !changes.New.Retired.Any(n => n.Id == r.Id) && changes.New.Find<DataRecord>(r.Id) is null)
            .Select(r => new Finding(
                Info,
                new Place(file.Text, "/retired", PlacePart.Key),
                $"\"{r.Id}\", which left on {r.RetiredOn}, was listed here before and is not any more.",
                "Put the entry back; it stays for ever."));
    }
}
