using System.Globalization;
using Cited.Findings;
using Cited.Releasing;
using Cited.Rules;
using Cited.Verifying.Keeping;

namespace Cited.Verifying;

/// <summary>Why a release cannot be made, and what to do.</summary>
public sealed record Obstacle(string Message, string Help);

/// <summary>What the changes since the last release ask for.</summary>
/// <param name="AtLeast">The lowest version.</param>
/// <param name="Because">The change that decided, in a sentence without a full stop.</param>
/// <param name="Changelog">The part of the changelog's section that is made from the changes, and has to stand in it; absent if none is made.</param>
public sealed record ChangesSince(SemanticVersion AtLeast, string Because, string? Changelog = null);

/// <summary>Whether a version of the dataset may be released: what is looked at before anything is built.</summary>
public static class Readiness
{
    /// <summary>What stands against it; empty = nothing.</summary>
    /// <param name="version">The version to release.</param>
    /// <param name="report">Every rule over the whole dataset.</param>
    /// <param name="changelog">CHANGELOG.md; absent if there is none.</param>
    /// <param name="records">The records as they would be released: SHA-256 by id.</param>
    /// <param name="retired">The ids that left the dataset.</param>
    /// <param name="kept">The releases that there were.</param>
    /// <param name="changes">What changed since the last of them; absent if that is not known. Where it is, the rules about changes say which ids vanished.</param>
    public static IReadOnlyList<Obstacle> Of(
        SemanticVersion version,
        ValidationReport report,
        string? changelog,
        IReadOnlyDictionary<string, string> records,
        IReadOnlyCollection<string> retired,
        IReadOnlyList<KeptRelease> kept,
        ChangesSince? changes = null) =>
        [.. Validity(report).Concat(Changelog(version, changelog, changes)).Concat(Order(version, records, kept)).Concat(changes is null ? Vanished(version, records, retired, kept) : []).Concat(TooSmall(version, changes))];

    private static IEnumerable<Obstacle> Validity(ValidationReport report)
    {
        var errors = report.Count(Severity.Error);
        if (errors > 0)
        {
            yield return new Obstacle(
                string.Create(CultureInfo.InvariantCulture, $"The records have {errors} {(errors == 1 ? "error" : "errors")}."),
                "\"cited validate\" shows each with its place; mend them first.");
        }
    }

    private static IEnumerable<Obstacle> Changelog(SemanticVersion version, string? changelog, ChangesSince? changes)
    {
        if (changelog is null)
        {
            yield return new Obstacle("There is no CHANGELOG.md.", Begin(version));
        }
        else if (ChangelogSection.Find(changelog, version.ToString()) is not { } section)
        {
            var newest = ChangelogSection.ReadAll(changelog) is [var first, ..] ? first.Version : "none";
            yield return new Obstacle($"CHANGELOG.md has no section for {version}; the newest version in it is {newest}.", Begin(version));
        }
        else if (section.Date is null)
        {
            yield return new Obstacle($"The section {version} of CHANGELOG.md has no date.", $"Write its heading as \"## [{version}] - YYYY-MM-DD\".");
        }
        else if (section.Text.Length == 0)
        {
            yield return new Obstacle($"The section {version} of CHANGELOG.md is empty.", "Say what changed for those who use the data.");
        }
        else if (changes?.Changelog is { } made && !Lines(section.Text).Contains(Lines(made), StringComparison.Ordinal))
        {
            yield return new Obstacle($"The section {version} of CHANGELOG.md does not say what changed in the records, or not as it is now.", $"Run \"cited changelog --write {version}\"; your own words above that part stay.");
        }
    }

    private static string Begin(SemanticVersion version) => $"Run \"cited changelog --write {version} --date YYYY-MM-DD\", and write above what it makes, in your own words, what changed.";

    // An id that users know must not vanish without a word: they would look for it in vain.
    private static IEnumerable<Obstacle> Vanished(SemanticVersion version, IReadOnlyDictionary<string, string> records, IReadOnlyCollection<string> retired, IReadOnlyList<KeptRelease> kept)
    {
        var lost = KeptReleases.Before(kept, version).Records.Keys.Where(id => !records.ContainsKey(id) && !retired.Contains(id)).Order(StringComparer.Ordinal).ToArray();
        if (lost.Length > 0)
        {
            yield return new Obstacle(
                $"The last release had the {(lost.Length == 1 ? "id" : "ids")} {string.Join(", ", lost.Take(5).Select(id => $"\"{id}\""))}{(lost.Length > 5 ? ", …" : string.Empty)}, which no record has now.",
                "List each in data/retired.json with a reason, or bring the record back.");
        }
    }

    private static IEnumerable<Obstacle> TooSmall(SemanticVersion version, ChangesSince? changes)
    {
        if (changes is not null && version < changes.AtLeast)
        {
            yield return new Obstacle($"{version} is too small for what changed: {changes.Because}.", $"Release it as {changes.AtLeast} or higher.");
        }
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n").Trim();

    private static IEnumerable<Obstacle> Order(SemanticVersion version, IReadOnlyDictionary<string, string> records, IReadOnlyList<KeptRelease> kept)
    {
        if (kept.FirstOrDefault(k => k.Version == version) is { } same)
        {
            var differ = same.History.Records.Where(r => records.GetValueOrDefault(r.Key) != r.Value.Sha256).Select(r => r.Key)
                .Concat(records.Keys.Where(id => !same.History.Records.ContainsKey(id)))
                .Order(StringComparer.Ordinal).ToArray();
            if (differ.Length > 0)
            {
                yield return new Obstacle(
                    string.Create(CultureInfo.InvariantCulture, $"{version} was released before, with other records: {differ.Length} differ, among them \"{differ[0]}\"."),
                    "A version never changes. Release these records under a new one.");
            }
        }
        else if (kept is [.., var last] && version < last.Version)
        {
            yield return new Obstacle($"{version} is lower than {last.Version}, which was released before.", $"Choose a version above {last.Version}.");
        }
    }
}
