using System.Reflection;

namespace Cited.Cli.Hosting;

/// <summary>The version of the tool.</summary>
internal static class ToolVersion
{
    /// <summary>Semantic version without build metadata, so that the same release says the same everywhere.</summary>
    public static string Text { get; } =
        (typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];
}
