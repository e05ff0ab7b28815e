using Cited.Comparing;
using Cited.Findings;
using Cited.Passages;
using Cited.Passages.Archives;
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

    /// <summary>The same with the findings of some rules only.</summary>
    public ValidationReport Of(Func<RuleInfo, bool> wanted) => this with
    {
        Findings = [.. Findings.Where(f => wanted(f.Rule))],
        Acknowledged = [.. Acknowledged.Where(f => wanted(f.Rule))],
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
    /// <summary>Every rule that needs nothing but the dataset.</summary>
    public static ValidationReport Run(Dataset dataset) => Run(new ValidationRequest(dataset));

    /// <summary>
    /// The rules of a request: those about records, about the dataset, about passages and about changes. What they found is then held
    /// against the reasons that the records give, and, if so asked, against what was found before.
    /// </summary>
    public static ValidationReport Run(ValidationRequest request)
    {
        var dataset = request.Dataset;
        var review = request.Archive is { } archive ? new ArchiveReview(dataset, archive) : null;
        var changes = Changes(request, out var uncompared);
        var rules = request.Rules.Where(r => (review is not null || r is not IArchiveRule) && (changes is not null || r is not IReleaseRule)).ToArray();
        IRecordRule[] ofRecords = [.. rules.OfType<IRecordRule>()];
        var inRecords = request.Memory is { } memory ? memory.Run(ofRecords, dataset) : RecordChecks.RunOnce(ofRecords, dataset);
        if (rules.FirstOrDefault(r => r is ScanRule) is { } scanning)
        {
            // Itself shared among processors; else all but one would wait for it. If it fails, so does each of those rules.
            _ = Found.By(scanning, null, () =>
            {
                TextScans.Of(dataset);
                return [];
            });
        }

        var inAll = rules.InParallel(rule => Found.By(rule, null, () => rule switch
        {
            IArchiveRule r => r.Check(review!),
            IReleaseRule r => r.Check(changes!),
            IDatasetRule r => r.Check(dataset),
            _ => [],
        }));
        var report = Report(dataset, rules, [.. inRecords, .. inAll], uncompared);
        return request is { OnlyNew: true, Baseline: EarlierState before } && changes is not null
            ? BaseFindings.New(report, before.Found(request), changes.Renamed)
            : report;
    }

    // Where the comparison fails, what is found without it is shown nevertheless.
    private static Comparison? Changes(ValidationRequest request, out Defect? failure)
    {
        failure = null;
        try
        {
            return request.Baseline?.ChangesTo(request.Dataset);
        }
        catch (Exception e) when (e is not (DatasetException or IOException or UnauthorizedAccessException))
        {
            failure = Defect.Of("The comparison with the last release", null, null, e);
            return null;
        }
    }

    private static ValidationReport Report(Dataset dataset, IRule[] rules, Found[] ran, Defect? uncompared)
    {
        Finding[] found = [.. ran.SelectMany(r => r.Findings)];
        Defect[] failed = [.. ran.Select(r => r.Defect).Append(uncompared).OfType<Defect>()];
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
