using Cited.Fuzzing.Targets;

namespace Cited.Fuzzing.Mutating;

/// <summary>The kept inputs of a target: small ones that together reach what was reached, and those that once broke a law.</summary>
internal static class Seeds
{
    /// <summary>The inputs in the order of their names; empty if there is no folder.</summary>
    public static IReadOnlyList<byte[]> Of(string target) => Paths(target).Select(File.ReadAllBytes).ToArray();

    /// <summary>Their files.</summary>
    public static IReadOnlyList<string> Paths(string target) =>
        Directory.Exists(ProjectFolder.Seeds(target)) ? [.. Directory.EnumerateFiles(ProjectFolder.Seeds(target)).Order(StringComparer.Ordinal)] : [];
}
