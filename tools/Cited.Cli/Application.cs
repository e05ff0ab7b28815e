using System.CommandLine;
using Cited.Cli.Commands;
using Cited.Querying;
using Cited.Reading;
using Cited.Text;

namespace Cited.Cli;

/// <summary>All commands, and what happens when one cannot do its work.</summary>
public static class Application
{
    // In characters. Messages quote names of files, and words of queries, that came from elsewhere.
    private const int LongestMessage = 2000;

    /// <summary>Runs a command line; gives the exit code.</summary>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            var parsed = Root(terminal).Parse(args);
            if ((parsed.Errors.Count == 0 && WrongUsage.OptionTakenForPath(parsed) is null) || CommandHelp.IsAsked(parsed) || CompletionCommand.IsAsked(args))
            {
                return parsed.Invoke(configuration);
            }

            WrongUsage.Tell(parsed, terminal.Error);
            return ExitCodes.Usage;
        }
        catch (Exception e) when (e is DatasetException or QueryException or UnreadableFileException)
        {
            terminal.Error.WriteLine("cited: " + Shown.Of(e.Message, LongestMessage));
            return ExitCodes.Usage;
        }
        catch (OutputException e)
        {
            terminal.Error.WriteLine("cited: " + e.Message);
            return ExitCodes.Usage;
        }
        catch (WritingException e)
        {
            terminal.Error.WriteLine($"cited: {e.Message}{(e.Made.Count == 0 ? " Nothing was changed." : string.Empty)}");
            if (e.Made.Count > 0)
            {
                List("changed", e.Made, terminal);
                List("not changed", e.Left, terminal);
            }

            return ExitCodes.Usage;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"cited: the file system refused: {Shown.Sentence(e.Message)} Nothing was changed beyond what is said above.");
            return ExitCodes.Usage;
        }
        catch (Exception e)
        {
            terminal.Error.WriteLine("cited: this is a defect in cited, not in your data. Please report it with the command you ran and what follows.");
            terminal.Error.WriteLine(e.ToString());
            return ExitCodes.Defect;
        }
    }

    private static void List(string what, IReadOnlyList<string> files, Terminal terminal)
    {
        terminal.Error.WriteLine($"{what}: {files.Count}");
        foreach (var file in files)
        {
            terminal.Error.WriteLine("  " + file);
        }
    }

    /// <summary>The tree of commands.</summary>
    public static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Validates, compares and builds the Cited Operations dataset: reported facts with their sources.")
        {
            ValidateCommand.Create(terminal),
            FmtCommand.Create(terminal),
            DiffCommand.Create(terminal),
            PatchCommand.Create(terminal),
            MergeFileCommand.Create(terminal),
            ChangelogCommand.Create(terminal),
            ShowCommand.Create(terminal),
            StatsCommand.Create(terminal),
            NewCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            AnchorCommand.Create(terminal),
            ArchiveCommand.Create(terminal),
            GenerateCommand.Create(terminal),
            ReleaseCommand.Create(terminal),
            VerifyCommand.Create(terminal),
            QueryCommand.Create(terminal),
            CiteCommand.Create(terminal),
            CompletionCommand.Create(terminal),
        };
        CommandHelp.Arrange(root);
        return root;
    }
}
