namespace Cited.Tests.Cli;

public sealed class ReleaseCommandTests
{
    private const string Changelog = "# Changelog\n\n## [Unreleased]\n\n## [0.1.0] - 2026-01-02\n\nThe first records.\n";
    private const string Operation = "data/operations/2020/example-2020.json";

    [Fact]
    public void Builds_a_folder_and_a_zip_that_verify()
    {
        using var dataset = Ready();
        var run = dataset.Run("release", "0.1.0");
        Assert.Equal((0, dataset.At("dist/cited-operations-0.1.0") + "\n"), (run.Code, run.Out));
        Assert.Equal(["cited-operations-0.1.0", "cited-operations-0.1.0.zip"], Entries(dataset.At("dist")));
        Assert.Equal(0, dataset.Run("verify", "dist/cited-operations-0.1.0").Code);
        var zip = dataset.Run("verify", "dist/cited-operations-0.1.0.zip");
        Assert.Equal((0, "dist/cited-operations-0.1.0.zip: whole\n"), (zip.Code, zip.Out));
    }

    [Fact]
    public void Does_not_overwrite_a_release_unless_it_is_told_to()
    {
        using var dataset = Ready();
        dataset.Run("release", "0.1.0");
        File.WriteAllText(dataset.At("dist/cited-operations-0.1.0/mine.txt"), "kept");
        var again = dataset.Run("release", "0.1.0");
        Assert.Equal(2, again.Code);
        Assert.Contains("is there already. A release is not overwritten; give --force", again.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(dataset.At("dist/cited-operations-0.1.0/mine.txt")));
        var forced = dataset.Run("release", "0.1.0", "--force");
        Assert.Equal(0, forced.Code);
        Assert.StartsWith(
            $"cited: replaced \"{dataset.At("dist/cited-operations-0.1.0")}\".\ncited: replaced \"{dataset.At("dist/cited-operations-0.1.0.zip")}\".\n"
            + $"cited: removed \"{dataset.At("dist/cited-operations-0.1.0/mine.txt")}\", which is no file of this release.\n",
            forced.Error,
            StringComparison.Ordinal);
        Assert.False(File.Exists(dataset.At("dist/cited-operations-0.1.0/mine.txt")));
        Assert.Equal(["cited-operations-0.1.0", "cited-operations-0.1.0.zip"], Entries(dataset.At("dist")));
    }

    [Theory]
    [InlineData("LICENSE")]
    [InlineData("schema/linked.schema.json")]
    public void Does_not_leave_out_a_file_that_is_a_link(string path)
    {
        using var dataset = Ready();
        File.CreateSymbolicLink(dataset.At(path), dataset.At("CHANGELOG.md"));
        var run = dataset.Run("release", "0.1.0");
        Assert.NotEqual(0, run.Code);
        Assert.Contains(path, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(dataset.At("dist")));
    }

    [Fact]
    public void Reads_no_changelog_through_a_link()
    {
        using var dataset = Ready();
        File.Move(dataset.At("CHANGELOG.md"), dataset.At("elsewhere.md"));
        File.CreateSymbolicLink(dataset.At("CHANGELOG.md"), dataset.At("elsewhere.md"));
        foreach (var command in new[] { "release 0.1.0", "changelog --write 0.1.0", "cite" })
        {
            Assert.Equal((2, "cited: CHANGELOG.md cannot be taken: it is a symbolic link or lies below one, and links are not followed. Put a plain file in its place.\n"), dataset.Run(command.Split(' ')) is { } run ? (run.Code, run.Error) : default);
        }
    }

