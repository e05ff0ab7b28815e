using System.Text.RegularExpressions;

namespace Cited.Tests.House;

/// <summary>SECURITY.md promises only what a test keeps.</summary>
public sealed partial class SecurityPageTests
{
    private static readonly string[] Rows = [.. Promises(File.ReadAllText(Path.Combine(Checkout.Root, "SECURITY.md")))];

    private static readonly HashSet<string> Tests =
    [
        .. typeof(SecurityPageTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Where(IsTest).Select(method => $"{type.Name}.{method.Name}")),
    ];

    [Fact]
    public void There_are_promises() => Assert.InRange(Rows.Length, 15, 100);

    [Fact]
    public void Each_promise_names_a_test_that_keeps_it() => Assert.All(Rows, row =>
    {
        var named = Named().Matches(row).Select(m => m.Groups["test"].Value).ToArray();
        Assert.True(named.Length > 0, $"No test keeps this promise: {row}");
        Assert.True(named.All(Tests.Contains), $"There is no such test: {string.Join(", ", named.Except(Tests))}. If it got another name, SECURITY.md takes it over.");
    });

    [Fact]
    public void A_promise_is_made_once() => Assert.Equal(Rows.Length, Rows.Select(row => row.Split('|')[1].Trim()).Distinct(StringComparer.Ordinal).Count());

    private static bool IsTest(System.Reflection.MethodInfo method) => method.GetCustomAttributes(inherit: true).OfType<FactAttribute>().Any();

    private static IEnumerable<string> Promises(string page) =>
        page[page.IndexOf("| promise | kept by |", StringComparison.Ordinal)..].Split('\n').TakeWhile(line => line.StartsWith('|')).Skip(2);

    [GeneratedRegex("`(?<test>[A-Z][A-Za-z]+\\.[A-Za-z0-9_]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Named();
}
