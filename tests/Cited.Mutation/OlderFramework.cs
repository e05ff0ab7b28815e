using System.Diagnostics;
using System.Reflection;

// Stryker finds out which tests cover a mutant only with the older framework; these few lines stand for what the newer one adds.
namespace Xunit;

/// <summary>The part of the newer framework's class of this name that the tests use.</summary>
internal sealed class TestContext
{
    public static TestContext Current { get; } = new();

    public CancellationToken CancellationToken => CancellationToken.None;

    public RunningMethod? TestMethod =>
        new StackTrace().GetFrames().Select(f => Of(f.GetMethod())).FirstOrDefault(name => name is not null) is { } name ? new RunningMethod(name) : null;

    private static string? Of(MethodBase? method) =>
        method is null ? null
        : method.GetCustomAttributes<FactAttribute>().Any() ? method.Name
        : method.Name == "MoveNext" && method.DeclaringType is { DeclaringType: { } around } state && state.Name.Split('<', '>') is [_, var name, ..]
            && around.GetMethod(name)?.GetCustomAttributes<FactAttribute>().Any() == true ? name
        : null;

    internal sealed record RunningMethod(string MethodName);
}

internal static class Skipping
{
    extension(Assert)
    {
        public static void SkipWhen(bool condition, string reason) => Skip(condition, reason);

        public static void SkipUnless(bool condition, string reason) => Skip(!condition, reason);
    }

    extension(object[] row)
    {
        public (string, string, string) Data => ((string)row[0], (string)row[1], (string)row[2]);
    }

    private static void Skip(bool condition, string reason)
    {
        if (condition)
        {
            throw new InvalidOperationException("$XunitDynamicSkip$" + reason);
        }
    }
}
