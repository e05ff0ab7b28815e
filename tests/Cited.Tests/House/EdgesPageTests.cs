using System.Text.RegularExpressions;

namespace Cited.Tests.House;

/// <summary>docs/edges.md names tests that are there.</summary>
public sealed partial class EdgesPageTests
{
    [Fact]
    public void Every_test_on_the_page_is_one()
    {
        var known = typeof(EdgesPageTests).Assembly.GetTypes().Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        var named = Name().Matches(File.ReadAllText(Path.Combine(Checkout.Root, "docs", "edges.md"))).Select(m => m.Groups["name"].Value).ToArray();
        Assert.NotEmpty(named);
        Assert.All(named, n => Assert.Contains(n, known));
    }

    [GeneratedRegex("`(?<name>[A-Za-z]+Tests)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
