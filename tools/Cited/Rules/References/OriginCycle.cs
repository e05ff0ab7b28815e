using Cited.Findings;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Rules.References;

/// <summary>A source that, followed through its origins, derives from itself.</summary>
internal sealed class OriginCycle : IRecordRule<Source>
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "origin-cycle",
        RuleFamily.References,
        Severity.Error,
        "Sources derive from each other in a circle.",
        "Followed to their roots, origins tell how many independent voices there are; a circle has no root.",
        "Look which page was there first, and remove the other direction.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(Source source, IRecords records)
    {
        // Each circle is reported once, at its first member.
        var circle = Circles.ShortestBack([source.Id], id => records.Find<Source>(id)?.Origin.DerivedFrom ?? []);
        if (circle is not null && circle.Order(StringComparer.Ordinal).First() == source.Id)
        {
            yield return new Finding(
                Info,
                source.Origin.At.At("derivedFrom"),
                circle.Count == 1 ? $"\"{source.Id}\" derives from itself." : $"The origins go in a circle: {string.Join(" → ", circle.Append(source.Id))}.",
                "Look which page was there first, and remove the other direction.");
        }
    }
}
