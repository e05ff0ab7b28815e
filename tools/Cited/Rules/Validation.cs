using Cited.Findings;
using Cited.Passages;
using Cited.Reading;
using Cited.Rules.Safeguards;

namespace Cited.Rules;

/// <summary>What a validation found, and how much it looked at.</summary>
/// <param name="Findings">Sorted by path, line, column, rule; acknowledged ones are not among them.</param>
/// <param name="Acknowledged">Findings that stay with a reason, sorted likewise.</param>
/// <param name="Files">Files that were found.</param>
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
    /// <summary>Files, among the refused ones, whose bytes could not be had at all.</summary>
    public int Unread { get; init; }

    /// <summary>Files that every rule has seen.</summary>
    public int Checked => Files - Refused;

    /// <summary>Parts of the tool that failed: what they would have found is missing.</summary>
    public IReadOnlyList<Defect> Defects { get; init; } = [];

    /// <summary>The same, for whoever can do nothing with a report that is not whole.</summary>
    /// <exception cref="InvalidOperationException">A part of the tool failed.</exception>
    public ValidationReport Whole() => Defects is [var first, ..] ? throw new InvalidOperationException($"{first.Message}\n{first.Trace}") : this;

    /// <summary>The same with what rules found in the changes.</summary>
    public ValidationReport With(ReleaseFindings changes) => this with
    {
        Findings = FindingOrder.Sort([.. Findings, .. changes.Findings]),
        Defects = Defect.Merge([.. Defects, .. changes.Defects]),
    };

    /// <summary>Notes that <see cref="Since"/> left out.</summary>
    public int NotesAsBefore { get; init; }

    /// <summary>How many findings of a severity there are, with the notes that were left out.</summary>
    public int Count(Severity severity) => Findings.Count(f => f.Severity == severity) + (severity == Severity.Note ? NotesAsBefore : 0);

    /// <summary>The same with the findings of some paths only; what was looked at stays all of it.</summary>
    public ValidationReport Below(Func<string, bool> wanted) => this with
    {
        Findings = [.. Findings.Where(f => wanted(f.Place.Path))],
        Acknowledged = [.. Acknowledged.Where(f => wanted(f.Place.Path))],
    };

    /// <summary>
    /// The same for someone who has seen an earlier report: without the notes that it had as well, unless they stand in a file that
    /// changed. They are counted still. Errors and warnings stay, wherever they are.
    /// </summary>
    public ValidationReport Since(ValidationReport earlier, Func<string, bool> changed)
    {
        var seen = earlier.Findings.CountBy(Name).ToDictionary();
        Finding[] shown = [.. Findings.Where(f => f.Severity != Severity.Note || changed(f.Place.Path) || !BaseFindings.Take(seen, Name(f)))];
        return this with { Findings = shown, NotesAsBefore = Findings.Count - shown.Length };

        // With what it says to do: that is where another record may make a difference.
        static (string, string, string) Name(Finding f) => (f.Place.Path, f.Rule.Id, f.Message + "\n" + f.Help);
    }
}

/// <summary>Runs rules over a dataset and takes out what is acknowledged.</summary>
public static class Validation
{
    /// <summary>Every rule of the catalogue; those about passages only where there is an archive.</summary>
    /// <param name="dataset">What is checked.</param>
    /// <param name="archive">Copies of cited pages.</param>
    /// <param name="checks">What was found in an earlier state of the dataset; it saves time and changes nothing.</param>
    public static ValidationReport Run(Dataset dataset, Archive? archive = null, RecordChecks? checks = null) => Run(dataset, RuleCatalog.All, archive, checks);

    /// <summary>Some rules.</summary>
    public static ValidationReport Run(Dataset dataset, IReadOnlyList<IRule> chosen, Archive? archive = null, RecordChecks? checks = null)
    {
        var review = archive is null ? null : new ArchiveReview(dataset, archive);
        var rules = chosen.Where(r => review is not null || r is not IArchiveRule).ToArray();
        var inRecords = (checks ?? new RecordChecks()).Run([.. rules.OfType<IRecordRule>()], dataset);
        if (rules.FirstOrDefault(r => r is ScanRule) is { } scanning)
        {
            // Itself shared among processors; else all but one would wait for it. If it fails, so does each of those rules.
            _ = Found.By(scanning, null, () =>
            {
                TextScans.Of(dataset);
                return [];
            });
        }

        var inAll = rules.InParallel().Select(rule => Found.By(rule, null, () => rule switch
        {
            IArchiveRule r => r.Check(review!),
            IDatasetRule r => r.Check(dataset),
            _ => [],
        }));
        Found[] ran = [.. inRecords, .. inAll];
        Finding[] found = [.. ran.SelectMany(r => r.Findings)];
        Defect[] failed = [.. ran.Select(r => r.Defect).OfType<Defect>()];
        var acknowledgements = Acknowledgements.Of(dataset);
        var (kept, acknowledged) = acknowledgements.Split(found);
        var whole = rules.Where(r => !failed.Any(d => d.Rule == r.Info.Id)).ToArray();
        return new ValidationReport(
            FindingOrder.Sort(kept.Concat(acknowledgements.Idle(found, whole))),
            FindingOrder.Sort(acknowledged),
            dataset.Files.Count,
            dataset.Files.Count(f => f.Refused),
            dataset.FactRecords.Sum(r => r.Facts.Length),
            dataset.FactRecords.Sum(r => r.Facts.Sum(f => f.Claims.Sum(c => c.Citations.Length))))
        {
            Unread = dataset.Files.Count(f => f.Unread),
            Defects = Defect.Merge(failed.Concat(dataset.Files.Where(f => f.Failure is not null).Select(f => Defect.Of("Reading", null, f.Path, f.Failure!)))),
        };
    }
}
