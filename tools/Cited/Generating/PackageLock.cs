using System.Collections.Immutable;
using System.Text.Json;
using System.Xml.Linq;
using Cited.Reading;

namespace Cited.Generating;

/// <summary>A package that a restore takes.</summary>
/// <param name="Id">Its id, as the lock file writes it.</param>
/// <param name="Version">The version taken.</param>
/// <param name="ContentHash">Its fingerprint in the lock file: SHA-512 of what it holds, base64.</param>
/// <param name="IsDirect">Whether a project asks for it, and not only another package.</param>
/// <param name="Dependencies">The ids of those that it asks for.</param>
internal sealed record LockedPackage(string Id, string Version, string ContentHash, bool IsDirect, ImmutableArray<string> Dependencies);

/// <summary>The lock files of NuGet: which packages each project of the repository takes, direct or not.</summary>
internal static class PackageLock
{
    /// <summary>The name of a lock file, which lies beside its project.</summary>
    public const string FileName = "packages.lock.json";

    /// <summary>The lock files of a project tree: paths below <c>tools</c> and <c>tests</c>.</summary>
    public static IEnumerable<string> Paths(IFileTree project) =>
        new[] { "tools", "tests" }.SelectMany(project.FilesBelow).Where(path => path.EndsWith("/" + FileName, StringComparison.Ordinal));

    /// <summary>The packages of a lock file, by id; empty where it cannot be read. What other projects of the repository ask for is direct too.</summary>
    public static ImmutableArray<LockedPackage> Read(IFileTree project, string path)
    {
        if (project.Read(path).ToJson(path).Root is not { } root)
        {
            return [];
        }

        var entries = root.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject()).ToArray();
        var asked = entries.Where(IsProject).SelectMany(DependenciesOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. entries.Where(entry => !IsProject(entry))
                .Select(entry => new LockedPackage(
                    entry.Name,
                    entry.Value.GetProperty("resolved").GetString()!,
                    entry.Value.GetProperty("contentHash").GetString()!,
                    entry.Value.GetProperty("type").GetString() == "Direct" || asked.Contains(entry.Name),
                    [.. DependenciesOf(entry)]))
                .OrderBy(package => package.Id, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>The packages that a project builds with and does not ship: those whose reference has <c>PrivateAssets="all"</c>.</summary>
    public static IReadOnlySet<string> OnlyForBuilding(IFileTree project, string projectFile)
    {
        var content = project.Read(projectFile);
        return content.Fault is not null
            ? new HashSet<string>(StringComparer.Ordinal)
            : Xml(content).Descendants("PackageReference")
                .Where(reference => (string?)reference.Attribute("PrivateAssets") == "all")
                .Select(reference => (string)reference.Attribute("Include")!)
                .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>A file of the build as XML.</summary>
    internal static XDocument Xml(FileContent content) => XDocument.Load(new MemoryStream(content.Bytes.ToArray()));

    private static bool IsProject(JsonProperty entry) => entry.Value.GetProperty("type").GetString() == "Project";

    private static IEnumerable<string> DependenciesOf(JsonProperty entry) =>
        entry.Value.TryGetProperty("dependencies", out var dependencies) ? dependencies.EnumerateObject().Select(d => d.Name) : [];
}
