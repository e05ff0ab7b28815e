using System.Diagnostics;

namespace Cited.Tests.House;

/// <summary>
/// Runs a step's script as a runner does (<c>bash --noprofile --norc -eo pipefail</c>), in a folder of its own or in the project.
/// Programs that reach out (<c>gh</c>, <c>dotnet</c> where it would build) are replaced by scripts that tell what they were asked.
/// </summary>
internal sealed class StepRun : IDisposable
{
    private readonly string bin;

    public StepRun()
    {
        Folder = Directory.CreateTempSubdirectory("step-").FullName;
        bin = Directory.CreateDirectory(Path.Combine(Folder, "bin")).FullName;
        foreach (var file in new[] { "output", "summary", "env" })
        {
            File.WriteAllText(Path.Combine(Folder, file), string.Empty);
        }
    }

    public string Folder { get; }

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    /// <summary>Puts a program in front of the real one.</summary>
    public void Replace(string program, string script)
    {
        var path = Path.Combine(bin, program);
        File.WriteAllText(path, "#!/usr/bin/env bash\n" + script);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>
    /// Lets <c>dotnet run --no-build --project tools/Cited.Cli -- …</c> run the command that these tests were built with, on the folder the step
    /// runs in, which need not hold its source. Other uses of <c>dotnet</c> fail.
    /// </summary>
    public void UseThisBuild()
    {
        var dotnet = Environment.ProcessPath is { } self && Path.GetFileNameWithoutExtension(self) == "dotnet" ? self : "dotnet";
        var real = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Select(p => Path.Combine(p, "dotnet")).FirstOrDefault(File.Exists) ?? dotnet;
        Replace("dotnet", $"""
            [ "$1 $2 $3 $4 $5" = "run --no-build --project tools/Cited.Cli --" ] || exit 99
            shift 5
            exec '{real}' exec '{Path.Combine(AppContext.BaseDirectory, "cited.dll")}' "$@"

            """);
    }

    public (int Code, string Out) Run(WorkflowStep step, string? folder = null, params (string Name, string Value)[] variables)
    {
        var script = Path.Combine(Folder, "step.sh");
        File.WriteAllText(script, step.Script);
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-eo", "pipefail", script])
        {
            WorkingDirectory = folder ?? Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = bin + Path.PathSeparator + start.Environment["PATH"];
        start.Environment["GITHUB_OUTPUT"] = Path.Combine(Folder, "output");
        start.Environment["GITHUB_ENV"] = Path.Combine(Folder, "env");
        start.Environment["GITHUB_STEP_SUMMARY"] = Path.Combine(Folder, "summary");
        start.Environment["GITHUB_WORKSPACE"] = Checkout.Root;
        start.Environment["RUNNER_TEMP"] = bin;
        start.Environment["NO_COLOR"] = "1";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
