using System.CommandLine;
using System.Globalization;
using Cited.Corroboration;
using Cited.Findings;
using Cited.Reading;
using Cited.Releasing;
using Cited.Releasing.Packing;
using Cited.Reporting;
using Cited.Rules;
using Cited.Text;
using Cited.Verifying;
using Cited.Verifying.Keeping;

namespace Cited.Cli.Commands;

/// <summary><c>cited release VERSION</c>: builds a release, if nothing stands against it.</summary>
internal static class ReleaseCommand
{
    public static Command Create(Terminal terminal)
    {
        var version = new Argument<string>("VERSION") { Description = "The version by Semantic Versioning, such as 1.4.0." };
        var root = new RootOption();
        var policy = new PolicyOption();
        var force = new Option<bool>("--force") { Description = "Overwrite a release that is there." };
        var keep = new Option<bool>("--keep") { Description = "Also write the manifest and the records, or what changed in them since the last kept release, to releases/VERSION/records.zip, which the repository keeps for later releases." };
        var output = new Option<string>("--out") { Description = "Where to write it. Default: dist below the dataset's folder.", HelpName = "DIR" };
        var command = new Command("release", "Builds a release: tables, database, metadata, codebook, checksums and a zip. Refuses if the records have errors, if the version does not fit, or if CHANGELOG.md does not say what changed. The same records give the same bytes on every machine.\n\nExamples:\n  cited release 0.2.0\n  cited release 0.2.0 --policy most-origins --out /tmp/try") { version, root, policy, force, keep, output };
        command.SetAction(parsed => Run(
            parsed.GetValue(version)!,
            root.Folder(parsed, terminal),
            policy.Of(parsed),
            (Force: parsed.GetValue(force), Keep: parsed.GetValue(keep)),
            parsed.GetValue(output),
            terminal));
        return command;
    }

