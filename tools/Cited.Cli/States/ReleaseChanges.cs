using Cited.Comparing;
using Cited.Comparing.Keyed;
using Cited.Comparing.Patching;
using Cited.Reading;
using Cited.Releasing;
using Cited.Reporting.Comparisons;
using Cited.Verifying;
using Cited.Verifying.Keeping;

namespace Cited.Cli.States;

/// <summary>What changed since the last release that the repository keeps: what the version, the changelog and the patch follow from.</summary>
/// <param name="Since">What the changes ask for.</param>
/// <param name="Patch">The patch that makes the new records of the last ones, as a file of the release.</param>
internal sealed record ReleaseChanges(ChangesSince Since, ReleaseFile Patch)
{
    /// <summary>What follows from the changes since a release.</summary>
    public static ReleaseChanges Of(SemanticVersion last, Comparison changes)
    {
        var patch = PatchMaker.Between(KeyedForm.Of(changes.Old), KeyedForm.Of(changes.New), changes.Renamed);
        return new ReleaseChanges(
            new ChangesSince(Next(last, changes.Advice.Weight), Because(changes.Advice), changes.IsEmpty ? null : ChangelogText.Of(changes)),
            ReleaseFile.Text(ReleaseLayout.PatchFrom(last.ToString()), patch.Text()));
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
