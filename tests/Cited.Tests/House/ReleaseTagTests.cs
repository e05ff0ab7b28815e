using System.Diagnostics;

namespace Cited.Tests.House;

/// <summary>Which tags are released: those on main whose version is the one that their commit was made for.</summary>
public sealed class ReleaseTagTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tag-").FullName;

    public ReleaseTagTests()
    {
        Git("init", "-q", "-b", "main");
        Directory.CreateDirectory(Path.Combine(folder, "releases", "1.2.3"));
        File.WriteAllText(Path.Combine(folder, "releases", "1.2.3", "records.zip"), "kept");
        File.WriteAllText(Path.Combine(folder, "CHANGELOG.md"), "# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2026-01-01\n\nadded\n\n## [1.2.2] - 2025-01-01\n");
        Commit("Release 1.2.3");
        Main("HEAD");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the job runs on Linux");
    }

    [Fact]
    public void A_tag_on_main_is_released()
    {
        Git("tag", "v1.2.3");
        Assert.Equal((0, "v1.2.3 is on main, and its commit is that of release 1.2.3.\n"), Checked("v1.2.3"));
    }

    [Fact]
    public void An_annotated_tag_behind_the_tip_of_main_is_released()
    {
        Git("-c", "user.name=a", "-c", "user.email=a@example.org", "tag", "-a", "-m", "1.2.3", "v1.2.3");
        Commit("Later");
        Main("HEAD");
        Git("checkout", "-q", "v1.2.3");
        Assert.Equal(0, Checked("v1.2.3").Code);
    }

    [Fact]
    public void A_tag_that_is_not_on_main_is_refused()
    {
        Git("checkout", "-q", "-b", "side");
        Commit("Not merged");
        Git("tag", "v1.2.3");
        var (code, said) = Checked("v1.2.3");
        Assert.Equal(1, code);
        Assert.StartsWith("::error::The tag v1.2.3 is on ", said, StringComparison.Ordinal);
        Assert.EndsWith(", which is not on main. Merge it first, then tag the commit on main.\n", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_branch_of_the_same_name_does_not_stand_in_for_the_tag()
    {
        Git("checkout", "-q", "-b", "side");
        Commit("Not merged");
        Git("tag", "v1.2.3");
        Git("checkout", "-q", "main");
        Git("branch", "v1.2.3");
        Assert.Equal(1, Checked("v1.2.3").Code);
    }

    [Fact]
    public void A_repository_without_main_is_no_ground_to_release()
    {
        Git("tag", "v1.2.3");
        Git("update-ref", "-d", "refs/remotes/origin/main");
        Assert.Equal((1, "::error::There is no origin/main to look for the tag on: fetch the whole history.\n"), Checked("v1.2.3"));
    }

    [Theory]
    [InlineData("v1.2.4", "::error::The tag is of version 1.2.4, but the last section of CHANGELOG.md is of \"1.2.3\". Tag the commit of the release.\n")]
    [InlineData("v1.2.2", "::error::The tag is of version 1.2.2, but the last section of CHANGELOG.md is of \"1.2.3\". Tag the commit of the release.\n")]
    [InlineData("1.2.3", "::error::The tag 1.2.3 names no version: it begins with no \"v\" and a digit.\n")]
    public void A_tag_of_another_version_is_refused(string tag, string said)
    {
        Git("tag", tag);
        Assert.Equal((1, said), Checked(tag));
    }

    [Fact]
    public void A_release_that_main_does_not_keep_is_refused()
    {
        Directory.Delete(Path.Combine(folder, "releases"), recursive: true);
        Commit("Nothing kept");
        Main("HEAD");
        Git("tag", "v1.2.3");
        Assert.Equal((1, "::error::The commit keeps no release 1.2.3: make it with \"cited release 1.2.3 --keep\", commit it, and tag that commit.\n"), Checked("v1.2.3"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private (int Code, string Out) Checked(string tag)
    {
        using var run = new StepRun();
        return run.Run(WorkflowStep.Named("release.yml", "The tag is on main, and its version is that of its commit"), folder, ("TAG", tag));
    }

    private void Main(string commit) => Git("update-ref", "refs/remotes/origin/main", commit);

    private void Commit(string subject)
    {
        Git("add", "-A");
        Git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "--allow-empty", "-m", subject);
    }

    private void Git(params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo("git", args) { WorkingDirectory = folder })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
