using System.CommandLine;
using Cited.Text;

namespace Cited.Cli;

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
        var unknown = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : OptionTakenForPath(parsed);
        if (unknown is not null)
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
