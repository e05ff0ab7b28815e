using Cited.Findings;
using Cited.Reading;

namespace Cited.Rules;

/// <summary>
/// Which findings a change brings: those that were not there before. A finding is known again by its rule, its record and its
/// message, never by its place: lines move, and what was found before is not the doing of who moved them.
/// </summary>
internal static class BaseFindings
{
    /// <summary>The report with the findings that <paramref name="before"/> does not have; as often as it has one, as often it is taken out.</summary>
    /// <param name="now">What was found now.</param>
    /// <param name="before">What was found before the change.</param>
    /// <param name="renamed">Records that only changed their id, old to new.</param>
    public static ValidationReport New(ValidationReport now, ValidationReport before, IReadOnlyDictionary<string, string> renamed) => now with
    {
        Findings = Without(now.Findings, before.Findings, renamed),
        Acknowledged = Without(now.Acknowledged, before.Acknowledged, renamed),
        Defects = Defect.Merge([.. now.Defects, .. before.Defects]),
    };

    private static IReadOnlyList<Finding> Without(IReadOnlyList<Finding> now, IReadOnlyList<Finding> before, IReadOnlyDictionary<string, string> renamed)
    {
        var known = before.CountBy(f => Identity(f, renamed)).ToDictionary();
        return [.. now.Where(f => !Take(known, Identity(f, new Dictionary<string, string>(StringComparer.Ordinal))))];
    }

    /// <summary>Takes one of those that are known; false if none is left.</summary>
    internal static bool Take(Dictionary<(string, string, string), int> known, (string, string, string) identity)
    {
        if (known.GetValueOrDefault(identity) == 0)
        {
            return false;
        }

        known[identity]--;
        return true;
    }

    private static (string Rule, string Record, string Message) Identity(Finding finding, IReadOnlyDictionary<string, string> renamed)
    {
        var record = DataLayout.StemOf(finding.Place.Path);
        return (finding.Rule.Id, renamed.GetValueOrDefault(record, record), finding.Message);
    }
}
