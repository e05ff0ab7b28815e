using System.Globalization;
using System.Text;
using Cited.Findings;
using Cited.Reading;
using Cited.Reporting;
using Cited.Rules;

namespace Cited.Generating;

/// <summary>A rule's page in docs/rules, made from what the rule says of itself and from its fixtures.</summary>
internal static class RulePage
{
    private const int Around = 2;

    /// <summary>The page of a rule.</summary>
    public static GeneratedFile Of(IRule rule, IFileTree project, DataForm form)
    {
        var info = rule.Info;
        var page = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"# {info.Id}\n\n{info.Summary}\n\n")
            .Append(CultureInfo.InvariantCulture, $"Family: {info.Family.ToString().ToLowerInvariant()}. Severity: {info.Severity.ToString().ToLowerInvariant()}. ")
            .Append(info.Acknowledgeable
                ? "It may stay with a reason: `\"acknowledged\": [{ \"rule\": \"" + info.Id + "\", \"reason\": \"…\" }]`.\n\n"
                : info.Severity == Severity.Note ? "It fails nothing.\n\n" : "It cannot be acknowledged: it has to be mended.\n\n")
            .Append(CultureInfo.InvariantCulture, $"## Why\n\n{info.Why}\n\n## What to do\n\n{info.Mend}\n");
        AppendExample(page, rule, project, form);
        return new GeneratedFile($"docs/rules/{info.Id}.md", page.ToString());
    }

    /// <summary>The list of all pages.</summary>
    public static GeneratedFile Index(IReadOnlyList<IRule> rules)
    {
        var page = new StringBuilder("# Rules\n\nMade from the rules and their fixtures by `cited generate`. The same pages: `cited explain RULE`.\n");
        foreach (var family in rules.GroupBy(r => r.Info.Family))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {family.Key}\n\n| rule | severity | finds |\n| --- | --- | --- |\n");
            foreach (var rule in family)
            {
                page.Append(CultureInfo.InvariantCulture, $"| [{rule.Info.Id}]({rule.Info.Id}.md) | {rule.Info.Severity.ToString().ToLowerInvariant()} | {rule.Info.Summary} |\n");
            }
        }

        return new GeneratedFile("docs/rules/README.md", page.ToString());
    }

    private static void AppendExample(StringBuilder page, IRule rule, IFileTree project, DataForm form)
    {
        if (!HasExample(rule, project))
        {
            return;
        }

        var findings = RuleTrial.Run(rule, project, RuleExamples.Invalid, form).Findings;
        page.Append("\n## Example\n\n```text\n").Append(FindingsText.Of([.. findings.Where(f => f.Rule.Id == rule.Info.Id).Take(1)]).TrimEnd('\n')).Append("\n```\n");
        if (rule is IReleaseRule)
        {
            AppendDifferences(page, "The change since the earlier state", project, rule, RuleExamples.Old, RuleExamples.Invalid);
        }

        AppendDifferences(page, "Mended", project, rule, RuleExamples.Invalid, RuleExamples.Valid);
    }

    // What a rule about changes finds may be that a file is gone: then the earlier state alone has files.
    private static bool HasExample(IRule rule, IFileTree project) =>
        new[] { RuleExamples.Invalid, RuleExamples.Old }.Any(side => RuleExamples.Paths(project, rule.Info.Id, side).Count > 0);

    private static void AppendDifferences(StringBuilder page, string title, IFileTree project, IRule rule, string from, string to)
    {
        var text = new StringBuilder();
        foreach (var path in RuleExamples.Paths(project, rule.Info.Id, from).Union(RuleExamples.Paths(project, rule.Info.Id, to), StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            AppendDifference(text, path, Text(project, rule, from, path), Text(project, rule, to, path));
        }

        if (text.Length > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n{title}:\n\n```diff\n").Append(text).Append("```\n");
        }
    }

    private static string? Text(IFileTree project, IRule rule, string side, string path)
    {
        foreach (var folder in new[] { RuleExamples.Folder(rule.Info.Id, side), "tests/fixtures/base" })
        {
            var full = $"{folder}/{path}";
            if (project.FilesBelow(full[..full.LastIndexOf('/')]).Contains(full, StringComparer.Ordinal))
            {
                return Encoding.UTF8.GetString(project.Read(full).Bytes.Span);
            }
        }

        return null;
    }

    private static void AppendDifference(StringBuilder page, string path, string? before, string? after)
    {
        if (before == after)
        {
            return;
        }

        if (before is null || after is null)
        {
            page.Append(before is null ? $"+++ {path} (added)\n" : $"--- {path} (removed)\n");
            return;
        }

        page.Append(CultureInfo.InvariantCulture, $"@@ {path} @@\n");
        foreach (var line in LineDiff.Of(before, after, Around))
        {
            page.Append(line.Sign).Append(Printable(line.Text)).Append('\n');
        }
    }

    // Some fixtures hold control characters or bytes that are no text: a page shows them, it does not carry them.
    private static string Printable(string line) => Cited.Text.Shown.Of(line, 160);
}
