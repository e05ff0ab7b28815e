using Cited.Corroboration;
using Cited.Reading;
using Cited.Releasing;

namespace Cited.Cli;

/// <summary>The dataset as it lies in the working folder, seen as a release that has not been made.</summary>
internal static class Unreleased
{
    /// <summary>What stands for its version.</summary>
    public const string Version = "unreleased";

    /// <summary>The input for its tables. Its date is never shown.</summary>
    public static ReleaseInput Input(Dataset dataset, IFileTree project, PreferencePolicy policy) =>
        new(dataset, Version, DateOnly.MinValue, policy, KeptReleases.Read(project) is [.., var last] ? last.History : History.None, ToolVersion.Text, []);
}
