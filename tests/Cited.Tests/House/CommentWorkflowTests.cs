namespace Cited.Tests.House;

/// <summary>The comment on a pull request is made of bytes from a stranger: what comes of them, whatever they are.</summary>
public sealed class CommentWorkflowTests
{
    private const string Workflow = "comment.yml";

    [Theory]
    [InlineData("12\n", "number=12\n")]
    [InlineData("", "")]
    [InlineData("12; rm -rf /\n", "")]
    [InlineData("12\n13\n", "number=12\n")]
    public void Takes_the_number_from_the_event_alone(string answer, string output)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the job runs on Linux");
        using var run = new StepRun();
        run.Replace("gh", $"echo \"$*\" >> asked\nprintf '%b' '{answer}'\n");
        Assert.Equal(0, run.Run(WorkflowStep.Named(Workflow, "Find the pull request"), null, ("REPOSITORY", "o/r"), ("HEAD_OWNER", "fork"), ("HEAD_BRANCH", "a b;c"), ("HEAD_SHA", "abc")).Code);
        Assert.Equal(output, run.Read("output"));
        Assert.Contains("head=fork:a b;c", run.Read("asked"), StringComparison.Ordinal);
        Assert.Contains(".head.sha == \"abc\"", run.Read("asked"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7 900", true)]
    [InlineData("7 9000000", false)]
    [InlineData("null null", false)]
    [InlineData("7;id 5", false)]
    public void Fetches_only_a_small_artifact_and_only_its_beginning(string found, bool fetched)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the job runs on Linux");
        using var run = new StepRun();
        run.Replace("gh", $"case \"$*\" in *zip*) echo zip ;; *) echo '{found}' ;; esac\n");
        run.Replace("unzip", "yes line | head -c 900000\n");
        Assert.Equal(0, run.Run(WorkflowStep.Named(Workflow, "Fetch the card"), null, ("REPOSITORY", "o/r"), ("RUN_ID", "1")).Code);
        Assert.Equal(fetched ? 50000 : 0, new FileInfo(Path.Combine(run.Folder, "card.txt")).Length);
    }

    [Fact]
    public void Shows_as_preformatted_plain_text_whatever_it_is()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the job runs on Linux");
        using var run = new StepRun();
        File.WriteAllBytes(Path.Combine(run.Folder, "card.txt"),
        [
            .. "# Added\n@maintainer ![x](https://a.example/p.png) <img src=x>\n```\n~~~\n<!-- cited: card -->\r\n\u001b]0;t\u0007\u202Eabc\u2066\u200B\n"u8,
            0xFF, 0xFE, 0x00, .. "\nend"u8, .. new string('x', 2000).Select(c => (byte)c),
        ]);
        Assert.Equal(0, run.Run(WorkflowStep.Named(Workflow, "Make it plain text"), null, ("CONCLUSION", "success$(id)")).Code);
        var lines = run.Read("body.txt").TrimEnd('\n').Split('\n');
        Assert.Equal("<!-- cited: card -->", lines[0]);
        Assert.Contains("checks: successid)", lines[1], StringComparison.Ordinal);
        Assert.Equal(string.Empty, lines[2]);
        Assert.All(lines.Skip(3), l => Assert.StartsWith("    ", l, StringComparison.Ordinal));
        Assert.DoesNotContain(run.Read("body.txt"), c => (char.IsControl(c) && c is not ('\n' or '\t')) || c is '\u202E' or '\u2066' or '\u200B');
        Assert.All(lines, l => Assert.InRange(l.Length, 0, 610));
    }

    [Fact]
    public void Says_so_where_there_is_no_card()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the job runs on Linux");
        using var run = new StepRun();
        File.WriteAllText(Path.Combine(run.Folder, "card.txt"), string.Empty);
        Assert.Equal(0, run.Run(WorkflowStep.Named(Workflow, "Make it plain text"), null, ("CONCLUSION", "failure")).Code);
        Assert.EndsWith("\n\nNo card was made: see the checks.\n", run.Read("body.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "POST repos/o/r/issues/12/comments")]
    [InlineData("55", "PATCH repos/o/r/issues/comments/55")]
    public void Updates_its_own_comment_rather_than_repeating_it(string existing, string asked)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the job runs on Linux");
        using var run = new StepRun();
        File.WriteAllText(Path.Combine(run.Folder, "body.txt"), "a \"quoted\" body\n");
        run.Replace("gh", $"case \"$*\" in *--paginate*) echo '{existing}' ;; *) echo \"$*\" >> asked ;; esac\n");
        run.Replace("jq", "cat \"$4\"\n");
        var posted = run.Run(WorkflowStep.Named(Workflow, "Post or update the comment"), null, ("REPOSITORY", "o/r"), ("NUMBER", "12"));
        Assert.Equal((0, string.Empty), posted);
        Assert.Equal($"api --method {asked} --input body.json\n", run.Read("asked"));
    }
}
