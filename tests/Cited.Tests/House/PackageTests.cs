using System.Text.Json;
using System.Xml.Linq;

namespace Cited.Tests.House;

/// <summary>Packages whose later versions ask for a fee stay below those versions (docs/dependencies.md).</summary>
public sealed class PackageTests
{
    // The first major version with a fee.
    private static readonly Dictionary<string, int> FeeFrom = new(StringComparer.OrdinalIgnoreCase)
    {
        ["JsonSchema.Net"] = 9,
        ["JsonPointer.Net"] = 7,
        ["Json.More.Net"] = 3,
    };

    [Fact]
    public void What_was_restored_asks_for_no_fee()
    {
        var restored = Restored().Where(package => FeeFrom.ContainsKey(package.Name)).ToList();
        Assert.Equal(FeeFrom.Keys.Order(StringComparer.Ordinal), restored.Select(package => package.Name).Order(StringComparer.Ordinal));
        Assert.All(restored, package => Assert.True(package.Version.Major < FeeFrom[package.Name], $"{package.Name} {package.Version} asks for a fee."));
    }

    [Fact]
    public void A_package_whose_next_version_asks_for_a_fee_is_pinned_exactly()
    {
        var pins = XDocument.Load(Path.Combine(Checkout.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(pin => (string)pin.Attribute("Include")!, pin => (string)pin.Attribute("Version")!, StringComparer.OrdinalIgnoreCase);
        Assert.All(FeeFrom.Keys, name => Assert.Matches(@"\A\[[0-9.]+\]\z", pins[name]));
    }

    // What the tests run with, as the build wrote it down: packages that others bring are among it.
    private static IEnumerable<(string Name, Version Version)> Restored()
    {
        using var written = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Cited.Tests.deps.json")));
        return
        [
            .. written.RootElement.GetProperty("libraries").EnumerateObject()
                .Where(library => library.Value.GetProperty("type").GetString() == "package")
                .Select(library => library.Name.Split('/'))
                .Select(parts => (parts[0], Version.Parse(parts[1].Split('-')[0]))),
        ];
    }
}
