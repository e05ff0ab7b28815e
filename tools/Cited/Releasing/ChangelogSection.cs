using System.Globalization;
using System.Text.RegularExpressions;

namespace Cited.Releasing;

/// <summary>A version's section of CHANGELOG.md, in the form of Keep a Changelog: <c>## [1.2.3] - 2026-11-24</c>.</summary>
/// <param name="Version">The version.</param>
/// <param name="Date">Its date; absent if none is given or it is none.</param>
/// <param name="Text">What stands below the heading, up to the next.</param>
/// <param name="Start">Where its heading begins in the file, in UTF-16 units from 0.</param>
/// <param name="End">Where the next heading begins, or the file ends.</param>
public sealed partial record ChangelogSection(string Version, DateOnly? Date, string Text, int Start, int End)
{
    /// <summary>The sections with a version, in the order in which they stand: the newest first.</summary>
    public static IReadOnlyList<ChangelogSection> ReadAll(string changelog)
    {
        var headings = Heading().Matches(changelog);
        int EndOf(int i) => i + 1 < headings.Count ? headings[i + 1].Index : changelog.Length;
        return
        [
            .. headings.Select((h, i) => new ChangelogSection(
                h.Groups["version"].Value,
                DateOnly.TryParseExact(h.Groups["date"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
                changelog[(h.Index + h.Length)..EndOf(i)].Trim(),
                h.Index,
                EndOf(i)))
                .Where(s => SemanticVersion.TryParse(s.Version) is not null),
        ];
    }

    /// <summary>The section of a version; absent if there is none.</summary>
    public static ChangelogSection? Find(string changelog, string version) => ReadAll(changelog).FirstOrDefault(s => s.Version == version);

    [GeneratedRegex(@"^## +\[?(?<version>[^\]\s]+)\]?(?: +[-–] +(?<date>\S+))? *$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();
}
