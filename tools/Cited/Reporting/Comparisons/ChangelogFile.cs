using System.Globalization;
using Cited.Releasing;

namespace Cited.Reporting.Comparisons;

/// <summary>CHANGELOG.md as a whole: where the section of a version stands, and which of its words are people's.</summary>
public static class ChangelogFile
{
    private const string Unreleased = "## [Unreleased]";

    /// <summary>
    /// The text with the made part of a version's section put in. A new section goes below <c>[Unreleased]</c>, whose words become its own; in
    /// one that is there the made part is replaced, and all other words stay.
    /// </summary>
    /// <param name="changelog">The text as it is; empty for a new file.</param>
    /// <param name="version">The version.</param>
    /// <param name="date">Its date; absent keeps the one that the section has.</param>
    /// <param name="made">What <see cref="ChangelogText.Of"/> gives.</param>
    public static string With(string changelog, SemanticVersion version, DateOnly? date, string made)
    {
        var text = changelog.ReplaceLineEndings("\n");
        if (text.Trim().Length == 0)
        {
            text = $"# Changelog\n\n{Unreleased}\n";
        }

        var sections = ChangelogSection.ReadAll(text);
        if (sections.FirstOrDefault(s => s.Version == version.ToString()) is { } there)
        {
            var words = OwnWords(there.Text);
            return Around(text, there.Start, there.End, Section(version, date ?? there.Date, words, made));
        }

        var heading = text.IndexOf(Unreleased, StringComparison.Ordinal);
        var next = sections is [var newest, ..] ? newest.Start : text.Length;
        if (heading < 0 || heading > next)
        {
            return Around(text, next, next, Section(version, date, string.Empty, made));
        }

        var from = heading + Unreleased.Length;
        return Around(text, from, next, "\n\n" + Section(version, date, text[from..next].Trim(), made));
    }

    private static string Section(SemanticVersion version, DateOnly? date, string words, string made) =>
        $"## [{version}]{date?.ToString("' - 'yyyy-MM-dd", CultureInfo.InvariantCulture)}\n\n{(words.Length == 0 ? string.Empty : words + "\n\n")}{made.Trim()}\n";

    private static string Around(string text, int from, int to, string section)
    {
        var (before, after) = (text[..from].TrimEnd(), text[to..].TrimStart());
        return $"{before}\n\n{section.TrimStart()}{(after.Length == 0 ? string.Empty : "\n" + after)}";
    }

    private static string OwnWords(string section)
    {
        var start = section.IndexOf(ChangelogText.Start, StringComparison.Ordinal);
        var end = section.IndexOf(ChangelogText.End, StringComparison.Ordinal);
        return start < 0 || end < start ? section : (section[..start].TrimEnd() + "\n\n" + section[(end + ChangelogText.End.Length)..].TrimStart()).Trim();
    }
}
