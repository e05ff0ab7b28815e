using System.Text.Json;
using System.Text.RegularExpressions;
using Cited.Generating;
using Cited.Reading;
using Cited.Tests.Docs;

namespace Cited.Tests.House;

/// <summary>Which packages the project is built from: locked, licensed, and told in the bill of materials.</summary>
public sealed partial class PackageLockTests
{
    private static readonly FolderTree Project = new(Checkout.Root);

    private static readonly string[] Projects =
    [
        .. new[] { "tools", "tests" }
            .SelectMany(folder => Directory.EnumerateDirectories(Path.Combine(Checkout.Root, folder)))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj")),
    ];

    private static readonly LockedPackage[] Packages = [.. PackageLock.Paths(Project).SelectMany(path => PackageLock.Read(Project, path)).DistinctBy(p => (p.Id, p.Version))];

    [Fact]
    public void Every_project_has_a_lock_file() => Assert.All(Projects, project =>
        Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(project)!, PackageLock.FileName)), $"{project} has no {PackageLock.FileName} beside it: build it, and commit the file."));

    [Fact]
    public void Every_package_has_a_fingerprint() => Assert.All(Packages, package => Assert.Matches(Sha512(), package.ContentHash));

    [Fact]
    public void Every_package_has_a_licence_that_is_allowed_and_none_is_stated_for_nothing()
    {
        var licences = Licences.Read(Project);
        var ids = Packages.Select(p => p.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.True(ids.All(licences.ContainsKey), $"{Licences.Path} has no licence of {string.Join(", ", ids.Where(id => !licences.ContainsKey(id)))}.");
        Assert.All(licences, licence =>
        {
            Assert.Contains(licence.Key, ids);
            Assert.Contains(licence.Value, Licences.Allowed);
        });
    }

    // Where a package states a file instead of an identifier, someone read it: it is stated here.
    [Fact]
    public void The_licence_is_the_one_that_the_package_states()
    {
        var folder = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } given ? given : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var read = 0;
        foreach (var package in Packages)
        {
            var nuspec = Path.Combine(folder, package.Id.ToLowerInvariant(), package.Version, package.Id.ToLowerInvariant() + ".nuspec");
            if (File.Exists(nuspec) && Expression().Match(File.ReadAllText(nuspec)) is { Success: true } stated)
            {
                Assert.Equal((package.Id, stated.Groups["licence"].Value), (package.Id, Licences.Read(Project)[package.Id]));
                read++;
            }
        }

        Assert.InRange(read, 20, int.MaxValue);
    }

    // Asked of the build itself. A feed that tells nothing of vulnerabilities fails no build.
    [Fact]
    public void CI_takes_locked_packages_and_none_with_a_known_vulnerability()
    {
        static JsonElement Properties(string ci) => JsonDocument.Parse(Reader.Execute(
            "dotnet",
            Checkout.Root,
            "msbuild",
            "tools/Cited/Cited.csproj",
            "-getProperty:RestoreLockedMode,NuGetAudit,NuGetAuditMode,NuGetAuditLevel,TreatWarningsAsErrors,WarningsNotAsErrors",
            $"-p:CI={ci}")).RootElement.GetProperty("Properties");
        var there = Properties("true");
        Assert.Equal(["true", "true", "all", "low", "true"], new[] { "RestoreLockedMode", "NuGetAudit", "NuGetAuditMode", "NuGetAuditLevel", "TreatWarningsAsErrors" }.Select(name => there.GetProperty(name).GetString()));
        Assert.Equal(["NU1900", "NU1905"], there.GetProperty("WarningsNotAsErrors").GetString()!.Split(';', StringSplitOptions.RemoveEmptyEntries));
        var here = Properties("false");
        Assert.NotEqual("true", here.GetProperty("RestoreLockedMode").GetString());
        Assert.Superset(new HashSet<string> { "NU1901", "NU1902", "NU1903", "NU1904" }, here.GetProperty("WarningsNotAsErrors").GetString()!.Split(';').ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void The_bill_of_materials_lists_what_the_built_command_loads()
    {
        using var built = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cited.deps.json")));
        var loaded = built.RootElement.GetProperty("libraries").EnumerateObject().Where(l => l.Value.GetProperty("type").GetString() == "package").Select(l => l.Name.Replace('/', '@'));
        Assert.Equal(loaded.Order(StringComparer.Ordinal), Bill().GetProperty("components").EnumerateArray().Select(c => c.GetProperty("purl").GetString()!["pkg:nuget/".Length..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_bill_of_materials_names_every_reference_once_and_no_other()
    {
        var bill = Bill();
        var tool = bill.GetProperty("metadata").GetProperty("component").GetProperty("bom-ref").GetString()!;
        var references = bill.GetProperty("components").EnumerateArray().Select(c => c.GetProperty("bom-ref").GetString()!).Append(tool).ToArray();
        Assert.Equal(references.Length, references.Distinct(StringComparer.Ordinal).Count());
        var dependencies = bill.GetProperty("dependencies").EnumerateArray().ToDictionary(d => d.GetProperty("ref").GetString()!, d => d.GetProperty("dependsOn").EnumerateArray().Select(on => on.GetString()!).ToArray(), StringComparer.Ordinal);
        Assert.Equal(references.Order(StringComparer.Ordinal), dependencies.Keys.Order(StringComparer.Ordinal));
        Assert.Subset(references.ToHashSet(StringComparer.Ordinal), dependencies.Values.SelectMany(on => on).ToHashSet(StringComparer.Ordinal));
        Assert.Equal(references.Length, Reached(tool, dependencies).Count);
    }

    [Fact]
    public void The_bill_of_materials_is_CycloneDX_1_6()
    {
        var script = """
            import { Validation, Spec } from "@cyclonedx/cyclonedx-library";
            import { readFileSync } from "node:fs";
            const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
            const text = readFileSync("sbom.cdx.json", "utf8");
            console.log(await validator.validate(text), (await validator.validate(text.replace('"version": 1,', '"version": "one",'))).length > 0);
            """;
        Assert.Equal("null true\n", Reader.Script(script, Checkout.Root, "@cyclonedx/cyclonedx-library", "ajv", "ajv-formats", "ajv-formats-draft2019"));
    }

    [Fact]
    public void A_release_carries_the_bill_of_materials() => Assert.Contains("sbom.cdx.json", Cited.Releasing.CarriedFiles.Of(Project).Select(f => f.Path));

    private static JsonElement Bill() => JsonDocument.Parse(BillOfMaterials.Of(Project)!.Text).RootElement;

    private static HashSet<string> Reached(string from, Dictionary<string, string[]> dependencies)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { from };
        var next = new Queue<string>(reached);
        while (next.TryDequeue(out var at))
        {
            foreach (var on in dependencies[at].Where(reached.Add))
            {
                next.Enqueue(on);
            }
        }

        return reached;
    }

    [GeneratedRegex("^[A-Za-z0-9+/]{86}==$")]
    private static partial Regex Sha512();

    [GeneratedRegex("<license type=\"expression\">(?<licence>[^<]+)</license>", RegexOptions.ExplicitCapture)]
    private static partial Regex Expression();
}
