using System.CommandLine;
using Cited.Comparing;
using Cited.Reporting.Comparisons;

namespace Cited.Cli.Commands;

/// <summary><c>cited changelog OLD NEW</c>: the part of a section of CHANGELOG.md that is made from the data.</summary>
internal static class ChangelogCommand
{
    public static Command Create(Terminal terminal)
    {
        var root = new RootOption();
        var old = new Argument<string>("OLD") { Description = "The state before: a folder, a release (.zip, folder, records.ndjson) or git:REV." };
        var now = new Argument<string>("NEW") { Description = "The state after, likewise. \".\" is the working folder." };
        var command = new Command("changelog", "Writes the part of a section of CHANGELOG.md that is made from the data. Put it below the section's heading and write your own words above it.\n\nExamples:\n  cited changelog releases/0.1.0 .\n  cited changelog git:v0.1.0 git:main") { old, now, root };
        command.SetAction(parsed =>
        {
            var pair = ComparedPair.Open(parsed.GetValue(old)!, parsed.GetValue(now)!, () => root.Folder(parsed, terminal), terminal);
            terminal.Out.Write(ChangelogText.Of(Comparison.Of(pair.Old, pair.New)));
            return ExitCodes.Fine;
        });
        return command;
    }
}
