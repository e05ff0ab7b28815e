namespace Cited.Cli.Commands;

/// <summary>The pages of docs/rules, which the tool carries with it.</summary>
internal static class RulePages
{
    /// <summary>A rule's page.</summary>
    public static string Read(string rule)
    {
        using var stream = typeof(RulePages).Assembly.GetManifestResourceStream($"rules/{rule}.md")
            ?? throw new InvalidOperationException($"The tool was built without the page of the rule {rule}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
