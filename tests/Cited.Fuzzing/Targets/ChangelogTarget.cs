using System.Text;
using Cited.Releasing;
using Cited.Reporting.Comparisons;

namespace Cited.Fuzzing.Targets;

/// <summary>CHANGELOG.md: its sections, and writing one into it.</summary>
internal sealed class ChangelogTarget : FuzzTarget
{
    private static readonly string Made = $"{ChangelogText.Start}\n### Data\n\n- One record was added.\n{ChangelogText.End}";

    public override string Name => "changelog";

    public override int MostBytes => 600;

    public override IReadOnlyList<string> Words { get; } =
    [
        "# Changelog", "## [Unreleased]", "## [1.2.3]", "## [1.2.3] - 2026-11-24", "## 1.2.2", " - 2026-02-30", "\n", "\r\n", "\r", "\u2028", "\n\n", "### Added", "- A line.",
        ChangelogText.Start, ChangelogText.End, "[1.2.3]: https://a.example", "1.2.3-rc.1", "## ", "]", "[", "\u2013",
    ];

    protected override void Check(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        var end = 0;
        foreach (var section in ChangelogSection.ReadAll(text))
        {
            Law.Holds(section.Start >= end && section.End > section.Start && section.End <= text.Length, "sections follow one another within the text");
            Law.Holds(text[section.Start..section.End].Contains(section.Text, StringComparison.Ordinal) && SemanticVersion.TryParse(section.Version) is not null, "a section has a version and its own text");
            end = section.End;
        }

        var version = SemanticVersion.TryParse("1.2.3")!;
        var day = new DateOnly(2026, 11, 24);
        var before = ChangelogSection.ReadAll(text.ReplaceLineEndings("\n"));
        var written = ChangelogFile.With(text, version, day, Made);
        var after = ChangelogSection.ReadAll(written);
        Law.Holds(after.Any(s => s.Version == "1.2.3" && s.Date == day && s.Text.Contains("One record was added.", StringComparison.Ordinal)), "a section that is written is there");
        Law.Holds(before.Where(s => s.Version != "1.2.3").Select(s => (s.Version, s.Date, s.Text)).SequenceEqual(after.Where(s => s.Version != "1.2.3").Select(s => (s.Version, s.Date, s.Text))), "the other sections stay as they are");
        Law.Holds(ChangelogFile.With(written, version, day, Made) == written, "writing a section twice is writing it once");
    }
}
