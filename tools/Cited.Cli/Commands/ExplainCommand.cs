using System.CommandLine;
using Cited.Rules;
using Cited.Text;

namespace Cited.Cli.Commands;

/// <summary><c>cited explain RULE</c>: what a rule means, with a failing and a mended example.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var rule = new Argument<string?>("RULE") { Description = "A rule's id, as findings show it. Without it, all rules are listed.", Arity = ArgumentArity.ZeroOrOne };
        rule.CompletionSources.Add(_ => RuleCatalog.All.Select(r => new System.CommandLine.Completions.CompletionItem(r.Info.Id)));
        var command = new Command("explain", "Says what a rule means, why it is there and what to do, with an example.\n\nExamples:\n  cited explain\n  cited explain unknown-source") { rule };
        command.SetAction(parsed => Run(parsed.GetValue(rule), terminal));
        return command;
    }

    private static int Run(string? id, Terminal terminal)
    {
        if (id is null)
        {
            foreach (var family in RuleCatalog.All.GroupBy(r => r.Info.Family))
            {
                terminal.Out.WriteLine($"{family.Key}:");
                foreach (var rule in family)
                {
                    terminal.Out.WriteLine($"  {rule.Info.Id,-32} {rule.Info.Severity.ToString().ToLowerInvariant(),-8} {rule.Info.Summary}");
                }
            }

            return ExitCodes.Fine;
        }

        if (RuleCatalog.Find(id) is not { } found)
        {
            var near = Nearest.Of(id, RuleCatalog.All.Select(r => r.Info.Id));
            var hint = near.Count > 0 ? $"did you mean \"{near[0]}\"?" : "\"cited explain\" lists all rules.";
            terminal.Error.WriteLine($"cited: there is no rule \"{id}\"; {hint}");
            return ExitCodes.Usage;
        }

        terminal.Out.Write(RulePages.Read(found.Info.Id));
        return ExitCodes.Fine;
    }
}
