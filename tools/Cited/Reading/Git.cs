using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Cited.Text;

namespace Cited.Reading;

/// <summary>
/// Commands of git that only read. They run in English, ask nothing, take no locks, and fetch nothing over a network.
/// </summary>
internal sealed class Git(string folder)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private string error = string.Empty;

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
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        start.ArgumentList.Add("--no-optional-locks");
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";

        // A hook names the repository it runs for; the folder decides here.
        foreach (var variable in new[] { "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX" })
        {
            start.Environment.Remove(variable);
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new DatasetException("git is not installed, or not where programs are looked for, so no revision can be read. Install git, or compare with a folder or a release.", e);
        }
    }
}
