using System.Text;
using Cited.Cli;

// Output is UTF-8 on every system, with the line ends of the reports.
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
try
{
    Console.OutputEncoding = utf8;
}
catch (IOException)
{
    // There is no console; what is written is UTF-8 nevertheless.
}

var output = StandardStream.Output(Console.OpenStandardOutput, utf8);
var error = StandardStream.Error(Console.OpenStandardError, utf8);
using var stop = new CancellationTokenSource();
var terminal = new Terminal(output, error, Environment.CurrentDirectory)
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
return StandardStream.End(Application.Run(args, terminal), terminal);
