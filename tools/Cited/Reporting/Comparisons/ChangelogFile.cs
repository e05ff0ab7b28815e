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

        var next = sections is [var newest, ..] ? newest.Start : ChangelogSection.EndOfSections(text);
        if (ChangelogSection.FindUnreleased(text) is not { } unreleased || unreleased.Start > next)
        {
            return Around(text, next, next, Section(version, date, string.Empty, made));
        }

        var from = text.IndexOf('\n', unreleased.Start) is var end and >= 0 && end < unreleased.End ? end : unreleased.End;
        return Around(text, from, unreleased.End, Section(version, date, OwnWords(unreleased.Text), made));
    }

    private static string Section(SemanticVersion version, DateOnly? date, string words, string made) =>
        $"## [{version}]{date?.ToString("' - 'yyyy-MM-dd", CultureInfo.InvariantCulture)}\n\n{(words.Length == 0 ? string.Empty : words + "\n\n")}{made.Trim()}\n";

    private static string Around(string text, int from, int to, string section)
    {
        var (before, after) = (text[..from].TrimEnd('\n', ' '), text[to..].TrimStart('\n'));
        return $"{before}\n\n{section}{(after.Length == 0 ? string.Empty : "\n" + after)}";
    }

    // What people wrote: all lines but those of the made part. A first line without a last one is left over from a made part, and goes alone.
    private static string OwnWords(string section)
    {
        var lines = section.Split('\n');
        var own = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].TrimEnd(' ') != ChangelogText.Start)
            {
                own.Add(lines[i]);
                continue;
            }

            var end = Array.FindIndex(lines, i + 1, l => l.TrimEnd(' ') is ChangelogText.End or ChangelogText.Start);
            if (end >= 0 && lines[end].TrimEnd(' ') == ChangelogText.End)
            {
                i = end;
                while (own.Count > 0 && own[^1].Length == 0 && i + 1 < lines.Length && lines[i + 1].Length == 0)
                {
                    i++;
                }
            }
        }

        return ChangelogSection.WithoutBlankEnds(string.Join('\n', own));
    }
}
