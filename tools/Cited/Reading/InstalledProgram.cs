using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Cited.Text;

namespace Cited.Reading;

/// <summary>
/// A program of this computer, started by its absolute path. It is looked for in the folders of <c>PATH</c> and nowhere else: the system's
/// own search begins in the working folder, where a contributed file may have the program's name. This is the only place that starts programs.
/// </summary>
internal sealed class InstalledProgram
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string path;

    private InstalledProgram(string path) => this.path = path;

    /// <summary>Looks for a program by its name.</summary>
    /// <param name="name">Its name, without a folder and without <c>.exe</c>.</param>
    /// <param name="untrusted">A folder whose files anyone may have contributed: nothing at or below it is started, even if <c>PATH</c> names it.</param>
    /// <returns>The program, or nothing if no folder of <c>PATH</c> holds it.</returns>
    public static InstalledProgram? Named(string name, string untrusted)
    {
        // What a program that is started here would inherit.
        var environment = new ProcessStartInfo().Environment;
        var paths = Candidates(name, untrusted, environment["PATH"], OperatingSystem.IsWindows() ? environment["PATHEXT"] ?? string.Empty : null);
        return paths.FirstOrDefault(IsProgram) is { } path ? new InstalledProgram(path) : null;
    }

    /// <summary>Starts it with its streams redirected and its standard input, output and error in UTF-8.</summary>
    /// <param name="folder">Its working folder.</param>
    /// <param name="arguments">Its arguments, as it is to see them: no shell reads them.</param>
    /// <param name="environment">Variables to set, or to remove where the value is absent.</param>
    /// <exception cref="DatasetException">The system refuses to start it.</exception>
    public Process Start(string folder, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string?>> environment)
    {
        var start = new ProcessStartInfo(path, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var (name, value) in environment)
        {
            if (value is null)
            {
                start.Environment.Remove(name);
            }
            else
            {
                start.Environment[name] = value;
            }
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new DatasetException($"\"{Shown.Of(path, 200)}\" cannot be started: {Shown.Sentence(e.Message)}", e);
        }
    }

    /// <summary>The absolute paths at which a program may stand, in the order of <c>PATH</c>.</summary>
    /// <param name="name">The program's name.</param>
    /// <param name="untrusted">The folder from which nothing is started.</param>
    /// <param name="path">The value of <c>PATH</c>. Empty and relative entries mean the working folder, and are passed over.</param>
    /// <param name="extensions">The value of <c>PATHEXT</c> on Windows, absent elsewhere.</param>
    internal static IEnumerable<string> Candidates(string name, string untrusted, string? path, string? extensions)
    {
        string[] names = extensions is null ? [name] : [.. Extensions(extensions).Select(e => name + e)];
        return
            from entry in (path ?? string.Empty).Split(extensions is null ? ':' : ';')
            let folder = extensions is null ? entry : entry.Trim().Trim('"')
            where Path.IsPathFullyQualified(folder) && !IsAtOrBelow(folder, untrusted)
            from file in names
            select Path.GetFullPath(Path.Combine(folder, file));
    }

    // Windows gives a batch file's arguments to its command interpreter, which would evaluate them: only programs proper are started.
    private static IEnumerable<string> Extensions(string extensions)
    {
        string[] proper = [.. extensions.Split(';', StringSplitOptions.TrimEntries).Where(e => e.Equals(".exe", StringComparison.OrdinalIgnoreCase) || e.Equals(".com", StringComparison.OrdinalIgnoreCase))];
        return proper.Length > 0 ? proper : [".exe"];
    }

    // The root of a file system holds every program there is; whoever works there trusts it.
    private static bool IsAtOrBelow(string folder, string untrusted)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(untrusted));
        return root != Path.GetPathRoot(root) && (Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar)
            .StartsWith(root + Path.DirectorySeparatorChar, OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsProgram(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);
}
