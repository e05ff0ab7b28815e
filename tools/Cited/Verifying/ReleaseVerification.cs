using System.Globalization;
using Cited.Reading;
using Cited.Releasing;

namespace Cited.Verifying;

/// <summary>What a verification found, and what it looked at.</summary>
/// <param name="Faults">What is wrong.</param>
/// <param name="Unproved">What may be right, but does not follow from the records as far as this version of the tool can tell.</param>
/// <param name="Looked">What was checked, in sentences.</param>
/// <param name="Notes">What else to know: what no version can check, and why something was not looked at.</param>
public sealed record VerificationReport(IReadOnlyList<ReleaseFault> Faults, IReadOnlyList<ReleaseFault> Unproved, IReadOnlyList<string> Looked, IReadOnlyList<string> Notes)
{
    /// <summary>Whether nothing is wrong and nothing is left unproved.</summary>
    public bool IsWhole => Faults.Count == 0 && Unproved.Count == 0;
}

/// <summary>
/// Verifies a release for someone who downloaded it. Checksums and manifest tell whether it is what was published; records against their
/// schemas, all rules (the safeguards among them), keys, and building it anew from its own records tell whether it is right in itself.
/// Everything in it is untrusted: its schemas are evaluated only if they are known, and its SQL is never run.
/// </summary>
public static class ReleaseVerification
{
    /// <summary>Verifies what was read.</summary>
    /// <param name="release">The release.</param>
    /// <param name="toolVersion">The version of the tool that verifies.</param>
    /// <param name="known">The forms of the data that are evaluated.</param>
    public static VerificationReport Verify(ReadRelease release, string toolVersion, KnownForms known)
    {
        var faults = new List<ReleaseFault>(release.Faults);
        var unproved = new List<ReleaseFault>();
        var looked = new List<string>();
        var notes = new List<string>();
        var report = new VerificationReport(faults, unproved, looked, notes);
        if (Repacking.Of(release) is { } cause)
        {
            faults.Clear();
            faults.Add(cause);
            notes.Add("Nothing else is looked at: everything that follows from this would be found at each file.");
            return report;
        }

        if (faults.Count > 0)
        {
            return report;
        }

        faults.AddRange(SizeCheck.Of(release.Files));
        faults.AddRange(ChecksumCheck.Of(release.Files));
        looked.Add(string.Create(CultureInfo.InvariantCulture, $"{release.Files.Count} files against {ReleaseLayout.Checksums}"));
        if (ManifestContent.Read(release.Files, out var unreadable) is not { } manifest)
        {
            faults.Add(unreadable!);
            return report;
        }

        faults.AddRange(ManifestCheck.Of(manifest, release));
        looked.Add(string.Create(CultureInfo.InvariantCulture, $"manifest of {manifest.Name} {manifest.Version}: {manifest.Files.Count} files, {manifest.Records.Count} records"));
        if (faults.Count > 0)
        {
            notes.Add("The records, tables and database are not looked at: first the files must be those that were published.");
            return report;
        }

        var sameTool = manifest.Tool == ManifestContent.ToolOf(toolVersion);
        (sameTool ? faults : unproved).AddRange(ManifestCheck.OfZip(release));
        Content(release, manifest, sameTool, known, report, (faults, unproved, looked, notes));
        return report;
    }

    private static void Content(
        ReadRelease release,
        ManifestContent manifest,
        bool sameTool,
        KnownForms known,
        VerificationReport report,
        (List<ReleaseFault> Faults, List<ReleaseFault> Unproved, List<string> Looked, List<string> Notes) into)
    {
        Dataset? dataset = null;
        try
        {
            into.Faults.AddRange(RecordCheck.Of(release, manifest, known, out dataset, out var recordsLooked));
            into.Looked.Add(recordsLooked);
        }
        catch (UnknownFormException)
        {
            into.Unproved.Add(new ReleaseFault(ReleaseLayout.Records, "it is not read: " + UnknownFormException.Sentence));
        }

        into.Faults.AddRange(TableCheck.Of(release.Files, out var tablesLooked));
        into.Looked.Add(tablesLooked);
        into.Faults.AddRange(DatabaseCheck.Of(release.Files, out var databaseLooked));
        into.Looked.Add(databaseLooked);
        if (dataset is null || report.Faults.Count > 0)
        {
            return;
        }

        var rebuilt = RebuildCheck.Of(release, manifest, dataset, sameTool);
        into.Faults.AddRange(rebuilt.Faults);
        into.Unproved.AddRange(rebuilt.Unproved);
        into.Looked.Add(rebuilt.Looked);
        into.Notes.Add(RebuildCheck.Taken(release));
    }
}
