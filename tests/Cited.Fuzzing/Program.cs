using System.Diagnostics;
using System.Globalization;
using Cited.Fuzzing;

// Edges are counted for the process, so there must be no second thread that takes its own; the runtime takes this from the environment alone.
if (Environment.ProcessorCount > 1)
{
    var isHosted = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
    var start = new ProcessStartInfo(Environment.ProcessPath!, Environment.GetCommandLineArgs().Skip(isHosted ? 0 : 1));
    start.Environment["DOTNET_PROCESSOR_COUNT"] = "1";
    using var alone = Process.Start(start)!;
    alone.WaitForExit();
    return alone.ExitCode;
}

// Nothing of the library may be touched before it is instrumented: the commands are a class of their own.
Instrumentation.Apply();
return args switch
{
    ["run", var target, .. var rest] => Commands.Run(target, Option(rest, "--inputs", 1_000_000), Option(rest, "--seconds", int.MaxValue), Option(rest, "--seed", 1)),
    ["keep", var target, .. var rest] => Commands.Keep(target, Option(rest, "--most", 36)),
    ["try", var target, var file] => Commands.Try(target, file),
    _ => Commands.Usage(),
};

static int Option(string[] rest, string name, int otherwise) =>
    Array.IndexOf(rest, name) is var at and >= 0 && at + 1 < rest.Length ? int.Parse(rest[at + 1], CultureInfo.InvariantCulture) : otherwise;
