using System.CommandLine;
using System.Text;
using Cited.Comparing.Keyed;
using Cited.Comparing.Patching;
using Cited.Reading;
using Cited.Text;

namespace Cited.Cli.Commands;

/// <summary><c>cited patch</c>: what to do with a patch that <c>cited diff --format json-patch</c> wrote.</summary>
internal static class PatchCommand
{
    private const string AsRecords = "records";
    private const string AsKeyed = "keyed";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Command Create(Terminal terminal) => new(
        "patch",
        "Applies a JSON patch (RFC 6902) of \"cited diff --format json-patch\", or shows the keyed form that its pointers lead into.\n\nExamples:\n"
        + "  cited patch apply releases/0.1.0 changes.json > records.ndjson\n  cited patch keyed releases/0.1.0 > keyed.json") { Apply(terminal), Keyed(terminal) };

    private static Argument<string> State() => new("STATE") { Description = "A release (.zip, folder, records.ndjson), a folder with a dataset, or git:REV." };

    private static Command Apply(Terminal terminal)
    {
        var (root, state) = (new RootOption(), State());
        var patch = new Argument<string>("PATCH") { Description = "The file with the patch." };
        var format = new Option<string>("--format") { Description = "What is written: the records as records.ndjson has them, or the whole keyed form.", HelpName = $"{AsRecords}|{AsKeyed}", DefaultValueFactory = _ => AsRecords };
        format.AcceptOnlyFromAmong(AsRecords, AsKeyed);
        var command = new Command("apply", "Writes the state that a patch makes of another one, to standard output: all of it, or nothing if an operation does not fit.\n\nExamples:\n  cited patch apply releases/0.1.0 changes.json > records.ndjson\n  cited patch apply git:v0.1.0 changes.json --format keyed") { root, format, state, patch };
        command.SetAction(parsed =>
        {
            if (Open(root, state, parsed, terminal) is not { } dataset)
            {
                return ExitCodes.Usage;
            }

            try
            {
                var patched = PatchApplier.Apply(KeyedForm.Of(dataset), JsonPatch.Parse(Text(parsed.GetValue(patch)!, terminal)));
                terminal.Out.Write(parsed.GetValue(format) == AsKeyed ? PatchedRecords.Keyed(patched) : PatchedRecords.Lines(patched, dataset.Schemas));
                return ExitCodes.Fine;
            }
            catch (PatchException e)
            {
                terminal.Error.WriteLine($"cited: {Shown.Of(e.Message, 600)} Nothing was written. \"cited patch keyed {Shown.Of(dataset.Name, 200)}\" shows what the patch is applied to.");
                return ExitCodes.Findings;
            }
        });
        return command;
    }

    private static Command Keyed(Terminal terminal)
    {
        var (root, state) = (new RootOption(), State());
        var command = new Command("keyed", "Writes the keyed form of a state: one JSON object (RFC 8785) in which every list of things with an identity is an object keyed by it.\n\nExamples:\n  cited patch keyed .\n  cited patch keyed cited-operations-0.2.0.zip > keyed.json") { root, state };
        command.SetAction(parsed =>
        {
            if (Open(root, state, parsed, terminal) is not { } dataset)
            {
                return ExitCodes.Usage;
            }

            terminal.Out.Write(KeyedForm.Text(dataset) + "\n");
            return ExitCodes.Fine;
        });
        return command;
    }

    // A keyed form that lacks a record would pass for one of the whole state.
    private static Dataset? Open(RootOption root, Argument<string> state, ParseResult parsed, Terminal terminal)
    {
        var dataset = ComparedPair.Read(DatasetSource.Open(parsed.GetValue(state)!, () => root.Folder(parsed, terminal), terminal), terminal);
        if (!dataset.Files.Any(f => f.Refused))
        {
            return dataset;
        }

        terminal.Error.WriteLine("cited: nothing was written, since the keyed form would not be whole.");
        return null;
    }

    private static string Text(string path, Terminal terminal)
    {
        var file = new FileInfo(Path.GetFullPath(path, terminal.Folder));
        if (!file.Exists)
        {
            throw new DatasetException($"there is no file \"{path}\". Make a patch first: cited diff OLD NEW --format json-patch > FILE.");
        }

        try
        {
            return Strict.GetString(FileBytes.Of(file, Limits.ReleaseTextBytes));
        }
        catch (DecoderFallbackException)
        {
            throw new PatchException($"\"{Shown.Of(path, 200)}\" is no UTF-8, so it is no JSON patch.");
        }
    }
}
