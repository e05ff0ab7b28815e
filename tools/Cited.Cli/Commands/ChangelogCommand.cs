using System.CommandLine;
using System.Globalization;
using System.Text;
using Cited.Comparing;
using Cited.Reading;
using Cited.Releasing;
using Cited.Reporting.Comparisons;
using Cited.Text;
using Cited.Verifying.Keeping;

namespace Cited.Cli.Commands;

/// <summary><c>cited changelog</c>: the part of a section of CHANGELOG.md that is made from the data, printed or put into the file.</summary>
internal static class ChangelogCommand
{
    public static Command Create(Terminal terminal)
    {
        var root = new RootOption();
        var old = new Argument<string?>("OLD") { Description = "The state before: a folder, a release (.zip, folder, records.ndjson) or git:REV. Default: the last release below releases/, or nothing if there is none.", Arity = ArgumentArity.ZeroOrOne };
        var now = new Argument<string?>("NEW") { Description = "The state after, likewise. Default: the working folder.", Arity = ArgumentArity.ZeroOrOne };
        var write = new Option<string?>("--write") { Description = "Put it into the section of this version in CHANGELOG.md, below your own words; a new section takes over the words under [Unreleased].", HelpName = "VERSION" };
        var date = new Option<string?>("--date") { Description = "With --write: the day of the release, which is its only time. Needed for a new section.", HelpName = "YYYY-MM-DD" };
        var command = new Command("changelog", "Writes the part of a section of CHANGELOG.md that is made from the data: what changed since the last release. \"cited release\" refuses a section that does not hold it as it is now.\n\nExamples:\n  cited changelog\n  cited changelog --write 0.2.0 --date 2026-12-01\n  cited changelog releases/0.1.0 git:main") { old, now, root, write, date };
        command.SetAction(parsed =>
        {
            var (before, after) = (parsed.GetValue(old), parsed.GetValue(now));
            if (parsed.GetValue(write) is { } version)
            {
                return before is null ? Write(version, parsed.GetValue(date), root.Folder(parsed, terminal), terminal) : Wrong("--write tells what changed since the last release up to the working folder; it takes no OLD and NEW.", terminal);
            }

            if (parsed.GetValue(date) is not null)
            {
                return Wrong("--date belongs to --write VERSION.", terminal);
            }

            var changes = before is null
                ? SinceTheLast(null, root.Folder(parsed, terminal), terminal)
                : Between(before, after ?? root.Folder(parsed, terminal), () => root.Folder(parsed, terminal), terminal);
            terminal.Out.Write(ChangelogText.Of(changes));
            return changes.NotCompared.IsEmpty ? ExitCodes.Fine : Wrong("what is written is not all that changed, since not every file could be compared. Mend the files named above, and run the command again.", terminal);
        });
        return command;
    }

    private static int Write(string text, string? day, string folder, Terminal terminal)
    {
        if (SemanticVersion.TryParse(text) is not { } version)
        {
            return Wrong($"\"{Shown.Of(text)}\" is no version. Give three numbers, such as 1.4.0.", terminal);
        }

        DateOnly? date = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var given) ? given : null;
        if (day is not null && date is null)
        {
            return Wrong($"\"{Shown.Of(day)}\" is no day. Give it as YYYY-MM-DD.", terminal);
        }

        var changelog = ChangelogOnDisk.Read(folder) ?? string.Empty;
        if (date is null && ChangelogSection.Find(changelog, version.ToString())?.Date is null)
        {
            return Wrong($"{ReleaseLayout.Changelog} has no dated section for {version} yet. Give its date: --date YYYY-MM-DD.", terminal);
        }

        if (KeptReleases.Read(new FolderTree(folder)) is { } kept && kept.Any(k => k.Version >= version))
        {
            return Wrong($"{kept[^1].Version} was released before; the sections up to it stay as they are. Choose a version above it.", terminal);
        }

        var changes = SinceTheLast(version, folder, terminal);
        if (!changes.NotCompared.IsEmpty)
        {
            return Wrong($"{ReleaseLayout.Changelog} stays as it is, since not every file could be compared. Mend the files named above, and run the command again.", terminal);
        }

        var written = ChangelogFile.With(changelog, version, date, ChangelogText.Of(changes));
        FileChanges.Make(folder, [new NewContent(ReleaseLayout.Changelog, Encoding.UTF8.GetBytes(written))]);
        terminal.Error.WriteLine($"cited: wrote the section {version} of {ReleaseLayout.Changelog}; your own words go above what was made.");
        return ExitCodes.Fine;
    }

    private static Comparison SinceTheLast(SemanticVersion? version, string folder, Terminal terminal)
    {
        var dataset = ComparedPair.Read(OpenedDataset.Tree(folder, terminal), terminal);
        var last = KeptReleases.Read(new FolderTree(folder)).LastOrDefault(k => version is null || k.Version < version);
        return Comparison.Of(last is null ? DatasetReader.Read(new EmptiedTree(new FolderTree(folder))) : ReleaseChanges.Read(last.Version, folder, terminal), dataset);
    }

    private static Comparison Between(string old, string now, Func<string> repository, Terminal terminal)
    {
        var pair = ComparedPair.Open(old, now, repository, terminal);
        return Comparison.Of(pair.Old, pair.New);
    }

    private static int Wrong(string message, Terminal terminal)
    {
        terminal.Error.WriteLine("cited: " + message);
        return ExitCodes.Usage;
    }
}
