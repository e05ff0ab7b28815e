using Cited.Cli;
using Cited.Cli.Hosting;

namespace Cited.Tests.Cli;

/// <summary>A run of the command as a user sees it: exit code and both streams.</summary>
internal sealed record CommandRun(int Code, string Out, string Error)
{
    /// <summary>The day on which all these runs take place.</summary>
    public const string Today = "2025-07-01";

    /// <summary>A run that nobody watches.</summary>
    public static CommandRun Of(string folder, params string[] args) => Answering(folder, null, args);

    /// <summary>A run at a terminal, where someone types these lines; nobody sits there if there are none.</summary>
    public static CommandRun Answering(string folder, string? typed, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = Application.Run(args, new Terminal(output, error, folder)
        {
            Clock = new FixedClock(2025, 7, 1),
            In = new StringReader(typed ?? string.Empty),
            Interactive = typed is not null,
        });
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
