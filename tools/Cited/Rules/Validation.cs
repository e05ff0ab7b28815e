using Cited.Findings;
using Cited.Passages;
using Cited.Reading;

namespace Cited.Rules;

/// <summary>What a validation found, and how much it looked at.</summary>
/// <param name="Findings">Sorted by path, line, column, rule; acknowledged ones are not among them.</param>
/// <param name="Acknowledged">Findings that stay with a reason, sorted likewise.</param>
/// <param name="Files">Files that were read.</param>
/// <param name="Refused">Files whose content no rule but those of form has seen, because its text or schema is at fault.</param>
/// <param name="Facts">Facts that were checked.</param>
/// <param name="Citations">Citations that were checked.</param>
public sealed record ValidationReport(
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<Finding> Acknowledged,
    int Files,
    int Refused,
    int Facts,
    int Citations)
{
    /// <summary>How many findings of a severity there are.</summary>
    public int Count(Severity severity) => Findings.Count(f => f.Severity == severity);

    /// <summary>The same with the findings of some paths only; what was looked at stays all of it.</summary>
    public ValidationReport Below(Func<string, bool> wanted) => this with
    {
        Findings = [.. Findings.Where(f => wanted(f.Place.Path))],
        Acknowledged = [.. Acknowledged.Where(f => wanted(f.Place.Path))],
    };
}

/// <summary>Runs rules over a dataset and takes out what is acknowledged.</summary>
public static class Validation
{
    /// <summary>Every rule of the catalogue; those about passages only where there is an archive.</summary>
    public static ValidationReport Run(Dataset dataset, Archive? archive = null) => Run(dataset, RuleCatalog.All, archive);

    /// <summary>Some rules.</summary>
    public static ValidationReport Run(Dataset dataset, IReadOnlyList<IRule> chosen, Archive? archive = null)
    {
        var review = archive is null ? null : new ArchiveReview(dataset, archive);
        var rules = chosen.Where(r => review is not null || r is not IArchiveRule).ToArray();
        var found = rules.AsParallel().AsOrdered().SelectMany(rule => rule is IArchiveRule r ? r.Check(review!) : rule.Check(dataset)).ToArray();
        var acknowledgements = Acknowledgements.Of(dataset);
        var (kept, acknowledged) = acknowledgements.Split(found);
        return new ValidationReport(
            FindingOrder.Sort(kept.Concat(acknowledgements.Idle(found, rules))),
            FindingOrder.Sort(acknowledged),
            dataset.Files.Count,
            dataset.Files.Count(f => f.Refused),
            dataset.FactRecords.Sum(r => r.Facts.Length),
            dataset.FactRecords.Sum(r => r.Facts.Sum(f => f.Claims.Sum(c => c.Citations.Length))));
    }
}
