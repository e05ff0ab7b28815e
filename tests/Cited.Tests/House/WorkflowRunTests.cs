using System.Text.RegularExpressions;
using Cited.Tests.Cli;
using Cited.Tests.Reading;

namespace Cited.Tests.House;

/// <summary>
/// The workflows from end to end: each script, in its order, with the real command, in a scratch repository that has a base and the commit of a
/// pull request. Replaced is only what reaches GitHub (<c>gh</c>).
/// </summary>
public sealed partial class WorkflowRunTests
{
    private const string Operation = "data/operations/2020/example-2020.json";

    [Fact]
    public void A_pull_request_is_validated_and_its_card_becomes_a_comment()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the job runs on Linux");
        using var dataset = GitTreeTests.Committed();
        using var run = new StepRun();
        run.UseThisBuild();
        var target = Git(dataset, "rev-parse", "HEAD");

        // Main has moved on since: what it brought must not be told as what the pull request brings.
        dataset.Replace(Operation, "\"value\": 7,", "\"value\": 8,");
        GitTreeTests.Commit(dataset.Folder);
        var moved = Git(dataset, "rev-parse", "HEAD");
        Git(dataset, "checkout", "-q", "-b", "change", target);
        dataset.Replace(Operation, "\"value\": 20,", "\"value\": 21,");
        dataset.Replace("data/organizations/example-news.json", "Example News", "Example @all News");
        GitTreeTests.Commit(dataset.Folder);

        Assert.Equal((0, string.Empty), Step(run, dataset, "Find where it began", ("TARGET", moved)));
        Assert.Equal($"BASE={target}\n", run.Read("env"));
        var validate = Step(run, dataset, "Validate", ("BASE", target));
        Assert.Equal(1, validate.Code);
        Assert.Equal("::error file=data/organizations/example-news.json,line=6,endLine=6,", validate.Out[..validate.Out.IndexOf("col=", StringComparison.Ordinal)]);
        Assert.Equal(["error", "warning"], Annotation().Matches(validate.Out).Select(m => m.Groups["level"].Value));
        Assert.StartsWith("## Validation\n\n    Checked 7 files, 3 facts and 4 citations: 1 error, 1 warning, 0 notes.\n    \n    data/organizations/example-news.json:6:24: error handle-in-text: ", run.Read("summary"), StringComparison.Ordinal);
        Assert.Contains("\n    data/operations/2020/example-2020.json:16:", run.Read("summary"), StringComparison.Ordinal);
        Assert.Equal((0, string.Empty), Step(run, dataset, "Form"));
        Assert.Equal((0, string.Empty), Step(run, dataset, "Card", ("BASE", target)));

        // What GitHub would hand on: the file, zipped.
        var card = File.ReadAllText(dataset.At("card/card.md"));
        Assert.StartsWith("### This change ", card, StringComparison.Ordinal);
        Assert.Contains("`20` → `21`", card, StringComparison.Ordinal);
        Assert.DoesNotContain("`7`", card, StringComparison.Ordinal);
        Assert.EndsWith(card, run.Read("summary"), StringComparison.Ordinal);
        System.IO.Compression.ZipFile.CreateFromDirectory(dataset.At("card"), Path.Combine(run.Folder, "artifact.zip"));

        run.Replace("gh", """
            case "$*" in
              *artifacts/7/zip) cat artifact.zip ;;
              *artifacts*) echo "7 $(wc -c < artifact.zip)" ;;
              *pulls*) echo 12 ;;
              *--paginate*) cat posted 2> /dev/null || true ;;
              *) printf '%s\n' "$*" >> asked; echo 55 > posted; cp body.json "body-$(wc -l < asked | tr -d ' ').json" ;;
            esac

            """);
        for (var push = 0; push < 2; push++)
        {
            foreach (var name in new[] { "Find the pull request", "Fetch the card", "Make it harmless", "Post or update the comment" })
            {
                Assert.Equal((0, string.Empty), run.Run(WorkflowStep.Named("comment.yml", name), null, ("REPOSITORY", "o/r"), ("RUN_ID", "1"), ("NUMBER", "12"), ("CONCLUSION", "failure"), ("HEAD_OWNER", "fork"), ("HEAD_BRANCH", "change"), ("HEAD_SHA", "abc")));
            }
        }

