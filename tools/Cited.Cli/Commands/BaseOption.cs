using System.CommandLine;
using Cited.Comparing;
using Cited.Findings;
using Cited.Passages;
using Cited.Reading;
using Cited.Rules;

namespace Cited.Cli.Commands;

/// <summary>
/// The option <c>--base REV</c>: only what the change since a revision brings, that is findings that were not there then, and
/// those of the rules about changes.
/// </summary>
internal sealed class BaseOption : Option<string?>
{
    public BaseOption()
        : base("--base")
    {
        Description = "Show only what the change since REV brings, a commit, tag or branch: findings that were not there, and those of rules about changes.";
        HelpName = "REV";
    }

    /// <summary>
    /// What narrows a report down to the change. Where the option is not given, it leaves the report as it is, and adds what the rules about
    /// changes find since the last release that is kept.
    /// </summary>
    /// <exception cref="DatasetException">There is no such revision, or it holds no dataset that can be read.</exception>
    public Func<Dataset, ValidationReport, ValidationReport> Narrowing(ParseResult parsed, string folder, Archive? copies, Terminal terminal)
    {
        if (parsed.GetValue(this) is not { } given)
        {
            var since = LastRelease.Findings(folder, terminal);
            return (now, report) => Compared(report, () => since(now));
        }

        var revision = given.StartsWith(GitTree.Prefix, StringComparison.Ordinal) ? given : GitTree.Prefix + given;
        var before = ComparedPair.Read(DatasetSource.Open(revision, () => folder, terminal), terminal);
        var found = Validation.Run(before, copies);
        return (now, report) =>
        {
            var comparison = Comparison.Of(before, now);
            return Compared(BaseFindings.New(report, found, comparison.Renamed), () => ReleaseFindings.Of(comparison));
        };
    }

    // Where the comparison fails, what was found without it is shown nevertheless.
    private static ValidationReport Compared(ValidationReport report, Func<ReleaseFindings> changes)
    {
        try
        {
            return report.With(changes());
        }
        catch (Exception e) when (e is not (DatasetException or IOException or UnauthorizedAccessException))
        {
            return report.With(new ReleaseFindings([], [Defect.Of("The comparison with the last release", null, null, e)]));
        }
    }
}
