using System.Diagnostics;
using System.Globalization;
using System.Text;
using Cited.Text;

namespace Cited.Reading;

/// <summary>
/// Commands of git that only read. They run in English, ask nothing, take no locks, and fetch nothing over a network. The repository
/// may come from anyone: what its configuration would start, or would put in place of its objects, is turned off.
/// </summary>
internal sealed class Git(string folder)
{
    private const string Program = "git";

    private const string NotInstalled = "git is not installed, or in no folder of PATH";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // Before the command (git(1)). A setting given here stands above every file of configuration. Files of a checkout can look like a bare
    // repository with a configuration of its own: only a real .git is taken (safe.bareRepository, since git 2.38).
    private static readonly string[] Settings =
    [
        "--no-pager", "--no-optional-locks", "--no-replace-objects", "--literal-pathspecs",
        "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.attributesFile=/dev/null", "-c", "core.commitGraph=false",
        "-c", "diff.external=", "-c", "safe.bareRepository=explicit",
    ];

    private static readonly KeyValuePair<string, string?>[] Environment =
    [
        new("LC_ALL", "C"),
        new("GIT_TERMINAL_PROMPT", "0"),

        // A partial clone fetches what is missing when it is asked for; versions before 2.45 know only the list of transports.
        new("GIT_NO_LAZY_FETCH", "1"),
        new("GIT_ALLOW_PROTOCOL", "none"),

        // A hook names the repository it runs for; the folder decides here.
        new("GIT_DIR", null),
        new("GIT_WORK_TREE", null),
        new("GIT_INDEX_FILE", null),
        new("GIT_PREFIX", null),

        // Not asked for by any command here; a caller's own must not run either.
        new("GIT_EXTERNAL_DIFF", null),
    ];

    private string error = string.Empty;

    /// <summary>Whether a folder lies in a checkout of git.</summary>
    public static bool IsAround(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (Path.Exists(Path.Combine(at.FullName, ".git")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Why the last command failed, as a sentence; <paramref name="otherwise"/> if git did not say.</summary>
    public string Refusal(string otherwise)
    {
        var line = error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? otherwise;
        return Shown.Sentence(line);
    }

    /// <summary>What a command writes; absent if it failed.</summary>
    public string? Text(params string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        error = errors.GetAwaiter().GetResult();
        return process.ExitCode == 0 ? Utf8.GetString(output.ToArray()) : null;
    }

    /// <summary>What a command writes; absent if it failed or git could not be started, and <paramref name="refusal"/> says why as a sentence.</summary>
    public string? TryText(string[] arguments, out string refusal)
    {
        refusal = NotInstalled + ".";
        if (InstalledProgram.Named(Program, folder) is null)
        {
            return null;
        }

        try
        {
            var text = Text(arguments);
            refusal = Refusal("git gave no reason");
            return text;
        }
        catch (DatasetException e)
        {
            refusal = Shown.Sentence(e.Message);
            return null;
        }
    }

    /// <summary>The bytes of objects, in their order, by one process; one that is missing is absent, with all after it.</summary>
    public IReadOnlyList<byte[]> Blobs(IReadOnlyList<string> ids)
    {
        using var process = Start("cat-file", "--batch");
        var errors = process.StandardError.ReadToEndAsync();

        // Asked while it is answered: neither side ever waits for the other's full pipe.
        var asking = Task.Run(() =>
        {
            foreach (var id in ids)
            {
                process.StandardInput.Write(id + "\n");
            }

            process.StandardInput.Close();
        });
        var blobs = new List<byte[]>();
        var answers = new BufferedStream(process.StandardOutput.BaseStream, 1 << 16);
        while (blobs.Count < ids.Count && Size(Line(answers)) is { } size)
        {
            var bytes = new byte[size];
            answers.ReadExactly(bytes);
            answers.ReadByte();
            blobs.Add(bytes);
        }

        answers.CopyTo(Stream.Null);
        asking.GetAwaiter().GetResult();
        process.WaitForExit();
        error = errors.GetAwaiter().GetResult();
        return blobs;
    }

    // "object blob size", or "object missing".
    private static int? Size(string line) =>
        line.Split(' ') is [_, "blob", var size] && int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : null;

    private static string Line(Stream stream)
    {
        var line = new StringBuilder();
        int read;
        while ((read = stream.ReadByte()) is not (-1 or '\n'))
        {
            line.Append((char)read);
        }

        return line.ToString();
    }

    private Process Start(params string[] arguments)
    {
        var git = InstalledProgram.Named(Program, folder)
            ?? throw new DatasetException($"{NotInstalled}, so no revision can be read. Install git, or compare with a folder or a release.");
        return git.Start(folder, [.. Settings, .. arguments], Environment);
    }
}
