using Cited.Cli;

namespace Cited.Tests.Cli;

/// <summary>A run of the command as a user sees it: exit code and both streams.</summary>
internal sealed record CommandRun(int Code, string Out, string Error)
{
    public static CommandRun Of(string folder, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = Application.Run(args, new Terminal(output, error, folder));
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
