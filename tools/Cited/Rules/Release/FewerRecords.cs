using System.Globalization;
using Cited.Comparing;
using Cited.Findings;
using Cited.Text;

namespace Cited.Rules.Release;

/// <summary>Many records of one type left at once, and <c>data/retired.json</c> does not say so.</summary>
internal sealed class FewerRecords : IReleaseRule
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "fewer-records",
        RuleFamily.Release,
        Severity.Error,
        "Many records of one type are gone at once, and data/retired.json does not say so.",
        "Such a loss is nearly always an accident: a folder that was not committed, or a merge that went wrong. Whoever compares years would take it for a fall in reporting.",
        "Bring the records back. If they are to leave, list each in data/retired.json with the reason.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(Comparison changes) => Vanished.Of(changes)
        .Where(type => type.Count() > Vanished.MostSingly)
        .Select(type =>
        {
            var examples = Shown.Or(type.Take(3).Select(c => c.Record.OldId)).Replace(" or ", " and ", StringComparison.Ordinal);
            return new Finding(
                Info,
                Vanished.ListOf(changes.New, type.First()),
                string.Create(CultureInfo.InvariantCulture, $"{type.Count()} records of the type \"{type.Key}\" that were there before are gone and not listed here, among them {examples}."),
                "Bring them back, or list each with the reason.");
        });
}
