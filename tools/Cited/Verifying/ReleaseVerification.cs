using System.Globalization;
using Cited.Releasing;

namespace Cited.Verifying;

/// <summary>What a verification found, and what it looked at.</summary>
/// <param name="Faults">What is wrong; empty = the release is whole.</param>
/// <param name="Looked">What was checked, in sentences.</param>
/// <param name="Notes">What could not be checked, and why.</param>
public sealed record VerificationReport(IReadOnlyList<ReleaseFault> Faults, IReadOnlyList<string> Looked, IReadOnlyList<string> Notes);

/// <summary>
/// Verifies a release for someone who downloaded it. Checksums and manifest tell whether it is what was published; records against their
/// schemas, all rules (the safeguards among them), keys, and building it anew from its own records tell whether it is right in itself.
/// </summary>
public static class ReleaseVerification
{
    /// <summary>Verifies what was read. <paramref name="toolVersion"/> is the version of the tool that verifies.</summary>
    public static VerificationReport Verify(ReadRelease release, string toolVersion)
    {
        var faults = new List<ReleaseFault>(release.Faults);
        var looked = new List<string>();
        var notes = new List<string>();
        if (faults.Count > 0)
        {
            return new VerificationReport(faults, looked, notes);
        }

        faults.AddRange(ChecksumCheck.Of(release.Files));
        looked.Add(string.Create(CultureInfo.InvariantCulture, $"{release.Files.Count} files against {ReleaseLayout.Checksums}"));
        if (ManifestContent.Read(release.Files, out var unreadable) is not { } manifest)
        {
            faults.Add(unreadable!);
            return new VerificationReport(faults, looked, notes);
        }

        faults.AddRange(ManifestCheck.Of(manifest, release));
        looked.Add(string.Create(CultureInfo.InvariantCulture, $"manifest of {manifest.Name} {manifest.Version}: {manifest.Files.Count} files, {manifest.Records.Count} records"));
        var sameTool = manifest.Tool == "cited " + toolVersion;
        if (sameTool && faults.Count == 0)
        {
            faults.AddRange(ManifestCheck.OfZip(release));
        }

        if (faults.Count > 0)
        {
            notes.Add("The records, tables and database are not looked at: first the files must be those that were published.");
            return new VerificationReport(faults, looked, notes);
        }

        faults.AddRange(RecordCheck.Of(release, manifest, out var dataset, out var recordsLooked));
        looked.Add(recordsLooked);
        faults.AddRange(TableCheck.Of(release.Files, out var tablesLooked));
        looked.Add(tablesLooked);
        faults.AddRange(DatabaseCheck.Of(release.Files, out var databaseLooked));
        looked.Add(databaseLooked);
        if (dataset is not null && faults.Count == 0)
        {
            if (sameTool)
            {
                faults.AddRange(RebuildCheck.Of(release, manifest, dataset, toolVersion));
                looked.Add("every file built anew from the records: the same bytes");
            }
            else
            {
                notes.Add($"The release was built by {manifest.Tool}; this is cited {toolVersion}, so it is not built anew and compared byte by byte.");
            }
        }

        return new VerificationReport(faults, looked, notes);
    }
}