        Assert.Equal("number=12\nnumber=12\n", run.Read("output"));
        Assert.Equal("api --method POST repos/o/r/issues/12/comments --input body.json\napi --method PATCH repos/o/r/issues/comments/55 --input body.json\n", run.Read("asked"));
        using var body = System.Text.Json.JsonDocument.Parse(run.Read("body-2.json"));
        var comment = body.RootElement.GetProperty("body").GetString()!;
        Assert.StartsWith("<!-- cited: card -->\n**What this change does**", comment, StringComparison.Ordinal);
        Assert.Contains("> ### This change ", comment, StringComparison.Ordinal);
        Assert.Contains("`20` → `21`", comment, StringComparison.Ordinal);
        Assert.DoesNotContain("@all", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void A_push_to_main_is_validated_whole()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the job runs on Linux");
        using var dataset = GitTreeTests.Committed();
        using var run = new StepRun();
        run.UseThisBuild();
        Assert.Equal(0, Step(run, dataset, "Validate").Code);
        Assert.StartsWith("## Validation\n\n    Checked 7 files", run.Read("summary"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_is_built_verified_and_attached()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the job runs on Linux");
        using var dataset = new TemporaryDataset();
        File.WriteAllText(dataset.At("CHANGELOG.md"), "# Changelog\n\n## [0.1.0] - 2026-01-02\n\nThe first records.\n");
        foreach (var file in new[] { "LICENSE", "LICENSE-DATA" })
        {
            File.Copy(Path.Combine(Checkout.Root, file), dataset.At(file), overwrite: true);
        }

        GitTreeTests.Commit(dataset.Folder);
        using var run = new StepRun();
        run.UseThisBuild();
        var built = run.Run(WorkflowStep.Named("release.yml", "Build the release"), dataset.Folder, ("TAG", "v0.1.0"));
        Assert.Equal((0, dataset.At("dist/cited-operations-0.1.0") + "\n"), (built.Code, built.Out[..(built.Out.IndexOf('\n', StringComparison.Ordinal) + 1)]));
        var verified = run.Run(WorkflowStep.Named("release.yml", "Verify it as a downloader would"), dataset.Folder, ("TAG", "v0.1.0"));
        Assert.Equal(0, verified.Code);
        Assert.StartsWith("dist/cited-operations-0.1.0.zip: whole\n", verified.Out, StringComparison.Ordinal);
        Assert.Equal(2, run.Run(WorkflowStep.Named("release.yml", "It is what main keeps of it"), dataset.Folder, ("TAG", "v0.1.0")).Code);
        Assert.Equal((0, string.Empty), run.Run(WorkflowStep.Named("release.yml", "Notes"), dataset.Folder, ("TAG", "v0.1.0")));
        run.Replace("gh", "echo \"$*\"\n");
        var attached = run.Run(WorkflowStep.Named("release.yml", "Attach it"), dataset.Folder, ("TAG", "v0.1.0"));
        Assert.Equal((0, "release create v0.1.0 dist/cited-operations-0.1.0.zip --verify-tag --title Cited Operations 0.1.0 --notes-file dist/notes.md\n"), attached);
        Assert.Equal("## [0.1.0] - 2026-01-02\n\nThe first records.\n", File.ReadAllText(dataset.At("dist/notes.md")));
    }

    private static (int Code, string Out) Step(StepRun run, TemporaryDataset dataset, string name, params (string Name, string Value)[] variables) =>
        run.Run(WorkflowStep.Named("pull-request.yml", name), dataset.Folder, variables);

    private static string Git(TemporaryDataset dataset, params string[] args)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("git", args) { WorkingDirectory = dataset.Folder, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.TrimEnd('\n');
    }

    [GeneratedRegex("^::(?<level>[a-z]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Annotation();
}
