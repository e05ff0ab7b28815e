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
    private const string Unreleased = "Unreleased";

    /// <summary>The sections with a version, in the order in which they stand: the newest first.</summary>
    public static IReadOnlyList<ChangelogSection> ReadAll(string changelog) => [.. Sections(changelog).Where(s => SemanticVersion.TryParse(s.Version) is not null)];

    /// <summary>The section of a version; absent if there is none.</summary>
    public static ChangelogSection? Find(string changelog, string version) => ReadAll(changelog).FirstOrDefault(s => s.Version == version);

    /// <summary>The section of what is not released yet, with <c>Unreleased</c> for a version; absent if there is none.</summary>
    public static ChangelogSection? FindUnreleased(string changelog) => Sections(changelog).FirstOrDefault(s => s.Version == Unreleased);

    private static IEnumerable<ChangelogSection> Sections(string changelog)
    {
        var headings = Heading().Matches(changelog);
        int EndOf(int i) => i + 1 < headings.Count ? headings[i + 1].Index : changelog.Length;
        return headings.Select((h, i) => new ChangelogSection(
            h.Groups["version"].Value,
            DateOnly.TryParseExact(h.Groups["date"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
            WithoutBlankEnds(changelog[(h.Index + h.Length)..EndOf(i)]),
            h.Index,
            EndOf(i)));
    }

    /// <summary>
    /// A text without blank lines at its ends. Other white space stays where it is: a line that begins or ends with it must not become
    /// a heading by losing it.
    /// </summary>
    public static string WithoutBlankEnds(string text) => text.TrimStart('\r', '\n').TrimEnd('\r', '\n', ' ');

    [GeneratedRegex(@"^## +\[?(?<version>[^\]\s]+)\]?(?: +[-–] +(?<date>\S+))? *\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();
}
