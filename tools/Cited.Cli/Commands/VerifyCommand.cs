using System.CommandLine;
using Cited.Reading;
using Cited.Text;
using Cited.Verifying;

namespace Cited.Cli.Commands;

/// <summary><c>cited verify RELEASE</c>: whether a downloaded release is whole and right.</summary>
internal static class VerifyCommand
{
    // Faults that are shown; the others are counted.
    private const int Listed = 20;

    public static Command Create(Terminal terminal)
    {
        var release = new Argument<string>("RELEASE") { Description = "The zip of a release, or the folder that it was unpacked to." };
        var command = new Command("verify", "Verifies a release: checksums, manifest, records against schemas and safeguards, every key, the database; and builds it anew from its records to compare. Needs no dataset around it.\n\nThe verdict is the last line. \"whole\" (exit code 0): everything that follows from the records does. \"not proved\" (1): nothing is wrong, but this version of cited cannot prove all of it, since another one made the release. \"not as it was published\" (1): something is wrong.\n\nExamples:\n  cited verify cited-operations-0.2.0.zip\n  cited verify ./cited-operations-0.2.0") { release };
        command.SetAction(parsed => Run(parsed.GetValue(release)!, terminal));
        return command;
    }

    private static int Run(string path, Terminal terminal)
    {
        var full = Path.GetFullPath(path, terminal.Folder);
        var shown = Shown.Of(path, 200);
        if (path.Length == 0 || !Path.Exists(full))
        {
            terminal.Error.WriteLine($"cited: there is no file or folder \"{shown}\". Name the zip of a release, or the folder that it was unpacked to.");
            return ExitCodes.Usage;
        }

        if (File.Exists(full) && new FileInfo(full).Length > Limits.ReleaseFileBytes)
        {
            terminal.Error.WriteLine($"cited: \"{shown}\" is larger than any release; it is not read.");
            return ExitCodes.Usage;
        }

        var read = Directory.Exists(full) ? FolderReader.Read(full) : ZipReader.Read(path, FileBytes.Of(new FileInfo(full), Limits.ReleaseFileBytes));
        var report = ReleaseVerification.Verify(read, ToolVersion.Text, KnownForms.OfThisTool);
        List(report.Faults, fault => fault.Path.Length == 0 ? $"{shown}: {fault}" : fault.ToString(), terminal);
        List(report.Unproved, part => $"{(part.Path.Length == 0 ? shown : part.Path)}: not proved: {part.Message}", terminal);

        foreach (var line in report.Looked)
        {
            terminal.Error.WriteLine("looked at " + line);
        }

        foreach (var note in report.Notes)
        {
            terminal.Error.WriteLine("note: " + note);
        }

        terminal.Out.WriteLine($"{shown}: {Verdict(report)}");
        return report.IsWhole ? ExitCodes.Fine : ExitCodes.Findings;
    }

    private static void List(IReadOnlyList<ReleaseFault> faults, Func<ReleaseFault, string> line, Terminal terminal)
    {
        foreach (var fault in faults.Take(Listed))
        {
            terminal.Out.WriteLine(line(fault));
        }

        if (faults.Count > Listed)
        {
            terminal.Out.WriteLine($"… and {faults.Count - Listed} more");
        }
    }

    private static string Verdict(VerificationReport report) =>
        report.Faults.Count > 0 ? $"not as it was published, {report.Faults.Count} {(report.Faults.Count == 1 ? "fault" : "faults")}"
        : report.Unproved.Count > 0 ? $"not proved, {report.Unproved.Count} {(report.Unproved.Count == 1 ? "part" : "parts")}; verify it with the version of cited that made it, or hold its SHA-256 against the one that was published"
        : "whole";
}