    [Theory]
    [InlineData("1.0", "\"1.0\" is no version")]
    [InlineData("v1.0.0", "\"v1.0.0\" is no version")]
    [InlineData("01.0.0", "\"01.0.0\" is no version")]
    [InlineData("1.0.0-rc.1", "\"1.0.0-rc.1\" is no version")]
    public void Wants_a_version(string version, string says)
    {
        using var dataset = Ready();
        var run = dataset.Run("release", version);
        Assert.Equal(2, run.Code);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# Changelog\n", "CHANGELOG.md has no section for 0.1.0; the newest version in it is none.")]
    [InlineData("## [0.0.9] - 2026-01-01\n\nOld.\n", "CHANGELOG.md has no section for 0.1.0; the newest version in it is 0.0.9.")]
    [InlineData("## [0.1.0]\n\nNew.\n", "The section 0.1.0 of CHANGELOG.md has no date.")]
    [InlineData("## [0.1.0] - 2026-02-30\n\nNew.\n", "The section 0.1.0 of CHANGELOG.md has no date.")]
    [InlineData("## [0.1.0] - 2026-01-02\n\n## [0.0.9] - 2026-01-01\n\nOld.\n", "The section 0.1.0 of CHANGELOG.md is empty.")]
    public void Refuses_if_the_changelog_does_not_say_what_changed(string changelog, string says)
    {
        using var dataset = Ready();
        File.WriteAllText(dataset.At("CHANGELOG.md"), changelog);
        AssertRefused(dataset, says);
    }

    [Fact]
    public void Refuses_if_the_records_have_errors()
    {
        using var dataset = Ready();
        dataset.Replace(Operation, "\"value\": 20", "\"value\": -20");
        AssertRefused(dataset, "The records have 1 error. \"cited validate\" shows each with its place");
    }

    [Fact]
    public void A_version_never_changes()
    {
        using var dataset = Ready();
        Assert.Equal(0, dataset.Run("release", "0.1.0", "--keep").Code);
        Assert.Equal(["records.zip"], Entries(dataset.At("releases/0.1.0")));
        Assert.Equal(0, dataset.Run("release", "0.1.0", "--force").Code);
        dataset.Replace(Operation, "Operation Example", "Operation Sample");
        AssertRefused(dataset, "0.1.0 was released before, with other records: 1 differ, among them \"example-2020\".", "--force");
        File.WriteAllText(dataset.At("CHANGELOG.md"), Changelog.Replace("0.1.0", "0.0.9", StringComparison.Ordinal));
        var lower = dataset.Run("release", "0.0.9");
        Assert.Contains("0.0.9 is lower than 0.1.0, which was released before.", lower.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_version_knows_what_the_last_one_had()
    {
        using var dataset = Ready();
        dataset.Run("release", "0.1.0", "--keep");
        dataset.Replace(Operation, "Operation Example", "Operation Sample");
        Write(dataset, "0.1.1", "A name was mended.\n\n" + dataset.Run("changelog", "releases/0.1.0", ".").Out);
        Assert.Equal(0, dataset.Run("release", "0.1.1").Code);
        var records = File.ReadAllText(dataset.At("dist/cited-operations-0.1.1/tables/records.csv"));
        Assert.Matches("example-2020,operation,[0-9a-f]{64},0\\.1\\.0,0\\.1\\.1\r\n", records);
        Assert.Matches("example-news,organization,[0-9a-f]{64},0\\.1\\.0,0\\.1\\.0\r\n", records);
        Assert.Equal(0, dataset.Run("verify", "dist/cited-operations-0.1.1").Code);
    }

    [Fact]
    public void The_patch_makes_the_new_records_of_the_last_ones()
    {
        using var dataset = Ready();
        dataset.Run("release", "0.1.0", "--keep");
        dataset.Replace(Operation, "\"value\": 7,", "\"value\": 7,\n          \"bound\": \"at-least\",");
        Write(dataset, "0.1.1", dataset.Run("changelog", "releases/0.1.0", ".").Out);
        Assert.Equal((0, string.Empty), (dataset.Run("release", "0.1.1").Code, dataset.Run("diff", "dist/cited-operations-0.1.1.zip", ".", "--exit-code").Error));
        Assert.Equal(dataset.Run("diff", "releases/0.1.0", ".", "--format", "json-patch").Out, File.ReadAllText(dataset.At("dist/cited-operations-0.1.1/patch-from-0.1.0.json")));
        Assert.Equal(0, dataset.Run("diff", "dist/cited-operations-0.1.1", ".", "--exit-code").Code);
        Assert.Equal(0, dataset.Run("diff", "dist/cited-operations-0.1.1/records.ndjson", ".", "--exit-code").Code);
    }

    [Fact]
    public void Refuses_a_version_that_is_too_small_and_says_for_what()
    {
        using var dataset = Ready();
        dataset.Run("release", "0.1.0", "--keep");
        dataset.Write("data/organizations/example-office.json", System.Text.Encoding.UTF8.GetBytes(File.ReadAllText(dataset.At("data/organizations/example-police.json")).Replace("example-police", "example-office", StringComparison.Ordinal)));
        Write(dataset, "0.1.1", dataset.Run("changelog", "releases/0.1.0", ".").Out);
        var run = dataset.Run("release", "0.1.1");
        Assert.Equal(1, run.Code);
        Assert.Contains("0.1.1 is too small for what changed: record-added in example-office. Release it as 0.2.0 or higher.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_changelog_that_is_stale_and_a_value_that_changed_without_cause()
    {
        using var dataset = Ready();
        dataset.Run("release", "0.1.0", "--keep");
        Write(dataset, "0.1.1", dataset.Run("changelog", "releases/0.1.0", ".").Out);
        dataset.Replace(Operation, "\"value\": 20,", "\"value\": 21,");
        var run = dataset.Run("release", "0.1.1");
        Assert.Equal(1, run.Code);
        Assert.Contains("The section 0.1.1 of CHANGELOG.md does not say what changed in the records, or not as it is now.", run.Error, StringComparison.Ordinal);
        Assert.Contains("warning value-changed-without-cause: The value of \"arrests\" by these sources was 20 and is 21 now", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_interrupted_build_left_is_cleared_away()
    {
        using var dataset = Ready();
        dataset.Run("release", "0.1.0");
        var whole = File.ReadAllBytes(dataset.At("dist/cited-operations-0.1.0/manifest.json"));

        // Killed while writing: parts that no release is. Killed between the two moves: the old one stands aside.
        Directory.CreateDirectory(dataset.At("dist/.cited-operations-0.1.0.part/tables"));
        File.WriteAllText(dataset.At("dist/.cited-operations-0.1.0.part/tables/facts.csv"), "half");
        File.WriteAllText(dataset.At("dist/.cited-operations-0.1.0.part.zip"), "half");
        Directory.Move(dataset.At("dist/cited-operations-0.1.0"), dataset.At("dist/.cited-operations-0.1.0.old"));
        Assert.Equal(0, dataset.Run("release", "0.1.0", "--force").Code);
        Assert.Equal(["cited-operations-0.1.0", "cited-operations-0.1.0.zip"], Entries(dataset.At("dist")));
        Assert.Equal(whole, File.ReadAllBytes(dataset.At("dist/cited-operations-0.1.0/manifest.json")));
    }

    [Fact]
    public void What_cannot_be_written_leaves_nothing()
    {
        using var dataset = Ready();
        Directory.CreateDirectory(dataset.At("dist"));
        File.WriteAllText(dataset.At("dist/.cited-operations-0.1.0.part"), "in the way");
        var run = dataset.Run("release", "0.1.0");
        Assert.Equal(2, run.Code);
        Assert.Contains("is a file where a folder is needed", run.Error, StringComparison.Ordinal);
        Assert.Equal([".cited-operations-0.1.0.part"], Entries(dataset.At("dist")));
    }

    [Fact]
    public void Verify_says_what_is_wrong_and_fails()
    {
        using var dataset = Ready();
        dataset.Run("release", "0.1.0");
        File.AppendAllText(dataset.At("dist/cited-operations-0.1.0/tables/facts.csv"), "x");
        var run = dataset.Run("verify", "dist/cited-operations-0.1.0");
        Assert.Equal(1, run.Code);
        Assert.Contains("tables/facts.csv: its SHA-256 is ", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("dist/cited-operations-0.1.0: not as it was published, 2 faults\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(2, dataset.Run("verify", "dist/nothing").Code);
    }

    private static TemporaryDataset Ready()
    {
        var dataset = new TemporaryDataset("release");
        File.WriteAllText(dataset.At("CHANGELOG.md"), Changelog);
        return dataset;
    }

    private static void Write(TemporaryDataset dataset, string version, string section) =>
        File.WriteAllText(dataset.At("CHANGELOG.md"), $"## [{version}] - 2026-02-01\n\n{section}\n\n{Changelog}");

    private static void AssertRefused(TemporaryDataset dataset, string says, params string[] more)
    {
        var run = dataset.Run(["release", "0.1.0", .. more]);
        Assert.Equal((1, string.Empty), (run.Code, run.Out));
        Assert.Contains("cited: 0.1.0 is not released: " + says, run.Error, StringComparison.Ordinal);
    }

    private static string[] Entries(string folder) =>
        [.. Directory.GetFileSystemEntries(folder).Select(e => Path.GetFileName(e)!).Order(StringComparer.Ordinal)];
}
