using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Cited.Reading;

namespace Cited.Generating;

/// <summary>The licences of all packages: <c>tools/licences.json</c>, and the table that docs/dependencies.md has of it.</summary>
internal static class Licences
{
    /// <summary>Where people write them.</summary>
    public const string Path = "tools/licences.json";

    private static readonly MarkedSection Section = new(
        "docs/dependencies.md",
        "<!-- packages: made by \"cited generate\" from tools/licences.json and the lock files -->\n",
        "<!-- end of the packages -->\n");

    /// <summary>Licences that a package may have (SPDX identifiers): none asks more of users than to keep a notice.</summary>
    public static ImmutableArray<string> Allowed { get; } = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "Unicode-3.0", "Unlicense", "Zlib", "blessing"];

    /// <summary>The licences by package id; empty where the project has none.</summary>
    public static ImmutableSortedDictionary<string, string> Read(IFileTree project) =>
        project.Read(Path).ToJson(Path).Root is { } root
            ? root.GetProperty("licences").EnumerateObject().ToImmutableSortedDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.OrdinalIgnoreCase)
            : ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The page as it should be; absent where the project has none, or the page has no place for the table.</summary>
    public static GeneratedFile? Page(IFileTree project) => Section.With(project, () => Table(project));

    private static string Table(IFileTree project)
    {
        var licences = Read(project);
        var table = new StringBuilder("| package | licence | used by |\n| --- | --- | --- |\n");
        var uses = PackageLock.Paths(project).SelectMany(path => PackageLock.Read(project, path).Select(package => (package.Id, Project: path.Split('/')[^2])))
            .GroupBy(use => use.Id, use => use.Project, StringComparer.OrdinalIgnoreCase)
            .OrderBy(use => use.Key, StringComparer.OrdinalIgnoreCase);
        foreach (var use in uses)
        {
            var projects = string.Join(", ", use.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
            table.Append(CultureInfo.InvariantCulture, $"| {use.Key} | {licences.GetValueOrDefault(use.Key, "not stated")} | {projects} |\n");
        }

        return table.ToString();
    }
}
