using Cited.Comparing;
using Cited.Comparing.Keyed;
using Cited.Comparing.Patching;
using Cited.Findings;
using Cited.Reading;
using Cited.Releasing;
using Cited.Reporting.Comparisons;
using Cited.Rules;
using Cited.Verifying;
using Cited.Verifying.Keeping;

namespace Cited.Cli;

/// <summary>What changed since the last release that the repository keeps: what the version, the changelog and the patch follow from.</summary>
/// <param name="Since">What the changes ask for.</param>
/// <param name="Patch">The patch that makes the new records of the last ones, as a file of the release.</param>
/// <param name="Findings">Errors and warnings of the rules about changes.</param>
/// <param name="Defects">The rules about changes that failed.</param>
internal sealed record ReleaseChanges(ChangesSince Since, ReleaseFile Patch, IReadOnlyList<Finding> Findings, IReadOnlyList<Defect> Defects)
{
    /// <summary>The changes since the last release before a version; absent if none is kept.</summary>
    /// <exception cref="DatasetException">The kept release cannot be read.</exception>
    public static ReleaseChanges? Of(SemanticVersion version, IReadOnlyList<KeptRelease> kept, string folder, Dataset dataset, Terminal terminal)
    {
        if (kept.LastOrDefault(k => k.Version < version) is not { } last)
        {
            return null;
        }

        var before = Read(last.Version, folder, terminal);
        var comparison = Comparison.Of(before, dataset);
        var found = ReleaseFindings.Of(comparison);
        var patch = PatchMaker.Between(KeyedForm.Of(before), KeyedForm.Of(dataset), comparison.Renamed);
        return new ReleaseChanges(
            new ChangesSince(Next(last.Version, comparison.Advice.Weight), Because(comparison.Advice), comparison.IsEmpty ? null : ChangelogText.Of(comparison)),
            ReleaseFile.Text(ReleaseLayout.PatchFrom(last.Version.ToString()), patch.Text()),
            [.. found.Findings.Where(f => f.Severity > Severity.Note)],
            found.Defects);
    }

    /// <summary>The records of a kept release.</summary>
    /// <exception cref="DatasetException">They cannot be read.</exception>
    public static Dataset Read(SemanticVersion version, string folder, Terminal terminal) =>
        ComparedPair.Read(DatasetSource.OpenKept(folder, version), terminal);

    /// <summary>The lowest version after another one.</summary>
    internal static SemanticVersion Next(SemanticVersion last, Weight weight) => weight switch
    {
        Weight.Major => last.NextMajor,
        Weight.Minor => last.NextMinor,
        _ => last.NextPatch,
    };

    private static string Because(VersionAdvice advice) => advice switch
    {
        { DecidedBySchema: { } schema } => $"{schema.Kind.Id} in {string.Join(", ", schema.Where)} {schema.Location}".TrimEnd(),
        { Decided: { } change } => $"{change.Kind.Id} in {change.Record.Id}",
        _ => "no change of the data, but a new version",
    };
}
