using Cited.Comparing;
using Cited.Findings;
using Cited.Model;

namespace Cited.Rules.Release;

/// <summary>A record has an id that left the dataset before, or that was of another type.</summary>
internal sealed class IdReused : IReleaseRule
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "id-reused",
        RuleFamily.Release,
        Severity.Error,
        "A record has an id that had left the dataset, or that was a record of another type.",
        "Whoever cited the old record now finds another thing under its id, and cannot know.",
        "Give the new record an id that never was, and leave the old one in data/retired.json.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(Comparison changes)
    {
        var (old, now) = (changes.Old, changes.New);
        foreach (var record in now.Records)
        {
            // While the id is still listed as retired, the rule retired-id-used says so.
            if (old.Retired.FirstOrDefault(r => r.Id == record.Id) is { } retired && !now.Retired.Any(r => r.Id == record.Id))
            {
                yield return new Finding(
                    Info,
                    record.At.At("id"),
                    $"\"{record.Id}\" left the dataset on {retired.RetiredOn}; its entry in data/retired.json is gone, and the id is used again.",
                    "Give this record another id, and put the entry back.");
            }
            else if (old.Find<DataRecord>(record.Id) is { } before && before.Kind != record.Kind)
            {
                yield return new Finding(
                    Info,
                    record.At.At("id"),
                    $"Before, \"{record.Id}\" was a record of the type \"{before.Kind.ToString().ToLowerInvariant()}\"; here it is one of the type \"{record.Kind.ToString().ToLowerInvariant()}\".",
                    "Give this record another id, and list the old one in data/retired.json if its record left.");
            }
        }
    }
}
