using Cited.Findings;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Rules;

/// <summary>
/// The reasons given for findings that stay. A reason on a fact covers findings whose place lies in that fact; one on a
/// record covers the whole record. Only rules that allow it can be acknowledged.
/// </summary>
internal sealed class Acknowledgements
{
    private readonly IReadOnlyList<(Acknowledgement Reason, string Path, string Pointer)> given;
    private readonly HashSet<(string Rule, string Path, string Pointer)> covered;

    private Acknowledgements(IReadOnlyList<(Acknowledgement Reason, string Path, string Pointer)> given)
    {
        this.given = given;
        covered = [.. given.Select(Key)];
    }

    public static Acknowledgements Of(Dataset dataset) => new(
    [
        .. dataset.Records.SelectMany(r => r.Acknowledged.Select(a => (a, r.At.Path, r.At.Pointer))),
        .. dataset.FactRecords.SelectMany(r => r.Facts.SelectMany(f => f.Acknowledged.Select(a => (a, f.At.Path, f.At.Pointer)))),
    ]);

    /// <summary>Findings without a reason, and findings with one.</summary>
    public (IReadOnlyList<Finding> Kept, IReadOnlyList<Finding> Acknowledged) Split(IReadOnlyList<Finding> findings)
    {
        var split = findings.ToLookup(f => f.Rule.Acknowledgeable && Around(f).Any(covered.Contains));
        return ([.. split[false]], [.. split[true]]);
    }

    /// <summary>Reasons for which there is no finding: the mistake was mended, or the rule is another one.</summary>
    public IEnumerable<Finding> Idle(IReadOnlyList<Finding> findings, IReadOnlyList<IRule> rules)
    {
        if (rules.OfType<Consistency.AcknowledgedNothing>().FirstOrDefault() is not { } rule)
        {
            return [];
        }

        var run = rules.Select(r => r.Info.Id).ToHashSet(StringComparer.Ordinal);
        var found = findings.SelectMany(Around).Where(covered.Contains).ToHashSet();
        return given.Where(g => run.Contains(g.Reason.Rule) && !found.Contains(Key(g))).Select(g => rule.Report(g.Reason));
    }

    private static (string Rule, string Path, string Pointer) Key((Acknowledgement Reason, string Path, string Pointer) given) =>
        (given.Reason.Rule, given.Path, given.Pointer);

    // What a reason for the finding can stand at: the finding's place, and every place that contains it.
    private static IEnumerable<(string Rule, string Path, string Pointer)> Around(Finding finding)
    {
        var pointer = finding.Place.Pointer;
        yield return (finding.Rule.Id, finding.Place.Path, pointer);
        while (pointer.Length > 0)
        {
            pointer = pointer[..pointer.LastIndexOf('/')];
            yield return (finding.Rule.Id, finding.Place.Path, pointer);
        }
    }
}
