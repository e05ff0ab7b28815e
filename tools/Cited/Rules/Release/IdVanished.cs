using Cited.Comparing;
using Cited.Findings;

namespace Cited.Rules.Release;

/// <summary>A record left, or has another id, and <c>data/retired.json</c> does not say so.</summary>
internal sealed class IdVanished : IReleaseRule
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "id-vanished",
        RuleFamily.Release,
        Severity.Error,
        "A record is gone, or has another id, and data/retired.json does not say so.",
        "Whoever cited the record finds nothing, and is not told why or where to look.",
        "Bring the record back, or list its id in data/retired.json with the day, the reason and, where there is one, the successor.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(Comparison changes) => Vanished.Of(changes)
        .Where(type => type.Count() <= Vanished.MostSingly)
        .SelectMany(type => type)
        .Select(change => new Finding(
            Info,
            Vanished.ListOf(changes.New, change),
            change.Kind == ChangeKind.RecordRenamed
                ? $"The {Vanished.Called(change.Record.Type)} \"{change.Record.OldId}\" is now \"{change.Record.Id}\", and the old id is not listed here."
                : $"The {Vanished.Called(change.Record.Type)} \"{change.Record.OldId}\" was there before and is gone, and is not listed here.",
            change.Kind == ChangeKind.RecordRenamed
                ? $"List \"{change.Record.OldId}\" with the successor \"{change.Record.Id}\", or give the record its old id."
                : "List it with the reason, or bring the record back."));
}
