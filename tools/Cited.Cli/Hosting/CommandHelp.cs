using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Cited.Cli.Hosting;

/// <summary>
/// How commands show their help: a list of commands has one line each, and the examples, which a command writes below
/// its description, come last, where the eye ends up.
/// </summary>
internal static class CommandHelp
{
    private const string Examples = "\n\nExamples:\n";

    /// <summary>Whether help is asked for, whatever else is wrong with the command line.</summary>
    public static bool IsAsked(ParseResult parsed) => parsed.Action is HelpAction or HelpWithExamples;

    /// <summary>Arranges the help of a command and of all below it.</summary>
    public static void Arrange(Command command)
    {
        var description = command.Description ?? string.Empty;
        var at = description.IndexOf(Examples, StringComparison.Ordinal);
        var examples = at < 0 ? string.Empty : description[(at + 2)..];
        command.Description = at < 0 ? description : description[..at];
        foreach (var argument in command.Arguments)
        {
            argument.HelpName ??= argument.Name;
        }

        // One option for help each, not one for all below: a shell would be offered every inherited one again.
        foreach (var inherited in command.Options.OfType<HelpOption>().ToArray())
        {
            command.Options.Remove(inherited);
        }

        var help = new HelpOption("--help", "-h", "-?") { Recursive = false };
        help.Action = examples.Length > 0 ? new HelpWithExamples(examples) : help.Action;
        command.Options.Add(help);

        foreach (var below in command.Subcommands)
        {
            Arrange(below);
        }
    }

    private sealed class HelpWithExamples(string examples) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = new HelpAction().Invoke(parseResult);
            parseResult.InvocationConfiguration.Output.Write(examples.TrimEnd('\n') + "\n");
            return code;
        }
    }
}
