using System.Text;
using Cited.Cli;

// Output is UTF-8 on every system, with the line ends of the reports.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var output = new StreamWriter(Console.OpenStandardOutput(), Console.OutputEncoding) { NewLine = "\n" };
using var stop = new CancellationTokenSource();
var terminal = new Terminal(output, Console.Error, Environment.CurrentDirectory)
{
    Colour = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
    Width = Console.IsOutputRedirected ? 120 : Math.Max(60, Console.WindowWidth),
    SourceDateEpoch = Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"),
    Stop = () =>
    {
        // The first Ctrl+C lets the command end in its own way; the second one ends the process.
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        };
        return stop.Token;
    },
    In = Console.In,
    Keys = Console.IsInputRedirected ? null : () => Console.ReadKey(intercept: true),
    Interactive = !Console.IsInputRedirected && !Console.IsOutputRedirected,
};
var code = Application.Run(args, terminal);
output.Flush();
return code;
