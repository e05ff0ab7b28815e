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

    private Acknowledgements(IReadOnlyList<(Acknowledgement, string, string)> given) => this.given = given;

    public static Acknowledgements Of(Dataset dataset) => new(
    [
        .. dataset.Records.SelectMany(r => r.Acknowledged.Select(a => (a, r.At.Path, r.At.Pointer))),
        .. dataset.FactRecords.SelectMany(r => r.Facts.SelectMany(f => f.Acknowledged.Select(a => (a, f.At.Path, f.At.Pointer)))),
    ]);

    /// <summary>Findings without a reason, and findings with one.</summary>
    public (IReadOnlyList<Finding> Kept, IReadOnlyList<Finding> Acknowledged) Split(IReadOnlyList<Finding> findings)
    {
        var covered = findings.ToLookup(f => f.Rule.Acknowledgeable && given.Any(g => Covers(g, f)));
        return ([.. covered[false]], [.. covered[true]]);
    }

    /// <summary>Reasons for which there is no finding: the mistake was mended, or the rule is another one.</summary>
    public IEnumerable<Finding> Idle(IReadOnlyList<Finding> findings, IReadOnlyList<IRule> rules)
    {
        var rule = rules.OfType<Consistency.AcknowledgedNothing>().FirstOrDefault();
        return rule is null ? [] : given
            .Where(g => rules.Any(r => r.Info.Id == g.Reason.Rule) && !findings.Any(f => Covers(g, f)))
            .Select(g => rule.Report(g.Reason));
    }

    private static bool Covers((Acknowledgement Reason, string Path, string Pointer) given, Finding finding) =>
        given.Reason.Rule == finding.Rule.Id
        && given.Path == finding.Place.Path
        && JsonPointers.IsAtOrWithin(finding.Place.Pointer, given.Pointer);
}
