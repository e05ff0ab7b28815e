using Cited.Findings;
using Cited.Reading;

namespace Cited.Rules.References;

/// <summary>An organisation that nothing refers to.</summary>
public sealed class UnusedOrganization : IRule
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "unused-organization",
        RuleFamily.References,
        Severity.Warning,
        "Nothing refers to the organisation: it publishes no source, and no fact names it.",
        "Organisations are here for what they publish or do in operations; others make the lists longer and no clearer.",
        "Refer to it where it belongs, or remove it. Often it is there twice, under two names.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(Dataset dataset)
    {
        if (dataset.Files.Any(f => f.Refused && f.Role is not null))
        {
            return [];
        }

        var used = dataset.Records.SelectMany(r => Reading.References.Of(r, dataset.Vocabulary)).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return dataset.Organizations.Where(o => !used.Contains(o.Id)).Select(o => new Finding(
            Info,
            o.At.At("id"),
            $"Nothing refers to \"{o.Id}\".",
            "Refer to it where it belongs, or remove the file."));
    }
}
