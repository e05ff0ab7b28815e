using System.CommandLine;
using Cited.Text;

namespace Cited.Cli.Hosting;

/// <summary>What is said of a command line that cannot be understood: what was found, what is near, where help is.</summary>
internal static class WrongUsage
{
    /// <summary>
    /// An option that the command does not have, taken for one of its paths, as the parser does where a command takes
    /// any number of them; absent if there is none. After <c>--</c> everything is a path.
    /// </summary>
    public static string? OptionTakenForPath(ParseResult parsed) => parsed.Tokens
        .TakeWhile(t => t.Value != "--")
        .FirstOrDefault(t => t.Type == System.CommandLine.Parsing.TokenType.Argument
            && t.Value.StartsWith("--", StringComparison.Ordinal)
            && parsed.CommandResult.Children.OfType<System.CommandLine.Parsing.ArgumentResult>().Any(a => a.Tokens.Contains(t)))?.Value;

    public static void Tell(ParseResult parsed, TextWriter error)
    {
        var command = parsed.CommandResult.Command;

        // What follows an unknown option is left over too, as is what follows an unknown command: the first of them is the cause.
        IEnumerable<string> left = command.Subcommands.Count > 0 ? parsed.UnmatchedTokens : parsed.UnmatchedTokens.OrderByDescending(t => t.StartsWith("--", StringComparison.Ordinal));
        var unknown = OptionTakenForPath(parsed) ?? left.FirstOrDefault();
        if (WordNotAllowed(parsed) is { } wrong)
        {
            var near = Nearest.Of(wrong.Value, wrong.Allowed);
            error.WriteLine($"cited: {wrong.Name} cannot be \"{Shown.Of(wrong.Value)}\"; {(near.Count > 0 ? $"did you mean {Shown.Or(near)}?" : $"it can be {Shown.Or(wrong.Allowed)}.")}");
        }
        else if (unknown is not null)
        {
            var names = unknown.StartsWith('-')
                ? command.Options.SelectMany(o => o.Aliases.Append(o.Name))
                : command.Subcommands.Select(c => c.Name);
            var near = Nearest.Of(unknown, names);
            var kind = unknown.StartsWith('-') ? "option" : command.Subcommands.Count > 0 ? "command" : "argument";
            error.WriteLine($"cited: there is no {kind} \"{Shown.Of(unknown)}\" here{(near.Count > 0 ? $"; did you mean {Shown.Or(near)}?" : ".")}");
        }
        else
        {
            foreach (var message in parsed.Errors.Select(e => e.Message.ReplaceLineEndings(" ").Replace("\t", " ", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal))
            {
                error.WriteLine("cited: " + message);
            }
        }

        var path = string.Join(' ', Path(parsed.CommandResult).Reverse());
        error.WriteLine($"\"{path} --help\" shows what there is.");
    }

    // A value that an option or an argument, which takes only certain words, does not take.
    private static (string Name, string Value, IReadOnlyList<string> Allowed)? WordNotAllowed(ParseResult parsed)
    {
        foreach (var result in parsed.CommandResult.Children.Where(c => c.Errors.Any()))
        {
            Symbol symbol = result is System.CommandLine.Parsing.OptionResult option ? option.Option : ((System.CommandLine.Parsing.ArgumentResult)result).Argument;
            string[] allowed = [.. symbol.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(c => c.Label)];
            if (allowed.Length > 0 && result.Tokens.FirstOrDefault(t => !allowed.Contains(t.Value, StringComparer.Ordinal)) is { } token)
            {
                return (symbol.Name, token.Value, allowed);
            }
        }

        return null;
    }

    private static IEnumerable<string> Path(System.CommandLine.Parsing.CommandResult result)
    {
        for (System.CommandLine.Parsing.SymbolResult? at = result; at is not null; at = at.Parent)
        {
            if (at is System.CommandLine.Parsing.CommandResult command)
            {
                yield return command.Command is RootCommand ? "cited" : command.Command.Name;
            }
        }
    }
}
