using System.ComponentModel;
using System.Diagnostics;

namespace Cited.Tests.Docs;

/// <summary>A program outside the project that reads a release. Where it is not installed, a test says so and skips.</summary>
internal static class Reader
{
    /// <summary>The folder into which .ci/readers puts packages of npm, and PowerShell.</summary>
    private static readonly string Folder = Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache ? cache : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
        "cited-readers");

    private static readonly string[] Pythons = ["/usr/bin/python3", "python3"];

    public static string Python()
    {
        var python = Pythons.FirstOrDefault(p => Answers(p, "-c", "import pandas"));
        Assert.SkipWhen(python is null, "needs python3 with pandas (Debian: python3-pandas), which is not installed");
        return python!;
    }

    public static string Sqlite() => Needed("sqlite3", "--version", "Debian: sqlite3");

    public static string R() => Needed("Rscript", "--version", "Debian: r-base-core");

    public static string LibreOffice() => Needed("soffice", "--version", "Debian: libreoffice-calc");

    /// <summary>PowerShell, where it is installed or .ci/readers has built it.</summary>
    public static string PowerShell()
    {
        var program = new[] { "pwsh", Path.Combine(Folder, "pwsh", "pwsh") }.FirstOrDefault(p => Answers(p, "-NoProfile", "-Version"));
        Assert.SkipWhen(program is null, "needs pwsh (.ci/readers builds it), which is not installed");
        return program!;
    }

    /// <summary>Node.js, with packages that a script uses.</summary>
    public static string Node(params string[] packages)
    {
        foreach (var package in packages)
        {
            Assert.SkipUnless(Directory.Exists(Package(package)), $"needs {package} in {Folder} (.ci/readers puts it there), which is not installed");
        }

        return Needed("node", "--version", "Node.js");
    }

    /// <summary>The folder of a package of npm, whether it is there or not.</summary>
    public static string Package(string name) => Path.Combine(Folder, "node_modules", name);

    /// <summary>Runs a script of a language in a folder; gives what it prints.</summary>
    public static string Run(string language, string code, string folder)
    {
        switch (language)
        {
            case "python":
                return Execute(Python(), folder, "-c", code);
            case "r":
                return Execute(R(), folder, "-e", code);
            case "js":
                return Script(code, folder, "@duckdb/node-api");
            default:
                Sqlite();
                return Execute("/bin/sh", folder, "-e", "-c", code);
        }
    }

    /// <summary>Runs a module of Node.js in a folder; gives what it prints.</summary>
    public static string Script(string code, string folder, params string[] packages)
    {
        var node = Node(packages);

        // A module finds its packages from where it lies.
        var module = Path.Combine(Folder, $"snippet-{Guid.NewGuid():N}.mjs");
        File.WriteAllText(module, code);
        try
        {
            return Execute(node, folder, module);
        }
        finally
        {
            File.Delete(module);
        }
    }

    /// <summary>Runs a program in a folder; gives what it prints.</summary>
    public static string Execute(string program, string folder, params string[] args)
    {
        var start = new ProcessStartInfo(program, args) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {error.Result}");
        return output;
    }

    private static string Needed(string program, string probe, string from)
    {
        Assert.SkipUnless(Answers(program, probe), $"needs {program} ({from}), which is not installed");
        return program;
    }

    private static bool Answers(string program, params string[] args)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
