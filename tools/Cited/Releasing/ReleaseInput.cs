using Cited.Corroboration;
using Cited.Reading;

namespace Cited.Releasing;

/// <summary>Everything that a release is made from. The same input gives the same bytes.</summary>
/// <param name="Dataset">The records; they have passed validation.</param>
/// <param name="Version">The version.</param>
/// <param name="Date">Its date, the only time in the release.</param>
/// <param name="Policy">How the preferred values of facts are chosen.</param>
/// <param name="History">What the release before says of its records.</param>
/// <param name="ToolVersion">The version of <c>cited</c>.</param>
/// <param name="Carried">Files that go in as they are: licences, changelog, schemas, the patch from the release before.</param>
public sealed record ReleaseInput(
    Dataset Dataset,
    string Version,
    DateOnly Date,
    PreferencePolicy Policy,
    History History,
    string ToolVersion,
    IReadOnlyList<ReleaseFile> Carried);
