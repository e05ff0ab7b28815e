using System.IO.Compression;

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
    public void Fetches_only_a_small_artifact(string found, bool fetched)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the job runs on Linux");
        using var run = new StepRun();
        Assert.Equal((0, string.Empty), Fetch(run, Zipped(("card.md", "a card\n")), found));
        Assert.Equal(fetched ? "a card\n" : string.Empty, run.Read("card.txt"));
    }

    public static TheoryData<string> HostileArtifacts => ["no zip", "empty", "cut", "other names", "paths", "link", "much", "asks for a password"];

    [Theory]
    [MemberData(nameof(HostileArtifacts))]
    public void Unpacks_nothing_to_disk_and_never_more_than_a_card_may_have(string artifact)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the job runs on Linux");
        using var run = new StepRun();
        byte[] zip = artifact switch
        {
            "no zip" => [.. "PK\u0003\u0004 no zip at all"u8],
            "empty" => [],
            "cut" => Zipped(("card.md", "a card\n"))[..20],
            "other names" => Zipped(("CARD.MD", "x"), ("card.md.sh", "x"), ("a/card.md", "x")),
            "paths" => Zipped(("../card.md", "x"), ("/tmp/card.md", "x"), ("../../bin/gh", "x"), ("step.sh", "x")),
            "link" => Zipped(unchecked((int)0xA1FF0000), ("card.md", "/etc/passwd")),
            "much" => Zipped(("card.md", new string('x', 50_000_000))),
            _ => Locked(Zipped(("card.md", "x"))),
        };
        Assert.Equal((0, string.Empty), Fetch(run, zip, "7 1000"));
        Assert.Equal(artifact switch { "much" => 200_000, "link" => "/etc/passwd".Length, _ => 0 }, new FileInfo(Path.Combine(run.Folder, "card.txt")).Length);
        Assert.Equal(["artifact.zip", "bin", "card.txt", "card.zip", "env", "output", "step.sh", "summary"], Directory.EnumerateFileSystemEntries(run.Folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        Assert.Equal(0, Quote(run).Code);
    }

    [Theory]
    [InlineData("@maintainer and a.b@example.org", "@\u200Bmaintainer and a.b@\u200Bexample.org")]
    [InlineData("&#64;maintainer &commat;team", "&amp;#\u200B64;maintainer &amp;commat;team")]
    [InlineData("closes #12, GH-3, o/r#4", "closes #\u200B12, GH-\u200B3, o/r#\u200B4")]
    [InlineData("![x](https://a.example/p.png) ![y](<https://a.example/q.png>)", "!\u200B[x]\u200B(https:\u200B//a.example/p.png) !\u200B[y](<https://a.example/q.png>)")]
    [InlineData("<img src=x onerror=alert(1)> <!-- cited: card -->", "&lt;img src=x onerror=alert(1)> &lt;!-- cited: card -->")]
    [InlineData("[a](javascript:alert) [b][c] [d]: http://d.example", "[a]\u200B(javascript:alert) [b]\u200B[c] [d]\u200B: http:\u200B//d.example")]
    [InlineData("[a](<https://github.com/o/r/issues/1>) [b](<https://gist.github.com/x>)", "[a]\u200B(&lt;https:\u200B//github.com/o/r/issues/1>) [b]\u200B(&lt;https:\u200B//gist.github.com/x>)")]
    [InlineData("www.example.org", "www\u200B.example.org")]
    [InlineData("``` $x$ \\$y", "\u200B``` \\$x\\$ \\$y")]
    [InlineData("~~~", "\u200B~~~")]
    [InlineData("<details><summary>9 more</summary><img src=x>", "&lt;details>&lt;summary>9 more&lt;/summary>&lt;img src=x>")]
    [InlineData("a\u202Eb\u2066c\u200Bd\u001b]0;t\u0007e\u0000f\u00ADg\uFEFFh\u0085i\rj", "abcd]0;tefghij")]
    public void Nothing_in_a_card_is_a_mention_a_reference_a_picture_or_markup_of_its_own(string card, string shown)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the job runs on Linux");
        using var run = new StepRun();
        File.WriteAllText(Path.Combine(run.Folder, "card.txt"), card);
        Assert.Equal((0, string.Empty), Quote(run));
        Assert.Equal("> " + shown, run.Read("body.txt").TrimEnd('\n').Split('\n')[^1]);
    }

    [Fact]
    public void What_a_card_is_made_of_stays_as_it_is()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the job runs on Linux");
        foreach (var file in Directory.GetFiles(Path.Combine(Checkout.Fixtures, "diff"), "expected.md", SearchOption.AllDirectories))
        {
            using var run = new StepRun();
            var card = File.ReadAllText(file);
            File.WriteAllText(Path.Combine(run.Folder, "card.txt"), card);
            Assert.Equal((0, string.Empty), Quote(run));
            var quoted = string.Join('\n', run.Read("quoted.txt").TrimEnd('\n').Split('\n').Select(l => l[2..])) + "\n";
            if (Path.GetFileName(Path.GetDirectoryName(file)) == "hostile")
            {
                // What is in its code spans is neutral already; it is made so once more.
                Assert.DoesNotContain("@team", quoted, StringComparison.Ordinal);
                continue;
            }

            Assert.Equal(card, quoted);
        }
    }

    [Fact]
    public void Is_a_quotation_that_fits_in_a_comment_whatever_it_is()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the job runs on Linux");
        using var run = new StepRun();
        var random = new Random(7);
        var bytes = new byte[200_000];
        random.NextBytes(bytes);
        for (var i = 0; i < bytes.Length; i += 97)
        {
            if (i + 7 <= bytes.Length)
            {
                "\n<@#!]("u8.CopyTo(bytes.AsSpan(i));
            }
        }

        File.WriteAllBytes(Path.Combine(run.Folder, "card.txt"), bytes);
        Assert.Equal(0, Quote(run, "success$(id)").Code);
        var body = run.Read("body.txt");
        Assert.InRange(body.Length, 1000, 65_536);
        var lines = body.TrimEnd('\n').Split('\n');
        Assert.Equal("<!-- cited: card -->", lines[0]);
        Assert.Contains("(checks: successid)", lines[1], StringComparison.Ordinal);
        Assert.Equal(string.Empty, lines[2]);
        Assert.All(lines.Skip(3), l => Assert.StartsWith("> ", l, StringComparison.Ordinal));
        Assert.DoesNotContain(body, c => char.IsControl(c) && c is not ('\n' or '\t'));
        Assert.EndsWith("> (cut)\n", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    public void Says_so_where_there_is_no_card(string card)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the job runs on Linux");
        using var run = new StepRun();
        File.WriteAllText(Path.Combine(run.Folder, "card.txt"), card);
        Assert.Equal(0, Quote(run, "failure").Code);
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

    private static (int Code, string Out) Fetch(StepRun run, byte[] artifact, string found)
    {
        File.WriteAllBytes(Path.Combine(run.Folder, "artifact.zip"), artifact);
        run.Replace("gh", $"case \"$*\" in */zip) cat artifact.zip ;; *) echo '{found}' ;; esac\n");
        return run.Run(WorkflowStep.Named(Workflow, "Fetch the card"), null, ("REPOSITORY", "o/r"), ("RUN_ID", "1"));
    }

    private static (int Code, string Out) Quote(StepRun run, string conclusion = "success") =>
        run.Run(WorkflowStep.Named(Workflow, "Make it harmless"), null, ("CONCLUSION", conclusion), ("REPOSITORY", "o/r"), ("RUN_ID", "1"));

    private static byte[] Zipped(params (string Name, string Text)[] entries) => Zipped(0, entries);

    private static byte[] Zipped(int attributes, params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                var entry = zip.CreateEntry(name);
                entry.ExternalAttributes = attributes;
                using var writer = new StreamWriter(entry.Open());
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }

    // Bit 0 of the general flags, in the local header (at 6) and in the central one (at 8 after its signature): encrypted.
    private static byte[] Locked(byte[] zip)
    {
        zip[6] |= 1;
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        return zip;
    }
}
