using System.Globalization;
using System.Text.RegularExpressions;
using Cited.Text;

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

    /// <summary>
    /// What keeps a text from being read section by section, in sentences with their line: a heading of the second level that names no
    /// version, since what stands below it would be taken for a part of another section; and a version with two sections.
    /// </summary>
    public static IReadOnlyList<string> Faults(string changelog)
    {
        var faults = new List<string>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (line, _, number) in Headings(changelog))
        {
            if (VersionIn(line) is not { } version)
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"line {number}: \"{Shown.Of(line.Trim(), 80)}\" is the heading of no version. ")
                    + "Write \"## [1.2.3] - 2026-11-24\" or \"## [Unreleased]\", or make it a heading of the third level.");
            }
            else if (!seen.TryAdd(version, number))
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"line {number}: {version} has a section already, in line {seen[version]}. Make one of the two."));
            }
        }

        return faults;
    }

    /// <summary>Where the sections end: before the addresses of links, which belong to no section.</summary>
    internal static int EndOfSections(string changelog)
    {
        var at = changelog.Length;
        foreach (var (text, start, _) in Lines(changelog).Reverse().TakeWhile(l => string.IsNullOrWhiteSpace(l.Text) || Address().IsMatch(l.Text)))
        {
            at = string.IsNullOrWhiteSpace(text) ? at : start;
        }

        return at;
    }

    private static IEnumerable<ChangelogSection> Sections(string changelog)
    {
        var headings = Headings(changelog).ToArray();
        var end = EndOfSections(changelog);
        for (var i = 0; i < headings.Length; i++)
        {
            var (line, start, _) = headings[i];
            var next = i + 1 < headings.Length ? headings[i + 1].Start : end;
            if (VersionIn(line) is { } version)
            {
                yield return new ChangelogSection(version, DateIn(line), WithoutBlankEnds(changelog[(start + line.Length)..next]), start, next);
            }
        }
    }

    private static string? VersionIn(string heading) => Heading().Match(heading).Groups["version"] switch
    {
        { Success: false } => null,
        var v when v.Value.Equals(Unreleased, StringComparison.OrdinalIgnoreCase) => Unreleased,
        var v => SemanticVersion.TryParse(v.Value)?.ToString(),
    };

    private static DateOnly? DateIn(string heading) =>
        DateOnly.TryParseExact(Heading().Match(heading).Groups["date"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    // Headings of the second level; lines of a fenced block that look like one are none.
    private static IEnumerable<(string Text, int Start, int Number)> Headings(string changelog)
    {
        var fenced = false;
        foreach (var line in Lines(changelog))
        {
            var text = line.Text.TrimStart(' ');
            fenced ^= text.StartsWith("```", StringComparison.Ordinal) || text.StartsWith("~~~", StringComparison.Ordinal);
            if (!fenced && SecondLevel().IsMatch(line.Text))
            {
                yield return line;
            }
        }
    }

    // Each without its line end, whichever that is.
    private static IEnumerable<(string Text, int Start, int Number)> Lines(string text)
    {
        var (start, number) = (0, 1);
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start) is var found && found < 0 ? text.Length : found;
            yield return (text[start..end].TrimEnd('\r'), start, number++);
            start = end + 1;
        }
    }

    /// <summary>
    /// A text without blank lines at its ends. Other white space stays where it is: a line that begins or ends with it must not become
    /// a heading by losing it.
    /// </summary>
    public static string WithoutBlankEnds(string text) => text.TrimStart('\r', '\n').TrimEnd('\r', '\n', ' ');

    // As people write it: v1.2.3 too, a link, any dash before the date, [YANKED] behind it.
    [GeneratedRegex(
        @"^ {0,3}##[ \t]+\[?v?(?<version>[^\]\s]+?)\]?(\([^)\s]*\)|\[[^\]]*\])?([ \t]+([-–—][ \t]+)?\(?(?<date>[0-9][^\s)]*)\)?)?([ \t]+\[?YANKED\]?)?[ \t]*#*[ \t]*\z",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^ {0,3}##([ \t]|\z)")]
    private static partial Regex SecondLevel();

    [GeneratedRegex(@"^ {0,3}\[[^\]]+\]:[ \t]*\S")]
    private static partial Regex Address();
}
