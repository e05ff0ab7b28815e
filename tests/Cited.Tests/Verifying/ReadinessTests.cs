using Cited.Releasing;
using Cited.Rules;
using Cited.Verifying;
using Cited.Verifying.Keeping;

namespace Cited.Tests.Verifying;

public sealed class ReadinessTests
{
    private const string Changelog = "## [0.2.0] - 2026-02-01\n\nOur words.\n\n- `a`: 1 → 2\n";

    private static readonly ValidationReport Clean = new([], [], 1, 0, 0, 0);

    [Fact]
    public void Nothing_stands_against_a_version_that_fits() => Assert.Empty(Messages("0.2.0"));

    [Fact]
    public void An_id_does_not_vanish_without_being_retired()
    {
        Assert.Equal(["The last release had the id \"b\", which no record has now."], Messages("0.2.0", records: ["a"]));
        Assert.Empty(Messages("0.2.0", records: ["a"], retired: ["b"]));
    }

    [Theory]
    [InlineData("0.1.1", false)]
    [InlineData("0.2.0", true)]
    [InlineData("0.3.0", true)]
    public void A_version_that_is_too_small_for_the_changes_is_refused(string version, bool fits)
    {
        var text = Changelog.Replace("0.2.0", version, StringComparison.Ordinal);
        var found = Messages(version, changelog: text, changes: new ChangesSince(new SemanticVersion(0, 2, 0), "the record \"c\" was added"));
        Assert.Equal(fits ? [] : ["0.1.1 is too small for what changed: the record \"c\" was added."], found);
    }

    [Theory]
    [InlineData("- `a`: 1 → 2", true)]
    [InlineData("- `a`: 1 → 2\r\n", true)]
    [InlineData("- `a`: 1 → 3", false)]
    public void The_changelog_has_to_have_what_is_made_from_the_changes(string made, bool fits)
    {
        var found = Messages("0.2.0", changes: new ChangesSince(new SemanticVersion(0, 2, 0), "x", made));
        Assert.Equal(fits ? [] : ["The section 0.2.0 of CHANGELOG.md does not say what changed in the records, or not as it is now."], found);
    }

    [Theory]
    [InlineData("0.1.7", "0.2.0", "0.2.0", "0.1.8")]
    [InlineData("1.4.2", "2.0.0", "1.5.0", "1.4.3")]
    public void Before_one_a_breaking_change_moves_the_minor_number(string from, string major, string minor, string patch)
    {
        var version = SemanticVersion.TryParse(from)!;
        Assert.Equal((major, minor, patch), (version.NextMajor.ToString(), version.NextMinor.ToString(), version.NextPatch.ToString()));
    }

    private static string[] Messages(string version, string? changelog = Changelog, string[]? records = null, string[]? retired = null, ChangesSince? changes = null)
    {
        var kept = new KeptRelease(new SemanticVersion(0, 1, 0), new History("0.1.0", new Dictionary<string, RecordVersion>(StringComparer.Ordinal)
        {
            ["a"] = new("1", "0.1.0", "0.1.0"),
            ["b"] = new("2", "0.1.0", "0.1.0"),
        }));
        var now = (records ?? ["a", "b", "c"]).ToDictionary(r => r, _ => "3", StringComparer.Ordinal);
        return [.. Readiness.Of(SemanticVersion.TryParse(version)!, Clean, changelog, now, retired ?? [], [kept], changes).Select(o => o.Message)];
    }
}
