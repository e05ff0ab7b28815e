using Cited.Findings;
using Cited.Reading;

namespace Cited.Rules.References;

/// <summary>A source that no claim cites and no other source derives from.</summary>
public sealed class UnusedSource : IRule
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "unused-source",
        RuleFamily.References,
        Severity.Warning,
        "No claim cites the source, and no other source derives from it.",
        "A source that supports nothing is a fact forgotten or a record left behind; it would also be counted as coverage.",
        "Cite it where it reports a fact, or remove it.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(Dataset dataset)
    {
        // A refused record may be the one that cites it; that it is unused is only known when all can be read.
        if (dataset.Files.Any(f => f.Refused && f.Role is not null))
        {
            return [];
        }

        var used = dataset.Records.SelectMany(r => Reading.References.Of(r, dataset.Vocabulary)).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return dataset.Sources.Where(s => !used.Contains(s.Id)).Select(s => new Finding(
            Info,
            s.At.At("id"),
            $"No claim cites \"{s.Id}\", and no source derives from it.",
            "Cite it where it reports a fact, or remove the file."));
    }
}
