using System.Text.RegularExpressions;

namespace Cited.Tests.House;

/// <summary>A step of a workflow that runs a script.</summary>
internal sealed partial record WorkflowStep(string Workflow, string Name, string Script)
{
    public static string Folder { get; } = Path.Combine(Checkout.Root, ".github", "workflows");

    public static IReadOnlyList<string> Workflows { get; } = [.. Directory.GetFiles(Folder, "*.yml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    /// <summary>All steps with a script. Only the YAML that these workflows use is understood: one line, or a block after <c>|</c>.</summary>
    public static IReadOnlyList<WorkflowStep> All { get; } = [.. Workflows.SelectMany(Of)];

    public static WorkflowStep Named(string workflow, string name) => All.Single(s => s.Workflow == workflow && s.Name == name);

    private static IEnumerable<WorkflowStep> Of(string workflow)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, workflow));
        var name = string.Empty;
        for (var i = 0; i < lines.Length; i++)
        {
            if (NameLine().Match(lines[i]) is { Success: true } named)
            {
                name = named.Groups["name"].Value;
            }
            else if (RunLine().Match(lines[i]) is { Success: true } run)
            {
                var indent = run.Groups["indent"].Length;
                var block = lines.Skip(i + 1).TakeWhile(l => l.Length == 0 || l.Length - l.TrimStart().Length > indent).ToArray();
                yield return new WorkflowStep(workflow, name, run.Groups["script"].Value == "|"
                    ? string.Join('\n', block.Select(l => l.Length > indent + 2 ? l[(indent + 2)..] : string.Empty)).TrimEnd() + "\n"
                    : run.Groups["script"].Value + "\n");
            }
        }
    }

    [GeneratedRegex(@"^\s+- name: (?<name>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex NameLine();

    [GeneratedRegex(@"^(?<indent>\s+)run: (?<script>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex RunLine();
}
