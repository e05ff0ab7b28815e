using System.Text.Json.Nodes;
using Cited.Reading;
using Cited.Releasing;

namespace Cited.Generating;

/// <summary>
/// <c>sbom.cdx.json</c>: what <c>cited</c> is built from, as CycloneDX 1.6 has it. It is made from the lock file of the command alone, without
/// time, network or chance, so that a release that carries it is the same on every machine.
/// </summary>
internal static class BillOfMaterials
{
    private const string Folder = "tools/Cited.Cli/";
    private const string Build = "Directory.Build.props";

    /// <summary>The bill; absent where the project has no lock file of the command.</summary>
    public static GeneratedFile? Of(IFileTree project)
    {
        var building = PackageLock.OnlyForBuilding(project, Folder + "Cited.Cli.csproj");
        var packages = PackageLock.Read(project, Folder + PackageLock.FileName).Where(package => !building.Contains(package.Id)).ToArray();
        var build = project.Read(Build);
        if (packages.Length == 0 || build.Fault is not null)
        {
            return null;
        }

        var version = PackageLock.Xml(build).Descendants("Version").Select(v => v.Value).FirstOrDefault("0.0.0");
        var licences = Licences.Read(project);
        var tool = Purl("cited", version);
        var references = packages.ToDictionary(package => package.Id, package => Purl(package.Id, package.Version), StringComparer.OrdinalIgnoreCase);
        var bill = new JsonObject
        {
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["version"] = 1,
            ["metadata"] = new JsonObject { ["component"] = Component("application", "cited", version, tool, "MIT") },
            ["components"] = new JsonArray([.. packages.Select(package => (JsonNode)WithHash(Component("library", package.Id, package.Version, references[package.Id], licences.GetValueOrDefault(package.Id)), package))]),
            ["dependencies"] = new JsonArray(
            [
                (JsonNode)Dependency(tool, packages.Where(package => package.IsDirect).Select(package => references[package.Id])),
                .. packages.Select(package => (JsonNode)Dependency(references[package.Id], package.Dependencies.Where(references.ContainsKey).Select(id => references[id]))),
            ]),
        };
        return new GeneratedFile(ReleaseLayout.BillOfMaterials, JsonFile.Text(bill));
    }

    // Package URLs, type nuget: https://github.com/package-url/purl-spec
    private static string Purl(string id, string version) => $"pkg:nuget/{Uri.EscapeDataString(id)}@{Uri.EscapeDataString(version)}";

    private static JsonObject Component(string type, string name, string version, string purl, string? licence)
    {
        var component = new JsonObject { ["type"] = type, ["bom-ref"] = purl, ["name"] = name, ["version"] = version };
        if (licence is not null)
        {
            component["licenses"] = new JsonArray(new JsonObject { ["license"] = new JsonObject { ["id"] = licence } });
        }

        component["purl"] = purl;
        return component;
    }

    // Of what the package holds, without its signature: not the digest of the file that a registry serves, which "hashes" would be.
    private static JsonObject WithHash(JsonObject component, LockedPackage package)
    {
        component["properties"] = new JsonArray(new JsonObject { ["name"] = "nuget:contentHash", ["value"] = package.ContentHash });
        return component;
    }

    private static JsonObject Dependency(string of, IEnumerable<string> on) =>
        new() { ["ref"] = of, ["dependsOn"] = JsonFile.Array(on.Order(StringComparer.Ordinal)) };
}
