using Cited.Comparing;
using Cited.Reading;
using Cited.Text;

namespace Cited.Rules.Release;

/// <summary>Ids that were there, and are neither now nor listed as retired.</summary>
internal static class Vanished
{
    /// <summary>More ids of one type than this are one loss, not many: a folder that was not committed, a merge that went wrong.</summary>
    public const int MostSingly = 5;

    /// <summary>The changes that took an id away, by type of record.</summary>
    public static ILookup<string, Change> Of(Comparison changes) => changes.Changes
        .Where(c => c.Kind == ChangeKind.RecordRemoved || c.Kind == ChangeKind.RecordRenamed)
        .Where(c => !changes.New.Retired.Any(r => r.Id == c.Record.OldId) && changes.New.Find<Model.DataRecord>(c.Record.OldId) is null)
        .ToLookup(c => c.Record.Type, StringComparer.Ordinal);

    /// <summary>Where ids that left are listed; the record as it was, if that file cannot be read.</summary>
    public static Place ListOf(Dataset now, Change change) =>
        now.Files.FirstOrDefault(f => f.Role == FileRole.Retired && f.Text.Root is not null) is { } file ? new Place(file.Text, "/retired", PlacePart.Key) : change.Record.Old!.At;

    /// <summary>A type of record for people.</summary>
    public static string Called(string type) => type == "organization" ? "organisation" : type;
}