    private static int Run(string text, string folder, PreferencePolicy policy, (bool Force, bool Keep) options, string? output, Terminal terminal)
    {
        if (SemanticVersion.TryParse(text) is not { } version)
        {
            terminal.Error.WriteLine($"cited: \"{Shown.Of(text)}\" is no version. Give three numbers, such as 1.4.0.");
            return ExitCodes.Usage;
        }

        var project = OpenedDataset.Tree(folder, terminal);
        var dataset = DatasetReader.Read(project);
        var changelog = ChangelogOnDisk.Read(folder);
        var kept = KeptReleases.Read(project);
        var last = kept.LastOrDefault(k => k.Version < version)?.Version;
        var before = last is null ? null : new EarlierState(ReleaseChanges.Read(last, folder, terminal));
        var found = Validation.Run(new ValidationRequest(dataset) { Baseline = before });
        if (OpenedDataset.TellDefects(found.Defects, terminal))
        {
            terminal.Error.WriteLine($"cited: {version} is not released.");
            return ExitCodes.Defect;
        }

        var report = found.Of(rule => rule.Family != RuleFamily.Release);
        var changes = before is null ? null : ReleaseChanges.Of(last!, before.ChangesTo(dataset));
        Obstacle[] obstacles =
        [
            .. Readiness.Of(version, report, changelog, Release.Fingerprints(dataset), [.. dataset.Retired.Select(r => r.Id)], kept, changes?.Since),
            .. Unexplained(found, terminal),
            .. CarriedFiles.Refusals(project).Select(r => new Obstacle(r, "Put a plain file in its place, or remove it if the project does without it.")),
        ];
        if (dataset.Info is null || obstacles.Length > 0)
        {
            return Refuse(version, report, obstacles, terminal);
        }

        var date = ReleaseTime.Of(terminal, ChangelogSection.Find(changelog!, version.ToString())!.Date)!.Value;
        ReleaseFile[] carried = changes is null ? [.. CarriedFiles.Of(project)] : [.. CarriedFiles.Of(project), changes.Patch];
        var release = Release.Build(new ReleaseInput(dataset, version.ToString(), date, policy, KeptReleases.Before(kept, version), ToolVersion.Text, carried));
        Obstacle[] wrong = [.. FaultsOf(release).Select(f => new Obstacle(f + ".", "Mend the record that it comes from; if \"cited validate\" does not report it, that is a defect in cited."))];
        if (wrong.Length > 0)
        {
            return Refuse(version, report, wrong, terminal);
        }

        var code = Write(release, options.Keep ? KeptReleases.Of(version, release, project) : null, folder, output, options.Force, terminal);
        if (code == ExitCodes.Fine)
        {
            var bytes = release.Files.Sum(f => (long)f.Bytes.Length);
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{release.Files.Count} files, {bytes:#,0} bytes, released on {date:yyyy-MM-dd}; its zip lies beside it"));
        }

        return code;
    }

    private static Obstacle[] Unexplained(ValidationReport found, Terminal terminal)
    {
        var changes = found.Of(rule => rule.Family == RuleFamily.Release).Findings.Where(f => f.Severity > Severity.Note).ToArray();
        if (changes.Length == 0)
        {
            return [];
        }

        terminal.Error.Write(FindingsText.Of(changes));
        return [new Obstacle("Changes since the last release are not explained.", "Mend what is shown above.")];
    }

    // What is to be kept is known by now, so that nothing is written where it cannot be.
    private static int Write(Release release, ReleaseFile? keep, string folder, string? output, bool force, Terminal terminal)
    {
        var target = Path.GetFullPath(output ?? Path.Combine(folder, Publication.DefaultFolder), terminal.Folder);
        var existing = Publication.Existing(target, release.Name);
        if (!force && existing is [var first, ..])
        {
            terminal.Error.WriteLine($"cited: \"{first}\" is there already. A release is not overwritten; give --force to build it anew, or --out another folder.");
            return ExitCodes.Usage;
        }

        if ((Publication.Refusal(target, release.Name, folder) ?? (keep is not null ? WritablePath.Refusal(folder, keep.Path) : null)) is { } refusal)
        {
            throw new WritingException(refusal, [], []);
        }

        foreach (var gone in Publication.Write(target, release, ReleaseZip.Write(release.Name, release.Files)))
        {
            terminal.Error.WriteLine("cited: " + Shown.Of(gone, 500));
        }

        terminal.Out.WriteLine(Path.Combine(target, release.Name));
        if (keep is not null)
        {
            Keep(folder, keep, [Path.Combine(target, release.Name), Path.Combine(target, release.Name + ".zip")]);
        }

        return ExitCodes.Fine;
    }

    // By now the release is written: whatever fails here, that is said.
    private static void Keep(string folder, ReleaseFile keep, IReadOnlyList<string> written)
    {
        try
        {
            FileChanges.Make(folder, [new NewContent(keep.Path, keep.Bytes)]);
        }
        catch (WritingException e)
        {
            throw new WritingException(e.Message, [.. written.Select(p => Shown.Of(p, 500)), .. e.Made], e.Left);
        }
    }

    // What a downloader would check is checked before anyone can download it, the safeguards on the built records among it.
    private static IReadOnlyList<string> FaultsOf(Release release) => release.Faults.Count > 0
        ? release.Faults
        : Verified(new ReadRelease(release.Name, release.Files.ToDictionary(f => f.Path, f => f.Bytes, StringComparer.Ordinal), []));

    // The schemas of the working folder are whatever the project's people make them; only those that others hand in have to be known.
    private static IReadOnlyList<string> Verified(ReadRelease release)
    {
        var report = ReleaseVerification.Verify(release, ToolVersion.Text, KnownForms.OfThisTool.With(release.Files));
        return [.. report.Faults.Concat(report.Unproved).Select(f => f.ToString())];
    }

    private static int Refuse(SemanticVersion version, ValidationReport report, IReadOnlyList<Obstacle> obstacles, Terminal terminal)
    {
        var errors = report.Findings.Where(f => f.Severity == Severity.Error).ToArray();
        if (errors.Length > 0)
        {
            terminal.Error.Write(FindingsText.Of(errors));
        }

        foreach (var obstacle in obstacles)
        {
            terminal.Error.WriteLine($"cited: {version} is not released: {obstacle.Message} {obstacle.Help}");
        }

        return ExitCodes.Findings;
    }
}
