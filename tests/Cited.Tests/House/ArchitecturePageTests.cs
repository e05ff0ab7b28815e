using System.Text.RegularExpressions;
using Cited.Model;

namespace Cited.Tests.House;

/// <summary>The page about the code names no type that is not there.</summary>
public sealed partial class ArchitecturePageTests
{
    [Fact]
    public void Names_types_of_the_library()
    {
        var page = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "architecture.md"));
        var types = typeof(Claim).Assembly.GetTypes().Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        var folders = Directory.GetDirectories(Path.Combine(Checkout.Root, "tools", "Cited.Cli")).Select(f => Path.GetFileName(f)!);
        string[] elsewhere = ["Application", nameof(ArrowTests), .. folders];
        var named = TypeName().Matches(page).Select(m => m.Groups["name"].Value).ToArray();
        Assert.True(named.Length > 20);
        Assert.All(named.Except(elsewhere, StringComparer.Ordinal), name => Assert.Contains(name, types));
    }

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex TypeName();
}
