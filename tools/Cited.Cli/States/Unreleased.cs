using Cited.Corroboration;
using Cited.Reading;
using Cited.Releasing;
using Cited.Verifying.Keeping;

namespace Cited.Cli.States;

/// <summary>The dataset as it lies in the working folder, seen as a release that has not been made.</summary>
internal static class Unreleased
{
    /// <summary>What stands for its version.</summary>
    public const string Version = "unreleased";

    /// <summary>Checks that each id names one record: tables with two rows of one id would give wrong answers.</summary>
    /// <exception cref="DatasetException">Two records have one id.</exception>
    public static void RequireUniqueIds(Dataset dataset)
    {
        if (dataset.Records.GroupBy(r => r.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } same)
        {
            var (first, second) = (same.First(), same.Skip(1).First());
            throw new DatasetException(
                $"{second.At.Path}: the id \"{same.Key}\" is taken by {first.At.Path}. Give one of the two records another id first; \"cited validate\" lists all such records.");
        }
    }

    /// <summary>The input for its tables. Its date is never shown.</summary>
    public static ReleaseInput Input(Dataset dataset, IFileTree project, PreferencePolicy policy) =>
        new(dataset, Version, DateOnly.MinValue, policy, KeptReleases.Read(project) is [.., var last] ? last.History : History.None, ToolVersion.Text, []);
}
